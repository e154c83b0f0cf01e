import type { DeliveryProgress, DomainRow, NotReachedFilter } from '../../../../shared/newsletter/issue/delivery.ts'
import type { BounceRule } from '../../../../shared/newsletter/reader.ts'
import { checkpoint, type Database } from '../../../database/open.ts'
import type { OwnFile } from '../../../database/own-file.ts'
import { prepared } from '../../../database/prepared.ts'
import { noteTrouble } from '../../../database/troubles.ts'
import { alone, type Decided, onceInOffice } from '../../../database/once.ts'
import { announcing } from './announcing.ts'
import { countBlocks, listBlocks } from './blocks.ts'
import { type Beginning, beginning, keptMails } from './beginning.ts'
import type { By } from './by.ts'
import type { BounceOfIssue } from '../../by-mail/bounces.ts'
import { noteAllComingBack, noteComingBack } from './coming-back.ts'
import { type Delays, usualDelays } from './delays.ts'
import { type GoingOn, goingOn } from './going-on.ts'
import { type KeptThread, openDeliveryThread } from './keep-thread.ts'
import { countStates, findIssue, findIssueId, forgetReaders, noCounts } from './ledger.ts'
import type { DeliverySettings } from './orders.ts'
import { ownLedger } from './own-ledger.ts'
import { liveProgress } from './progress.ts'
import { listDomains, notReached, type NotReachedRow } from './report.ts'
import {
  checkSeals,
  deskOf,
  endRight,
  findResults,
  findRight,
  getIssue,
  getRight,
  listTaken,
  pauseRight,
  type PreparedMails,
  resumeRight,
} from './rights.ts'
import { startSchedule } from './schedule.ts'
import type { SentFolder } from './sent-folder.ts'
import { type Settlings, settlings } from './settling.ts'
import { type TakingOver, takingOver } from './taking-over.ts'
import { Problem, problemOf } from '../../../../shared/errors.ts'

export type DeliveryDeps = {
  db: Database
  /** The ledger's file and the office data, with copies of their keys that are wiped; asked whenever one is opened. */
  files: () => { ledger: OwnFile; office: OwnFile }
  /** Where the thread begins. */
  thread: URL
  /** Null where no mailbox is set. */
  settings: () => DeliverySettings | null
  bounceRule: () => BounceRule
  /** Opens the folder of sent mails; null where no mailbox is set. */
  sentFolder: (signal: AbortSignal) => Promise<SentFolder | null>
  now: () => Date
  announce: () => void
  /** False for the command line: nothing leaves but what is asked for. */
  background: boolean
  /** The mails of an issue as they were approved, made anew where this desk has not kept them. */
  mails?: (issueId: string) => Promise<PreparedMails>
  decided?: Decided
  /** A workstation of the office as people know it. */
  workstation?: (id: string) => { name: string; lastAt: string | null } | null
  delays?: Delays
}

/** Delivers issues, each to each reader at most once by itself; the right to deliver one belongs to one desk. */
export type Delivery = {
  /**
   * Begins to deliver an approved issue: its readers are frozen now. Throws Problem mailbox_not_set, issue_not_approved, issue_seal_broken,
   * issue_begun, issue_without_readers.
   */
  begin: Beginning['begin']
  /** Lets an approved issue begin by itself at a moment (ISO 8601 with Z), or not any more. Throws as `begin`. */
  plan: Beginning['plan']
  /** Goes on with what another desk delivered: see `TakingOver`. */
  takeOver: TakingOver['takeOver']
  pause(issueId: string, by: By): void
  /** Throws Problem ledger_missing. */
  resume(issueId: string, by: By): void
  /** Ends it: who waits gets nothing. */
  cancel(issueId: string, by: By): void
  /** Says what became of uncertain mails; returns how many that were. */
  settle: Settlings['settle']
  /** Lets refused, deferred and bounced mails leave anew; returns how many. */
  tryAgain: Settlings['tryAgain']
  /** A mail of an issue came back. */
  bounced(bounce: BounceOfIssue): void
  /** Nothing of readers who were erased stays in the ledger. */
  forget(readers: readonly number[]): void
  progress(issueId: string): DeliveryProgress
  domains(issueId: string): DomainRow[]
  /** Who did not get it, and why, from after a reader's number on; taken as far as it is wanted. */
  notReached(issueId: string, filter: NotReachedFilter, after?: number): Generator<NotReachedRow>
  /** Other workstations changed rows of these tables. */
  rowsChanged(tables: { has(table: string): boolean }): void
  /** The mail settings were changed. */
  settingsChanged(): void
  stop(): Promise<void>
}

/** Days for which reports may still come in that speak of an issue. */
const longestReturn = 60

/** Opens the delivery of an office: what was going on when the program ended goes on by itself. */
export function openDelivery(deps: DeliveryDeps): Delivery {
  const { db, now, delays = usualDelays, decided = alone } = deps
  const ledger = ownLedger(() => deps.files().ledger)
  const live = liveProgress(() => now().getTime())
  let stopped = false
  const over = new AbortController()
  const shared = {
    db,
    ledger,
    live,
    now,
    thread: (): KeptThread => thread,
    at: () => now().toISOString(),
    canSend: () => deps.settings() !== null,
    isOver: () => stopped,
    over: over.signal,
    decided,
  }
  const told = announcing(shared)
  const mails = deps.mails ?? ((issueId: string) => Promise.resolve(keptMails(db, issueId)))
  const { takeOver, rebuild } = takingOver({
    ...shared,
    announcing: told,
    mails,
    goOn: (issueId) => desk.goOn(issueId),
  })
  const desk: GoingOn = goingOn({
    ...shared,
    announcing: told,
    rebuild,
    bounceRule: deps.bounceRule,
    announce: deps.announce,
  })
  const { begin, plan } = beginning({ ...shared, go: desk.go })
  const { settle, settleBySent, tryAgain } = settlings({ ...shared, goOn: desk.goOn, announcing: told })
  const thread = openDeliveryThread({
    file: deps.thread,
    files() {
      // Made here first: two that make it at the same time stand in each other's way.
      ledger.open()
      return deps.files()
    },
    settings: deps.settings,
    delays,
    onSaid(said) {
      if (stopped) return
      trying(() => desk.hear(said))
      deps.announce()
      if (deps.background && (said.says === 'held' || said.says === 'done')) void lookInSent(said.issueId)
    },
    onFailure(failure) {
      noteTrouble(db, 'newsletter.delivery', failure, shared.at())
      trying(desk.goOnWithAll)
    },
  })
  const schedule = deps.background ? startSchedule({ db, now, begin: beginPlanned, onFailed: notBegun }) : null
  // One that cannot be read stands in the way of its deliveries alone.
  trying(() => {
    const there = ledger.openIfThere()
    if (!there) return
    forgetErased(there)
    noteAllComingBack(db, there, new Date(now().getTime() - longestReturn * 86_400_000).toISOString())
  })
  if (deps.background) trying(desk.goOnWithAll)

  function trying(work: () => void): void {
    try {
      work()
    } catch (failure) {
      noteTrouble(db, 'newsletter.delivery', failure, shared.at())
    }
  }

  /** One desk of the office begins with it, and sees to it from then on. */
  async function beginPlanned(issueId: string, plannedAt: string): Promise<void> {
    if (!shared.canSend()) throw new Problem('mailbox_not_set')
    // A desk that has not its pictures leaves it to one that has.
    const ready = await mails(issueId)
    if (stopped || getIssue(db, issueId).state !== 'scheduled') return
    checkSeals(db, issueId, ready)
    const act = { accountId: null, what: 'newsletter.step' as const, about: issueId, at: shared.at(), silent: true }
    const isOurs = await onceInOffice({ db, decided }, `issue ${issueId} at ${plannedAt}`, act, over.signal)
    if (stopped || getIssue(db, issueId).state !== 'scheduled') return
    if (!isOurs) throw new Problem('planned_elsewhere')
    await begin(issueId, ready, desk.byItself('newsletter.deliveryBegun'))
    live.begun(issueId)
    deps.announce()
  }

  function notBegun(issueId: string, failure: unknown): void {
    const { code } = problemOf(failure)
    if (stopped || !live.notBegun(issueId, code)) return
    if (code !== 'planned_elsewhere' && code !== 'pictures_elsewhere')
      noteTrouble(db, 'newsletter.delivery', failure, shared.at())
    deps.announce()
  }

  /** What a service keeps among the sent mails it has taken, whatever became of the line; nobody has to say so. */
  async function lookInSent(issueId: string): Promise<void> {
    let folder: SentFolder | null = null
    try {
      if (countsOf(issueId).uncertain === 0) return
      folder = await deps.sentFolder(over.signal)
      if (folder && (await settleBySent(issueId, (id) => folder!.has(id))) > 0) deps.announce()
    } catch (failure) {
      // Without the folder, or without the line to it, a person says what became of them.
      if (!stopped) noteTrouble(db, 'newsletter.sentFolder', failure, shared.at())
    } finally {
      await folder?.close().catch(() => undefined)
    }
  }

  function forgetErased(own: Database): void {
    const erased = prepared<[], { number: number }>(db, 'SELECT number FROM readers WHERE erased_at IS NOT NULL').all()
    forgetReaders(
      own,
      erased.map(({ number }) => number),
    )
  }

  /** Its number, and the ledger it stands in. Throws Problem ledger_missing. */
  function placeOf(issueId: string): { own: Database; issue: number } {
    const own = ledger.openIfThere()
    const issue = own && findIssue(own, issueId)
    if (issue === null) throw new Problem('ledger_missing')
    return { own: own!, issue }
  }

  function countsOf(issueId: string): DeliveryProgress['counts'] {
    const right = findRight(db, issueId)
    if (right !== null && right.desk !== deskOf(db))
      return findResults(db, issueId, right) ?? countBlocks(listBlocks(db, issueId))
    const own = ledger.openIfThere()
    const issue = own && findIssue(own, issueId)
    return issue === null ? noCounts() : countStates(own!, issue)
  }

  /** Who delivers where it is not this desk, and when something of them came last. */
  function elsewhere(issueId: string): DeliveryProgress['elsewhere'] {
    const right = findRight(db, issueId)
    if (right === null || right.desk === deskOf(db)) return null
    const found = deps.workstation?.(right.desk) ?? null
    return { name: found?.name ?? '', lastAt: found?.lastAt ?? null }
  }

  return {
    begin,
    plan(...asked) {
      plan(...asked)
      live.begun(asked[0])
      schedule?.look()
    },
    takeOver,
    pause(issueId, by) {
      getRight(db, issueId)
      by.commit(() => pauseRight(db, issueId, 'editor', ''), { about: issueId })
      checkpoint(db)
      thread.hold(issueId)
    },
    resume(issueId, by) {
      if (getRight(db, issueId).state !== 'paused') return
      if (!desk.isLedgerWhole(issueId)) throw new Problem('ledger_missing')
      ledger.home().settle()
      by.commit(() => resumeRight(db, issueId), { about: issueId })
      checkpoint(db)
      desk.goOn(issueId)
    },
    cancel(issueId, by) {
      const { state } = getRight(db, issueId)
      if (state === 'done' || state === 'cancelled') return
      const end = { state: 'cancelled' as const, counts: countsOf(issueId), at: shared.at() }
      by.commit(() => endRight(db, issueId, end), { about: issueId })
      checkpoint(db)
      thread.hold(issueId)
    },
    settle,
    tryAgain,
    bounced(bounce) {
      const own = ledger.openIfThere()
      if (!own || !noteComingBack(own, bounce, 'now')) return
      const issueId = findIssueId(own, bounce.issue)!
      thread.recount(issueId)
      told.reportAll(issueId, [bounce.reader])
      deps.announce()
    },
    forget(readers) {
      const own = ledger.openIfThere()
      if (own) forgetReaders(own, readers)
    },
    progress(issueId) {
      const stand = { right: findRight(db, issueId), planned: getIssue(db, issueId).state === 'scheduled' }
      return live.of(issueId, stand, () => countsOf(issueId), elsewhere(issueId))
    },
    domains(issueId) {
      const { own, issue } = placeOf(issueId)
      return listDomains(own, issue)
    },
    notReached(issueId, filter, after = 0) {
      const { own, issue } = placeOf(issueId)
      const isOver = ['done', 'cancelled'].includes(findRight(db, issueId)?.state ?? '')
      return notReached({ db, ledger: own }, issue, filter, { after, others: isOver ? ['waiting'] : [] })
    },
    rowsChanged(tables) {
      if (tables.has('issues')) schedule?.look()
      // Another desk has taken over: nothing more leaves from here.
      if (tables.has('issue_rights')) for (const issueId of listTaken(db)) thread.hold(issueId)
    },
    settingsChanged() {
      const settings = deps.settings()
      if (settings && !thread.useSettings(settings) && deps.background) trying(desk.goOnWithAll)
    },
    async stop() {
      stopped = true
      over.abort()
      schedule?.stop()
      await thread.stop()
      ledger.close()
    },
  }
}
