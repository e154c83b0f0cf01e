import { Problem } from '../../../shared/errors.ts'
import { mayApprove } from '../../../shared/may.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Change } from '../../../shared/office/audit.ts'
import type { EntryState } from '../../../shared/answers/entries.ts'
import type { Database } from '../../database/open.ts'
import type { ErrandContext } from '../../serve.ts'
import type { AnswersDeps } from '../deps.ts'
import { requirePassed, type Gate } from '../gate/gate.ts'
import { getEntry, insertSeal, listHands, noteAsked, type EntryColumns } from './entry-rows.ts'

type Deps = Pick<AnswersDeps, 'db' | 'supervisors'> & { gate: Gate }
type Seen = { id: string; revision: number }

/** Supervisors without a hand in an entry. */
export function approversOf(db: Database, id: string, supervisors: readonly Colleague[], besides: string): Colleague[] {
  const hands = [...listHands(db, id), besides]
  return supervisors.filter(({ accountId }) => !hands.includes(accountId))
}

/** Asks somebody for approval. Throws Problem, see the contract. */
export async function askEntry(
  { db, supervisors, gate }: Deps,
  { id, revision, of }: Seen & { of: string },
  { account, commit, now }: ErrandContext,
): Promise<void> {
  const row = getEntry(db, id)
  if (row.state !== 'draft') throw new Problem('entry_sealed')
  if (row.revision !== revision) throw new Problem('entry_changed')
  if (!approversOf(db, id, supervisors(), account.id).some(({ accountId }) => accountId === of))
    throw new Problem('entry_approver')
  requirePassed(await gate.check(row))
  commit(
    () => {
      requireUnchanged(db, row)
      noteAsked(db, row, of, { at: now(), by: account.id })
    },
    { about: id, changes: [stateChange(row, 'asked')] },
  )
}

/** Seals what a supervisor saw: that text and no other becomes public. Throws Problem, see the contract. */
export async function approveEntry(
  { db, gate }: Deps,
  { id, revision, hash }: Seen & { hash: string },
  { account, commit, now }: ErrandContext,
): Promise<void> {
  const row = getEntry(db, id)
  if (row.state !== 'asked' || row.revision !== revision) throw new Problem('entry_changed')
  if (!mayApprove(account, listHands(db, id))) throw new Problem('own_entry')
  const check = await gate.check(row)
  if (check.hash !== hash) throw new Problem('entry_changed')
  requirePassed(check)
  commit(
    () => {
      requireUnchanged(db, row)
      insertSeal(db, row, hash, { at: now(), by: account.id })
    },
    {
      about: id,
      changes: [
        stateChange(row, 'approved'),
        { thing: 'neighbour', from: '', to: 'no' },
        { thing: 'seal', from: '', to: hash },
      ],
    },
  )
}

export const stateChange = ({ state }: Pick<EntryColumns, 'state'>, to: EntryState): Change => ({
  thing: 'entryState',
  from: state,
  to,
})

/** Nobody has changed it while it was looked at. */
function requireUnchanged(db: Database, row: EntryColumns): void {
  const present = getEntry(db, row.id)
  if (present.revision !== row.revision || present.state !== row.state || present.content !== row.content)
    throw new Problem('entry_changed')
}
