import type { ActName } from '../../../../shared/acts.ts'
import type { DeliveryCounts, PauseWhy } from '../../../../shared/newsletter/issue/delivery.ts'
import { problemOf } from '../../../../shared/errors.ts'
import type { BounceRule } from '../../../../shared/newsletter/reader.ts'
import { audited } from '../../../database/audited.ts'
import { checkpoint, type Database, databaseProblem } from '../../../database/open.ts'
import { noteTrouble } from '../../../database/troubles.ts'
import { type Decided, stillSo } from '../../../database/once.ts'
import { afterDelivery } from './after-delivery.ts'
import type { Announcing } from './announcing.ts'
import type { By } from './by.ts'
import type { KeptThread } from './keep-thread.ts'
import { countStates, findIssue } from './ledger.ts'
import type { FromThread } from './orders.ts'
import type { OwnLedger } from './own-ledger.ts'
import type { LiveProgress } from './progress.ts'
import { endRight, findRight, getRight, listRunning, noteResults, pauseRight } from './rights.ts'

/** What the desk does about a delivery by itself: it hears the thread, writes what belongs into shared tables, and lets go on what has not ended. */
export type GoingOn = {
  hear(said: FromThread): void
  /** Goes on only where it is known what became of each mail, and nobody else can know otherwise: some could leave twice. */
  goOn(issueId: string): void
  /** Lets mails leave to the readers who are announced. Only once everything stands in the journal. */
  go(issueId: string): void
  goOnWithAll(): void
  isLedgerWhole(issueId: string): boolean
  byItself(what: ActName): By
}

export type GoingOnDeps = {
  db: Database
  ledger: OwnLedger
  live: LiveProgress
  thread: () => KeptThread
  announcing: Announcing
  /** See `TakingOver`. */
  rebuild(issueId: string): Promise<void>
  bounceRule: () => BounceRule
  at: () => string
  announce: () => void
  decided: Decided
  /** Whether there is a server that mails can leave by. */
  canSend: () => boolean
  isOver: () => boolean
}

export function goingOn(deps: GoingOnDeps): GoingOn {
  const { db, live, at, isOver, announcing } = deps
  const isRunning = (issueId: string): boolean => listRunning(db).some((one) => one.issueId === issueId)

  const byItself = (what: ActName): By => ({
    accountId: null,
    commit: (work, row = {}) => audited(db, { accountId: null, what, at: at(), ...row }, work),
  })

  function hear(said: FromThread): void {
    switch (said.says) {
      case 'progress':
        live.note(said)
        return announcing.report(said.issueId)
      case 'wants-block':
        return void openNext(said.issueId)
      case 'paused':
        return pauseByItself(said.issueId, said.why, said.words)
      case 'held':
        live.end(said.issueId)
        // Somebody may have let it go on while this was being said.
        announcing.reportAll(said.issueId)
        if (isRunning(said.issueId)) return go(said.issueId)
        if (findRight(db, said.issueId)?.state === 'cancelled')
          audited(db, { accountId: null, what: 'newsletter.step', at: at(), silent: true }, () =>
            noteResults(db, said.issueId, said.counts, at()),
          )
        return deps.thread().release(said.issueId)
      case 'done':
        live.end(said.issueId)
        return void end(said.issueId).catch((failure: unknown) => {
          if (isOver()) return
          noteTrouble(db, 'newsletter.delivery', failure, at())
          deps.thread().release(said.issueId)
        })
      case 'cannot-write':
        return live.trouble(said.code)
    }
  }

  function pauseByItself(issueId: string, why: PauseWhy, words: string): void {
    if (!isRunning(issueId)) return
    byItself('newsletter.deliveryPaused').commit(() => pauseRight(db, issueId, why, words), { about: issueId })
    checkpoint(db)
  }

  /** What the list learns of it comes first: a program that is ended in between does it again. */
  async function end(issueId: string): Promise<void> {
    const ledger = deps.ledger.open()
    const issue = findIssue(ledger, issueId)
    if (issue === null) return deps.thread().release(issueId)
    await afterDelivery({ db, ledger, rule: deps.bounceRule(), now: at, isOver }, issue)
    if (isOver()) return
    announcing.reportAll(issueId)
    if (!isRunning(issueId)) return deps.thread().release(issueId)
    const counts = countStates(ledger, issue)
    // Somebody may have asked for another try meanwhile: the thread is still needed.
    if (counts.waiting + counts.deferred + counts.sending > 0) return go(issueId)
    byItself('newsletter.deliveryEnded').commit(() => endRight(db, issueId, { state: 'done', counts, at: at() }), {
      about: issueId,
    })
    checkpoint(db)
    deps.thread().release(issueId)
    deps.announce()
  }

  function go(issueId: string): void {
    announcing.forget(issueId)
    deps.thread().go(issueId, announcing.openTo(issueId))
  }

  /** The next block is announced while the one before leaves; a disk that takes nothing is tried again. */
  async function openNext(issueId: string): Promise<void> {
    try {
      const openTo = await announcing.announceNext(issueId)
      if (openTo !== null && isRunning(issueId)) deps.thread().open(issueId, openTo)
    } catch (failure) {
      if (isOver()) return
      noteTrouble(db, 'newsletter.delivery', failure, at())
      setTimeout(() => isOver() || void openNext(issueId), restBeforeNext).unref()
    }
  }

  function goOn(issueId: string): void {
    const taken = getRight(db, issueId).handedAt !== null
    if (taken && !isHere(issueId)) return void goOnAfterRebuilding(issueId)
    if (!isLedgerWhole(issueId)) pauseByItself(issueId, 'ledger', '')
    else if (!deps.ledger.home().isHere()) pauseByItself(issueId, 'copied', '')
    else {
      const isOurs = (): boolean => !isOver() && isRunning(issueId)
      void stillSo(deps.decided, isOurs).then((still) => still && go(issueId))
    }
  }

  /** Ended after the right was taken over and before how its readers stand was written down: nothing can have left. */
  async function goOnAfterRebuilding(issueId: string): Promise<void> {
    try {
      if (!(await stillSo(deps.decided, () => !isOver() && isRunning(issueId)))) return
      await deps.rebuild(issueId)
      if (isHere(issueId)) goOn(issueId)
    } catch (failure) {
      if (!isOver()) noteTrouble(db, 'newsletter.delivery', failure, at())
    }
  }

  function isHere(issueId: string): boolean {
    const ledger = deps.ledger.openIfThere()
    return ledger !== null && findIssue(ledger, issueId) !== null
  }

  function isLedgerWhole(issueId: string): boolean {
    const { readers } = getRight(db, issueId)
    try {
      const ledger = deps.ledger.openIfThere()
      const issue = ledger && findIssue(ledger, issueId)
      return issue !== null && sum(countStates(ledger!, issue)) === sum(readers)
    } catch (failure) {
      if (problemOf(databaseProblem(failure)).code === 'office_damaged') return false
      throw failure
    }
  }

  return {
    hear,
    goOn,
    go,
    isLedgerWhole,
    byItself,
    goOnWithAll() {
      if (isOver() || !deps.canSend()) return
      for (const { issueId } of listRunning(db)) goOn(issueId)
    },
  }
}

/** Milliseconds. */
const restBeforeNext = 1000

export const sum = (numbers: Readonly<Record<string, number>> | DeliveryCounts): number =>
  Object.values(numbers).reduce((all, one) => all + one, 0)
