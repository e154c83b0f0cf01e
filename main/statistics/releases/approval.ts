import { Problem } from '../../../shared/errors.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Change } from '../../../shared/office/audit.ts'
import type { ReleaseState } from '../../../shared/statistics/releases.ts'
import type { Decided } from '../../database/once.ts'
import type { Database } from '../../database/open.ts'
import type { ErrandContext } from '../../serve.ts'
import { compute, type ComputeDeps, type Computed } from './compute.ts'
import { getRelease, listHands, noteAsked, notePublished, numberOf, type ReleaseColumns } from './release-rows.ts'
import { findSeal, insertSeal, listSealed } from './seals.ts'
import { type RegisterDeps, writeRegister } from './write-register.ts'

export type ApprovalDeps = ComputeDeps & { supervisors: () => Colleague[] }
export type PublishDeps = RegisterDeps & { decided: Decided }

/** Milliseconds in which what was done at this desk must have come back from the office's journal. */
const mostAwaited = 30_000

type Seen = { id: string; revision: number }

/** Supervisors without a hand in a release. */
export function approversOf(db: Database, id: string, supervisors: readonly Colleague[], besides: string): Colleague[] {
  const hands = new Set([...listHands(db, id), besides])
  return supervisors.filter((one) => !hands.has(one.accountId))
}

/** Asks somebody for approval. Throws Problem, see the contract. */
export async function askRelease(
  deps: ApprovalDeps,
  { id, revision, of }: Seen & { of: string },
  { account, commit, now }: ErrandContext,
): Promise<void> {
  const { db } = deps
  const row = getRelease(db, id)
  if (row.state !== 'draft') throw new Problem('release_sealed')
  if (row.revision !== revision) throw new Problem('release_changed')
  if (row.title_ja === '' || row.title_en === '') throw new Problem('release_untitled')
  if (!approversOf(db, id, deps.supervisors(), account.id).some((one) => one.accountId === of))
    throw new Problem('release_approver')
  const computed = await compute(deps, row)
  requireProved(computed)
  commit(
    () => {
      requireUnchanged(db, row, computed)
      noteAsked(db, id, of, { at: now(), by: account.id })
    },
    { about: id, changes: [stateChange(row, 'asked')] },
  )
}

/** Seals what a supervisor saw: those bytes and no others are published. Throws Problem, see the contract. */
export async function approveRelease(
  deps: ApprovalDeps,
  { id, revision, hash }: Seen & { hash: string },
  { account, commit, now }: ErrandContext,
): Promise<void> {
  const { db } = deps
  const row = getRelease(db, id)
  if (row.state !== 'asked' || row.revision !== revision) throw new Problem('release_changed')
  if (listHands(db, id).includes(account.id)) throw new Problem('own_release')
  const computed = await compute(deps, row)
  requireProved(computed)
  if (computed.hash !== hash) throw new Problem('release_changed')
  commit(
    () => {
      requireUnchanged(db, row, computed)
      insertSeal(db, id, computed.files, computed, { at: now(), by: account.id })
    },
    { about: id, changes: [stateChange(row, 'approved'), { thing: 'seal', from: '', to: hash }] },
  )
}

/**
 * Writes the sealed files and the register into a folder and notes that they are public. Whatever ends the program between the two leaves an approved release, which
 * is published again with the same bytes. Throws Problem, see the contract.
 */
export async function publishRelease(
  deps: PublishDeps,
  { id, path }: { id: string; path: string },
  { account, commit, record, now }: ErrandContext,
): Promise<{ folder: string; files: number }> {
  const { db } = deps
  if (getRelease(db, id).state === 'approved' && !(await deps.decided(AbortSignal.timeout(mostAwaited))))
    throw new Problem('journal_unreachable')
  const row = getRelease(db, id)
  if (row.state === 'draft' || row.state === 'asked') throw new Problem('release_not_approved')
  if (row.state === 'approved') requireHeldAgainst(db, row)
  const at = now()
  const written = await writeRegister(deps, path, row, at)
  if (row.state !== 'approved') record(id)
  else
    commit(
      () => {
        const present = getRelease(db, id)
        if (present.state !== 'approved' || present.revision !== row.revision) throw new Problem('release_changed')
        notePublished(db, present, { at, by: account.id })
      },
      { about: id, changes: [stateChange(row, 'published')] },
    )
  return written
}

export const stateChange = ({ state }: Pick<ReleaseColumns, 'state'>, to: ReleaseState): Change => ({
  thing: 'releaseState',
  from: state,
  to,
})

function requireProved({ proof }: Computed): void {
  if (proof.outcome === 'lost') throw new Problem('release_gives_away')
  if (proof.outcome === 'contradiction') throw new Problem('release_disagrees')
  if (proof.outcome === 'too-large') throw new Problem('release_too_large')
}

/** Of two tables that were approved at two workstations at once neither was held against the other. */
function requireHeldAgainst(db: Database, row: ReleaseColumns): void {
  const against = findSeal(db, row.id)?.proof.against ?? []
  const number = numberOf(row)
  for (const other of listSealed(db, row.id))
    if (!against.includes(other.number) && !other.against.includes(number)) throw new Problem('release_meanwhile')
}

/** Neither the release nor what it was held against has changed while it was proved. */
function requireUnchanged(db: Database, row: ReleaseColumns, { proof }: Computed): void {
  const present = getRelease(db, row.id)
  const sealed = listSealed(db, row.id).map(({ number }) => number)
  const same = present.revision === row.revision && present.state === row.state
  if (!same || sealed.join() !== proof.against.join()) throw new Problem('release_changed')
}
