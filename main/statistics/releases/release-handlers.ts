import { v7 as newId } from 'uuid'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { releaseCalls } from '../../../shared/statistics/release-calls.ts'
import type { Release, ReleaseRow } from '../../../shared/statistics/releases.ts'
import type { Handlers } from '../../serve.ts'
import {
  approversOf,
  approveRelease,
  askRelease,
  publishRelease,
  stateChange,
  type ApprovalDeps,
  type PublishDeps,
} from './approval.ts'
import { closedMonths, compute, monthIn } from './compute.ts'
import {
  deleteRelease,
  getRelease,
  insertRelease,
  isContinued,
  listHands,
  listReleases,
  nextSequence,
  noteReopened,
  numberOf,
  planOf,
  saveRelease,
  type ReleaseColumns,
} from './release-rows.ts'
import { overlaps } from './prove.ts'
import { findSeal, listSealed, sealedFiles } from './seals.ts'
import { startWithholding } from '../../withholding/withholding-thread.ts'

export type ReleasesDeps = Omit<ApprovalDeps, 'withhold'> &
  Pick<PublishDeps, 'decided'> & {
    colleague: (accountId: string) => Colleague
    /** Where the thread begins that proves what is withheld. */
    withholdingWorker: URL
  }

export type Releases = {
  handlers: Pick<Handlers<Contract['statistics']>, keyof typeof releaseCalls>
  stop(): Promise<void>
}

/** Opens the tables that become public: how they are drafted, proved, approved and published. */
export function openReleases(opened: ReleasesDeps): Releases {
  const withholding = startWithholding(opened.withholdingWorker)
  const deps: ApprovalDeps & PublishDeps = { ...opened, withhold: withholding.withhold }
  const { db } = deps
  const { colleague } = opened
  const rowOf = (row: ReleaseColumns): ReleaseRow => ({
    id: row.id,
    number: numberOf(row),
    edition: row.edition,
    titles: { ja: row.title_ja, en: row.title_en },
    state: row.state,
    plan: planOf(row),
    revision: row.revision,
    changedAt: row.changed_at,
    askedOf: row.asked_of === null ? null : colleague(row.asked_of),
    publishedAt: row.published_at,
  })
  return {
    handlers: {
      releases: () => listReleases(db).map(rowOf),
      release: ({ id }) => releaseOf(getRelease(db, id)),
      async releaseTable({ id, revision }) {
        const row = getRelease(db, id)
        if (row.revision !== revision) throw new Problem('release_changed')
        const seal = findSeal(db, id)
        if (seal) return seal
        const { table, proof, hash } = await compute(deps, row)
        return { table, proof, hash }
      },
      releaseMonths: async () => (await closedMonths(deps)).map(({ month }) => month),
      releaseLetters: () => deps.letters.choices(),
      releaseApprovers: ({ id }, { account }) => approversOf(db, getRelease(db, id).id, deps.supervisors(), account.id),
      async releasePage({ id, language }) {
        const row = getRelease(db, id)
        const files = findSeal(db, id) ? sealedFiles(db, id) : (await compute(deps, row)).files
        const name = `${numberOf(row)}-${language}.html`
        return { html: files.find((file) => file.name === name)!.bytes.toString('utf8') }
      },
      startRelease({ titles, plan }, { account, about, now }) {
        const id = newId()
        const year = Number(monthIn(deps.settings().timeZone, new Date(now())).slice(0, 4))
        about(id)
        insertRelease(
          db,
          { id, year, sequence: nextSequence(db, year), edition: 1, titles, plan },
          { at: now(), by: account.id },
        )
        return { id }
      },
      saveRelease({ id, revision, titles, plan }, { account, about, now }) {
        const row = draftOf(id)
        if (row.revision !== revision) throw new Problem('release_changed')
        about(id)
        saveRelease(db, id, { titles, plan }, { at: now(), by: account.id })
        return { revision: revision + 1 }
      },
      removeRelease({ id }, { about }) {
        draftOf(id)
        about(id)
        deleteRelease(db, id)
        return {}
      },
      startEdition({ id: before }, { account, about, now }) {
        const row = getRelease(db, before)
        if (row.state !== 'published' || isContinued(db, row)) throw new Problem('release_not_published')
        const id = newId()
        about(id)
        const { ja, en } = { ja: row.title_ja, en: row.title_en }
        insertRelease(
          db,
          { ...row, id, edition: row.edition + 1, titles: { ja, en }, plan: planOf(row) },
          { at: now(), by: account.id },
        )
        return { id }
      },
      async askRelease(input, context) {
        await askRelease(deps, input, context)
        return {}
      },
      reopenRelease({ id, note }, { about, now }) {
        const row = getRelease(db, id)
        if (row.state === 'published' || row.state === 'replaced') throw new Problem('release_published')
        about(id, row.state === 'draft' ? [] : [stateChange(row, 'draft')])
        noteReopened(db, id, note, now())
        return {}
      },
      async approveRelease(input, context) {
        await approveRelease(deps, input, context)
        return {}
      },
      publishRelease: (input, context) => publishRelease(deps, input, context),
    },
    stop: () => withholding.stop(),
  }

  function draftOf(id: string): ReleaseColumns {
    const row = getRelease(db, id)
    if (row.state !== 'draft') throw new Problem('release_sealed')
    return row
  }

  function releaseOf(row: ReleaseColumns): Release {
    const seal = findSeal(db, row.id)
    const plan = planOf(row)
    return {
      ...rowOf(row),
      by: colleague(row.created_by),
      hands: listHands(db, row.id).map(colleague),
      askedAt: row.asked_at,
      askedBy: row.asked_by === null ? null : colleague(row.asked_by),
      note: row.note,
      approved: seal && { by: colleague(seal.by), at: seal.at, hash: seal.hash },
      beside: listSealed(db, row.id)
        .filter(({ shape }) => overlaps(shape, plan))
        .map(({ number }) => number),
      continued: isContinued(db, row),
    }
  }
}
