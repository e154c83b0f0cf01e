import { audited } from '../../../database/audited.ts'
import type { Database } from '../../../database/open.ts'
import { type Decided, stillSo } from '../../../database/once.ts'
import { announceBlock, letterOf, listBlocks, readersOf, reportBlock } from './blocks.ts'
import { findIssue, listStates } from './ledger.ts'
import type { OwnLedger } from './own-ledger.ts'
import { deskOf, findRight } from './rights.ts'

/** What this desk tells the others of a delivery: to whom it sends next, before it does, and what became of it. */
export type Announcing = {
  /** The number of the last reader whom this desk may send to: of the last block that was announced. */
  openTo(issueId: string): number
  /** Announces the next block and waits until that has come back; null where there is none, or another desk delivers by now. */
  announceNext(issueId: string): Promise<number | null>
  /** Reports blocks that are through, and those whose readers stand elsewhere since they were. */
  report(issueId: string): void
  /** Reports whatever these readers' blocks, or all of them that are announced, have not reported, open mails included. */
  reportAll(issueId: string, readers?: readonly number[]): void
  /** Nothing of this issue is remembered. */
  forget(issueId: string): void
}

/** The first and last reader of a block, and what was reported of it. */
type Known = { nth: number; first: number; last: number; announced: boolean; outcomes: string | null }

export function announcing(deps: {
  db: Database
  ledger: OwnLedger
  decided: Decided
  at: () => string
  isOver: () => boolean
  over: AbortSignal
}): Announcing {
  const { db } = deps
  const issues = new Map<string, Known[]>()
  /** Reports of them have not come back yet: what changes meanwhile is told together. */
  const underWay = new Set<string>()

  const isOurs = (issueId: string): boolean => !deps.isOver() && findRight(db, issueId)?.desk === deskOf(db)

  function known(issueId: string): Known[] {
    const before = issues.get(issueId)
    if (before) return before
    const all = listBlocks(db, issueId).map(({ nth, desk, outcomes }) => {
      const readers = readersOf(db, issueId, nth)
      return { nth, first: readers[0]!.reader, last: readers.at(-1)!.reader, announced: desk !== null, outcomes }
    })
    issues.set(issueId, all)
    return all
  }

  function write(issueId: string, work: () => void): void {
    audited(db, { accountId: null, what: 'newsletter.step', about: issueId, at: deps.at(), silent: true }, work)
  }

  function openTo(issueId: string): number {
    const blocks = known(issueId)
    // A delivery from before there were any.
    if (blocks.length === 0) return Number.POSITIVE_INFINITY
    return blocks.findLast(({ announced }) => announced)?.last ?? 0
  }

  /** What of these blocks is to be reported. */
  function reportOf(issueId: string, blocks: readonly Known[], even: 'open' | 'through'): void {
    const own = deps.ledger.openIfThere()
    const issue = own && findIssue(own, issueId)
    if (issue === null || !isOurs(issueId)) return
    const reports = blocks.flatMap((block) => {
      const states = listStates(own!, issue, block)
      const isOpen = states.some(({ state }) => state === 'waiting' || state === 'sending')
      const outcomes = states.map(letterOf).join('')
      return outcomes === block.outcomes || (isOpen && even === 'through') ? [] : [{ block, outcomes }]
    })
    if (reports.length === 0) return
    write(issueId, () => {
      for (const { block, outcomes } of reports) reportBlock(db, issueId, block.nth, outcomes)
    })
    for (const { block, outcomes } of reports) block.outcomes = outcomes
  }

  return {
    openTo,
    async announceNext(issueId) {
      const block = known(issueId).find(({ announced }) => !announced)
      if (!block || !isOurs(issueId)) return null
      write(issueId, () => announceBlock(db, issueId, block.nth))
      const stands = (): boolean =>
        isOurs(issueId) && listBlocks(db, issueId).find(({ nth }) => nth === block.nth)?.desk === deskOf(db)
      if (!(await stillSo(deps.decided, stands, deps.over))) return null
      block.announced = true
      return openTo(issueId)
    },
    report(issueId) {
      if (underWay.has(issueId)) return
      const some = known(issueId).filter(({ announced, outcomes }) => announced && (outcomes ?? 'w').includes('w'))
      reportOf(issueId, some, 'through')
      underWay.add(issueId)
      void deps.decided(deps.over).finally(() => underWay.delete(issueId))
    },
    reportAll(issueId, readers) {
      const blocks = known(issueId).filter(
        ({ announced, first, last }) =>
          announced && (readers === undefined || readers.some((one) => one >= first && one <= last)),
      )
      reportOf(issueId, blocks, 'open')
    },
    forget: (issueId) => void issues.delete(issueId),
  }
}
