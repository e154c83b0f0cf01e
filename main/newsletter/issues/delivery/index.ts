import type { ActName } from '../../../../shared/acts.ts'
import { Problem } from '../../../../shared/errors.ts'
import type {
  DeliveryProgress,
  DomainRow,
  NotReachedFilter,
  PauseWhy,
  Settling,
} from '../../../../shared/newsletter/issue/delivery.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import type { BounceRule } from '../../../../shared/newsletter/reader.ts'
import type { Change } from '../../../../shared/office/audit.ts'
import { audited } from '../../../database/audited.ts'
import { checkpoint, type Database } from '../../../database/open.ts'
import { openOwnFile, type OwnFile } from '../../../database/own-file.ts'
import { prepared } from '../../../database/prepared.ts'
import { noteTrouble } from '../../../database/troubles.ts'
import { messageDomainOf, unpackTemplate } from '../../../mail/message/mail-template.ts'
import { issueToken } from '../../by-mail/tokens.ts'
import { afterDelivery } from './after-delivery.ts'
import { type Delays, usualDelays } from './delays.ts'
import { openDeliveryThread } from './keep-thread.ts'
import {
  countStates,
  findIssue,
  forgetReaders,
  listUncertain,
  noteBounced,
  settleUncertain,
  waitAnew,
} from './ledger.ts'
import { ledgerMigrations } from './ledger-tables.ts'
import type { DeliverySettings, FromThread } from './orders.ts'
import { liveProgress } from './progress.ts'
import { listDomains, notReached, type NotReachedRow } from './report.ts'
import {
  checkSeals,
  endRight,
  findRight,
  getIssue,
  getRight,
  keepMails,
  listPlanned,
  listRunning,
  noteResults,
  pauseRight,
  type PreparedMails,
  resumeRight,
  setPlanned,
  takeRight,
} from './rights.ts'
import { startSchedule } from './schedule.ts'

export type DeliveryDeps = {
  db: Database
  /** The ledger's file and the office data, with copies of their keys that are wiped; asked whenever one is opened. */
  files: () => { ledger: OwnFile; office: OwnFile }
  /** Where the thread begins. */
  thread: URL
  /** Null where no mailbox is set. */
  settings: () => DeliverySettings | null
  bounceRule: () => BounceRule
  now: () => Date
  announce: () => void
  /** False for the command line: nothing leaves but what is asked for. */
  background: boolean
  delays?: Delays
}

/** Who asks, and the one change with its row of the record in which it is written down: `ErrandContext` has both. */
export type By = {
  accountId: string | null
  commit<T>(work: () => T, row?: { what?: ActName; about?: string; changes?: readonly Change[] }): T
}

/** Which mails are tried again, or settled: those of some readers, or all that stand so, of one domain where one is named. */
export type Chosen = { readers: readonly string[] } | { filter: NotReachedFilter }

/** Delivers issues, each to each reader at most once by itself; the right to deliver one belongs to one desk. */
export type Delivery = {
  /**
   * Begins to deliver an approved issue: its readers are frozen now. Throws Problem mailbox_not_set, issue_not_approved, issue_seal_broken,
   * issue_begun, issue_without_readers.
   */
  begin(issueId: string, mails: PreparedMails, by: By): Promise<{ readers: number }>
  /** Lets an approved issue begin by itself at a moment (ISO 8601 with Z), or not any more. Throws as `begin`. */
  plan(issueId: string, at: string | null, mails: PreparedMails, by: By): void
  pause(issueId: string, by: By): void
  /** Throws Problem ledger_missing. */
  resume(issueId: string, by: By): void
  /** Ends it: who waits gets nothing. */
  cancel(issueId: string, by: By): void
  /** Says what became of uncertain mails; returns how many that were. */
  settle(issueId: string, chosen: Chosen, to: Settling, by: By): number
  /** Settles those that lie in the folder of sent mails, of a service that keeps there whatever it takes. */
  settleBySent(issueId: string, isInSent: (messageId: string) => Promise<boolean>): Promise<number>
  /** Lets refused, deferred and bounced mails leave anew; returns how many. */
  tryAgain(issueId: string, chosen: Chosen, by: By): number
  /** A mail of this issue (its number) came back. */
  bounced(issue: number, reader: number): void
  /** Nothing of readers who were erased stays in the ledger. */
  forget(readers: readonly number[]): void
  progress(issueId: string): DeliveryProgress
  domains(issueId: string): DomainRow[]
  /** Who did not get it, and why; taken as far as it is wanted. */
  notReached(issueId: string, filter: NotReachedFilter, after?: number): Generator<NotReachedRow>
  /** The mail settings were changed. */
  settingsChanged(): void
  stop(): Promise<void>
}

/** Opens the delivery of an office: what was going on when the program ended goes on by itself. */
export function openDelivery(deps: DeliveryDeps): Delivery {
  const { db, now, delays = usualDelays } = deps
  const ledger = openOwnFile(deps.files().ledger, ledgerMigrations)
  const live = liveProgress(() => now().getTime())
  const beginning = new Set<string>()
  let stopped = false
  const at = (): string => now().toISOString()
  /** What the program does by itself. */
  const byItself = (what: ActName): By => ({
    accountId: null,
    commit: (work, row = {}) => audited(db, { accountId: null, what, at: at(), ...row }, work),
  })

  const thread = openDeliveryThread({
    file: deps.thread,
    files: deps.files,
    settings: deps.settings,
    delays,
    onSaid,
    onFailure(failure) {
      noteTrouble(db, 'newsletter.delivery', failure, at())
      goOnWithAll()
    },
  })
  const schedule = deps.background
    ? startSchedule({ now, planned: () => listPlanned(db), begin: beginPlanned })
    : { look: () => {}, stop: () => {} }

  forgetErased()
  if (deps.background) goOnWithAll()

  function onSaid(said: FromThread): void {
    if (stopped) return
    try {
      hear(said)
    } catch (failure) {
      noteTrouble(db, 'newsletter.delivery', failure, at())
    }
    deps.announce()
  }

  function hear(said: FromThread): void {
    switch (said.says) {
      case 'progress':
        return live.note(said)
      case 'paused':
        return pauseByItself(said.issueId, said.why, said.words)
      case 'held':
        live.end(said.issueId)
        if (findRight(db, said.issueId)?.state === 'cancelled')
          audited(db, { accountId: null, what: 'newsletter.step', at: at(), silent: true }, () =>
            noteResults(db, said.issueId, said.counts, at()),
          )
        return thread.release(said.issueId)
      case 'done':
        live.end(said.issueId)
        return void end(said.issueId).finally(() => thread.release(said.issueId))
      case 'cannot-write':
        return live.trouble(said.code)
    }
  }

  function pauseByItself(issueId: string, why: PauseWhy, words: string): void {
    if (findRight(db, issueId)?.state !== 'running') return
    byItself('newsletter.deliveryPaused').commit(() => pauseRight(db, issueId, why, words), { about: issueId })
    checkpoint(db)
  }

  /** What the list learns of it comes first: a program that is ended in between does it again. */
  async function end(issueId: string): Promise<void> {
    const issue = findIssue(ledger, issueId)
    if (issue === null) return
    await afterDelivery({ db, ledger, rule: deps.bounceRule(), now: at, isOver: () => stopped }, issue)
    if (stopped || findRight(db, issueId)?.state !== 'running') return
    const counts = countStates(ledger, issue)
    // Somebody may have asked for another try meanwhile.
    if (counts.waiting + counts.deferred + counts.sending > 0) return thread.go(issueId)
    byItself('newsletter.deliveryEnded').commit(() => endRight(db, issueId, { state: 'done', counts, at: at() }), {
      about: issueId,
    })
    checkpoint(db)
    deps.announce()
  }

  function goOnWithAll(): void {
    if (stopped || deps.settings() === null) return
    for (const { issueId } of listRunning(db)) goOn(issueId)
  }

  /** Goes on only where it is known what became of each mail: otherwise some could leave twice. */
  function goOn(issueId: string): void {
    if (isLedgerWhole(issueId)) thread.go(issueId)
    else pauseByItself(issueId, 'ledger', '')
  }

  function isLedgerWhole(issueId: string): boolean {
    const right = getRight(db, issueId)
    const issue = findIssue(ledger, issueId)
    return issue !== null && sum(countStates(ledger, issue)) === sum(right.readers)
  }

  async function beginPlanned(issueId: string): Promise<void> {
    await begin(issueId, keptMails(db, issueId), byItself('newsletter.deliveryBegun'))
    deps.announce()
  }

  async function begin(issueId: string, mails: PreparedMails, by: By): Promise<{ readers: number }> {
    if (deps.settings() === null) throw new Problem('mailbox_not_set')
    const { number } = checkMayBegin(issueId, mails)
    if (beginning.has(issueId)) throw new Problem('issue_begun')
    beginning.add(issueId)
    try {
      const readers = await thread.prepare(issueId, number)
      try {
        if (sum(readers) === 0) throw new Problem('issue_without_readers')
        for (const variant of Object.keys(readers))
          if (!mails.has(variant as Variant)) throw new Problem('issue_not_approved')
        by.commit(
          () => {
            checkMayBegin(issueId, mails)
            keepMails(db, issueId, mails)
            takeRight(db, issueId, { readers, by: by.accountId, at: at() })
          },
          { about: issueId },
        )
      } catch (failure) {
        thread.forget(issueId)
        throw failure
      }
      // The right stands in the file before the first mail leaves.
      checkpoint(db)
      thread.go(issueId)
      return { readers: sum(readers) }
    } finally {
      beginning.delete(issueId)
    }
  }

  function checkMayBegin(issueId: string, mails: PreparedMails): { number: number } {
    const issue = getIssue(db, issueId)
    if (findRight(db, issueId)) throw new Problem('issue_begun')
    if (issue.state !== 'approved' && issue.state !== 'scheduled') throw new Problem('issue_not_approved')
    checkSeals(db, issueId, mails)
    return issue
  }

  /** The numbers of chosen readers who stand in one of these states. */
  function numbersOf(issueId: string, chosen: Chosen, states: NotReachedFilter['states']): number[] {
    if ('filter' in chosen) {
      const wanted =
        chosen.filter.states.length === 0 ? states : states.filter((one) => chosen.filter.states.includes(one))
      if (wanted.length === 0) return []
      return [...notReached({ db, ledger }, issueOf(issueId), { ...chosen.filter, states: wanted })].map(
        ({ number }) => number,
      )
    }
    const numberOf = prepared<[string], { number: number }>(db, 'SELECT number FROM readers WHERE id = ?')
    return chosen.readers.flatMap((id) => numberOf.get(id)?.number ?? [])
  }

  function issueOf(issueId: string): number {
    const issue = findIssue(ledger, issueId)
    if (issue === null) throw new Problem('ledger_missing')
    return issue
  }

  /** Lets a delivery look at what waits, which may have been over. */
  function awake(issueId: string, work: () => number, by: By): number {
    const right = getRight(db, issueId)
    by.commit(() => right.state === 'done' && resumeRight(db, issueId), { about: issueId })
    checkpoint(db)
    const count = work()
    checkpoint(ledger)
    if (right.state === 'done' || right.state === 'running') goOn(issueId)
    return count
  }

  function forgetErased(): void {
    const erased = prepared<[], { number: number }>(db, 'SELECT number FROM readers WHERE erased_at IS NOT NULL').all()
    forgetReaders(
      ledger,
      erased.map(({ number }) => number),
    )
  }

  return {
    begin,
    plan(issueId, moment, mails, by) {
      if (moment !== null) checkMayBegin(issueId, mails)
      else if (getIssue(db, issueId).state !== 'scheduled') throw new Problem('issue_not_approved')
      by.commit(
        () => {
          if (moment !== null) keepMails(db, issueId, mails)
          setPlanned(db, issueId, moment)
        },
        { about: issueId },
      )
      schedule.look()
    },
    pause(issueId, by) {
      getRight(db, issueId)
      by.commit(() => pauseRight(db, issueId, 'editor', ''), { about: issueId })
      checkpoint(db)
      thread.hold(issueId)
    },
    resume(issueId, by) {
      if (getRight(db, issueId).state !== 'paused') return
      if (!isLedgerWhole(issueId)) throw new Problem('ledger_missing')
      by.commit(() => resumeRight(db, issueId), { about: issueId })
      checkpoint(db)
      goOn(issueId)
    },
    cancel(issueId, by) {
      const { state } = getRight(db, issueId)
      if (state === 'done' || state === 'cancelled') return
      const issue = findIssue(ledger, issueId)
      const counts = issue === null ? null : countStates(ledger, issue)
      by.commit(() => endRight(db, issueId, { state: 'cancelled', counts: counts ?? noReaders, at: at() }), {
        about: issueId,
      })
      checkpoint(db)
      thread.hold(issueId)
    },
    settle(issueId, chosen, to, by) {
      const issue = issueOf(issueId)
      const readers = numbersOf(issueId, chosen, ['uncertain'])
      const state = ({ arrived: 'accepted', 'not-arrived': 'refused', again: 'waiting' } as const)[to]
      const settled = (): number => settleUncertain(ledger, issue, readers, state, now().getTime())
      if (to === 'again') return awake(issueId, settled, by)
      by.commit(() => getRight(db, issueId), { about: issueId })
      const count = settled()
      thread.recount(issueId)
      return count
    },
    async settleBySent(issueId, isInSent) {
      const issue = issueOf(issueId)
      const [mail] = keptMails(db, issueId).values()
      const domain = mail ? messageDomainOf(mail) : ''
      const idOf = prepared<[number], { id: string }>(db, 'SELECT id FROM readers WHERE number = ?')
      let count = 0
      for (const number of listUncertain(ledger, issue)) {
        const reader = idOf.get(number)
        if (!reader || !(await isInSent(`<${issueToken(db, { id: reader.id, number }, issue)}@${domain}>`))) continue
        if (stopped) break
        count += settleUncertain(ledger, issue, [number], 'accepted', now().getTime())
      }
      thread.recount(issueId)
      return count
    },
    tryAgain(issueId, chosen, by) {
      const issue = issueOf(issueId)
      const readers = numbersOf(issueId, chosen, ['refused', 'deferred', 'bounced'])
      return awake(issueId, () => waitAnew(ledger, issue, readers), by)
    },
    bounced(issue, reader) {
      if (!noteBounced(ledger, issue, reader, now().getTime())) return
      const id = prepared<[number], { id: string }>(
        ledger,
        'SELECT issue_id AS id FROM deliveries WHERE issue = ?',
      ).get(issue)!.id
      thread.recount(id)
      deps.announce()
    },
    forget: (readers) => forgetReaders(ledger, readers),
    progress(issueId) {
      const issue = findIssue(ledger, issueId)
      return live.of(
        issueId,
        { right: findRight(db, issueId), planned: getIssue(db, issueId).state === 'scheduled' },
        () => (issue === null ? noReaders : countStates(ledger, issue)),
      )
    },
    domains: (issueId) => listDomains(ledger, issueOf(issueId)),
    notReached(issueId, filter, after = 0) {
      const over = ['done', 'cancelled'].includes(findRight(db, issueId)?.state ?? '')
      return notReached({ db, ledger }, issueOf(issueId), filter, { after, others: over ? ['waiting'] : [] })
    },
    settingsChanged() {
      const settings = deps.settings()
      if (settings && !thread.useSettings(settings) && deps.background) goOnWithAll()
    },
    async stop() {
      stopped = true
      schedule.stop()
      await thread.stop()
      checkpoint(ledger)
      ledger.close()
    },
  }
}

const noReaders = {
  waiting: 0,
  sending: 0,
  accepted: 0,
  deferred: 0,
  refused: 0,
  uncertain: 0,
  bounced: 0,
  'opted-out': 0,
}

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((all, one) => all + one, 0)

function keptMails(db: Database, issueId: string): PreparedMails {
  const rows = prepared<[string], { variant: Variant; template: Buffer }>(
    db,
    'SELECT variant, template FROM issue_mails WHERE issue_id = ?',
  ).all(issueId)
  return new Map(rows.map(({ variant, template }) => [variant, unpackTemplate(template)]))
}
