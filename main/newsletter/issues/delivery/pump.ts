import type { Database } from '../../../database/open.ts'
import { checkpoint } from '../../../database/open.ts'
import type { DeliveryCounts, PauseWhy } from '../../../../shared/newsletter/issue/delivery.ts'
import { prepared } from '../../../database/prepared.ts'
import { allowanceBook } from './allowance-book.ts'
import { type ConnectionPool, type FreeConnection, openPool } from './connection-pool.ts'
import type { Delays } from './delays.ts'
import { arrived, type Going, gone, moved, type Run, wantedConnections } from './going.ts'
import { handingOver } from './handing-over.ts'
import { asOne } from './as-one.ts'
import { begin, countStates, finish, type Waiting } from './ledger.ts'
import { type LedgerLog, ledgerLog } from './ledger-log.ts'
import type { DeliverySettings, Trouble } from './orders.ts'
import { type Judged, judge } from './outcomes.ts'

export type PumpDeps = {
  ledger: Database
  /** The office data, to look at: who a reader is now, and whether they are still to be mailed to. */
  office: Database
  settings: DeliverySettings
  delays: Delays
  now(): number
  random(): number
  onProgress(run: Run, counts: DeliveryCounts, connections: number, trouble: Trouble | null): void
  onPaused(run: Run, why: PauseWhy, words: string): void
  onHeld(run: Run, counts: DeliveryCounts): void
  onDone(run: Run, counts: DeliveryCounts): void
  /** Another one for tests. */
  log?: LedgerLog
  /** The ledger could not be written; nothing leaves until it can. */
  onCannotWrite(failure: unknown): void
}

/** Lets the mails of issues leave, each at most once by itself. */
export type Pump = {
  /** Begins with an issue, goes on with it, or looks again at what of it waits. */
  go(run: Run): void
  /** Lets nothing more of it leave. */
  hold(issueId: string): void
  /** Counts anew: somebody else has written into the ledger. */
  recount(issueId: string): void
  useSettings(settings: DeliverySettings): void
  /** Lets nothing more leave, and writes down what becomes of what is on its way. */
  stop(): Promise<void>
}

type Leaving = { going: Going; mail: Waiting & { address: string; id: string }; free: FreeConnection }
type Result = { going: Going; mail: Waiting; judged: Judged }
type OptedOut = { going: Going; mail: Waiting }

/** Milliseconds between two checkpoints of the ledger, until a disk that took nothing is tried again, and until idle connections are ended. */
const checkpointEvery = 1000
const diskRest = 1000
const idleRest = 5000
const tellEvery = 200

/** A turn waits for answers on half of the connections, and so many milliseconds at most. */
const gatheredShare = 2
const longestGathering = 5

/**
 * The pump of a delivery. One change a turn of the event loop writes down what became of mails and which leave next; only once that stands in the
 * file do they leave. A timer instead of the turn would halve the rate: the disk's own pace groups what comes meanwhile.
 */
export function startPump(deps: PumpDeps): Pump {
  const { ledger, office, delays, now } = deps
  const runs = new Map<string, Going>()
  const results: Result[] = []
  /** How often a line ended with a mail before it was handed over. */
  const lost = new Map<string, number>()
  let settings = deps.settings
  let book = allowanceBook(ledger, settings)
  let pool = newPool()
  let hand = handingOver(office, settings, now)
  let planned = false
  let syncing = false
  /** A turn was wanted while the disk was at work. */
  let wanted = false
  let over = false
  let blockedUntil = 0
  let wake: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let lastCheckpoint = 0
  let gathering: NodeJS.Timeout | undefined
  let teller: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null

  const log = deps.log ?? ledgerLog(ledger)
  const changes = asOne(ledger, 'BEGIN IMMEDIATE')
  const looks = asOne(office, 'BEGIN')
  const readerNow = prepared<[number], ReaderNow>(
    office,
    'SELECT number, id, address, state FROM readers WHERE number = ? AND erased_at IS NULL',
  )

  function plan(): void {
    if (planned) return
    planned = true
    setImmediate(turn)
  }

  /** An answer has come: a turn follows once a share of the connections has one, for a change costs as much as several mails. */
  function gather(): void {
    const onTheirWay = [...runs.values()].reduce((sum, one) => sum + one.onTheirWay, 0)
    if (results.length * gatheredShare >= pool.count() || results.length >= onTheirWay) plan()
    else gathering ??= setTimeout(plan, longestGathering)
  }

  function turn(): void {
    planned = false
    clearTimeout(gathering)
    gathering = undefined
    if (syncing) {
      wanted = true
      return
    }
    const moment = now()
    if (moment < blockedUntil) return wakeAt(blockedUntil)
    const leaving: Leaving[] = []
    const optedOut: OptedOut[] = []
    try {
      if (results.length > 0 || (mayLeave(moment) && pool.hasFree(moment))) {
        write(moment, leaving, optedOut)
        sync(leaving)
      }
    } catch (failure) {
      // What was to leave stays; what has become of others is kept and written once the disk takes it.
      for (const { going, mail } of [...optedOut, ...leaving]) going.waiting.putBack(mail)
      for (const { free } of leaving) free.done(null)
      return cannotWrite(failure)
    }
    settle(moment)
  }

  /** Lets mails leave once it lasts that they do; meanwhile others are written and heard. */
  function sync(leaving: readonly Leaving[]): void {
    syncing = true
    const ended = (failure: unknown): void => {
      const again = wanted || over
      syncing = false
      wanted = false
      if (failure !== null) cannotWrite(failure)
      // The disk has its next work before these mails are written.
      else if (again) turn()
      for (const one of leaving) {
        if (failure !== null || over || one.going.holds) stay(one)
        else leave(one)
      }
    }
    log.lasting().then(
      () => ended(null),
      (failure: unknown) => ended(failure),
    )
  }

  function cannotWrite(failure: unknown): void {
    blockedUntil = now() + diskRest
    deps.onCannotWrite(failure)
    wakeAt(blockedUntil)
  }

  /** It did not leave after all, for nothing that anybody said of it. */
  function stay({ going, mail, free }: Leaving): void {
    const { issue, reader, tries, deferredAt } = mail
    const row = {
      issue,
      reader,
      state: 'waiting' as const,
      why: '',
      words: '',
      at: now(),
      tries,
      deferredAt,
      nextAt: null,
    }
    results.push({ going, mail, judged: { row, again: 'back', pause: null } })
    free.done(null)
    plan()
  }

  function mayLeave(moment: number): boolean {
    return !over && [...runs.values()].some((going) => !going.holds && going.waiting.nextAt(moment) <= moment)
  }

  /** Everything of one turn in one change. */
  function write(moment: number, leaving: Leaving[], optedOut: OptedOut[]): void {
    changes.run(() => {
      for (const { judged } of results) finish(ledger, judged.row)
      if (!over) looks.run(() => choose(moment, leaving, optedOut))
      book.save()
    })
    for (const one of results.splice(0)) written(one)
    for (const { going, mail } of leaving) moved(going, mail, 'sending')
    for (const { going, mail } of optedOut) moved(going, mail, 'opted-out')
    if (moment - lastCheckpoint < checkpointEvery) return
    lastCheckpoint = moment
    try {
      // The log keeps its length and is written anew from its beginning: a file that grows takes the disk twice as long.
      ledger.pragma('wal_checkpoint(PASSIVE)')
    } catch (failure) {
      // What is written stands in the log all the same.
      deps.onCannotWrite(failure)
    }
  }

  function choose(moment: number, leaving: Leaving[], optedOut: OptedOut[]): void {
    for (const going of runs.values()) {
      while (!going.holds && pool.hasFree(moment)) {
        const mail = nextOf(going, moment, optedOut)
        if (!mail) break
        leaving.push({ going, mail, free: pool.take(moment)! })
      }
    }
  }

  /** The next mail whose reader is still to be mailed to: whoever has opted out a moment ago gets nothing. */
  function nextOf(going: Going, moment: number, optedOut: OptedOut[]): Leaving['mail'] | null {
    for (let mail = going.waiting.next(moment); mail; mail = going.waiting.next(moment)) {
      const reader = readerNow.get(mail.reader)
      if (reader?.state === 'active' && reader.address !== null) {
        if (begin(ledger, mail, moment)) return { ...mail, address: reader.address, id: reader.id }
        continue
      }
      const { issue, tries } = mail
      const nothing = { why: '', words: '', deferredAt: null, nextAt: null }
      optedOut.push({ going, mail })
      finish(ledger, { issue, reader: mail.reader, tries, at: moment, ...nothing, state: 'opted-out' })
    }
    return null
  }

  function leave({ going, mail, free }: Leaving): void {
    const { issue, templates } = going
    const to = { id: mail.id, number: mail.reader, address: mail.address }
    void hand({ issue, template: templates.get(mail.variant)!, to }, free.connection).then((handed) => {
      free.done(handed)
      const key = `${mail.issue} ${mail.reader}`
      const times = (lost.get(key) ?? 0) + 1
      const judged = judge(handed, mail, times, { now: now(), delays, random: deps.random() })
      if (handed.outcome === 'not-sent' && judged.again === 'back') lost.set(key, times)
      else lost.delete(key)
      results.push({ going, mail, judged })
      gather()
    })
  }

  /** What a turn has written is now so. */
  function written({ going, mail, judged }: Result): void {
    arrived(going, mail, judged)
    const { pause } = judged
    if (pause !== null && !going.holds) {
      going.holds = true
      deps.onPaused(going, 'server', pause)
    }
  }

  /** After a turn: who is done or held is told, connections are opened or rest, and the next turn has its time. */
  function settle(moment: number): void {
    for (const going of runs.values()) {
      if (going.onTheirWay > 0) continue
      if (going.holds) {
        runs.delete(going.issueId)
        deps.onHeld(going, countStates(ledger, going.issue))
      } else if (going.waiting.size() === 0) {
        checkpoint(ledger)
        runs.delete(going.issueId)
        deps.onDone(going, countStates(ledger, going.issue))
      }
    }
    const all = [...runs.values()]
    const onTheirWay = all.reduce((sum, { onTheirWay: some }) => sum + some, 0)
    if (over && onTheirWay === 0 && results.length === 0 && !syncing) return stopped?.()
    if (!over && mayLeave(moment)) {
      pool.openFor(wantedConnections(all), moment)
      clearTimeout(idle)
      idle = undefined
    } else if (onTheirWay === 0) idle ??= setTimeout(() => pool.rest(), idleRest).unref()
    const times = all.filter(({ holds }) => !holds).map(({ waiting }) => waiting.nextAt(moment))
    const next = Math.min(Number.POSITIVE_INFINITY, ...times)
    // What was put back or off in this very turn, and whose time has come, has its own.
    if (next <= moment && !over && pool.hasFree(moment)) plan()
    // Else what could leave now waits for a connection, or for the server's own time.
    wakeAt(Math.max(next, next <= moment ? pool.nextAt(moment) : next))
    tell()
  }

  function wakeAt(time: number): void {
    clearTimeout(wake)
    if (!Number.isFinite(time)) return
    wake = setTimeout(plan, Math.min(Math.max(1, time - now()), longestSleep))
  }

  function tell(): void {
    teller ??= setTimeout(() => {
      teller = undefined
      for (const going of runs.values()) {
        if (!going.dirty) continue
        going.dirty = false
        deps.onProgress(going, { ...going.counts }, pool.count(), pool.trouble())
      }
    }, tellEvery)
  }

  function newPool(): ConnectionPool {
    return openPool({
      servers: settings.servers,
      allowanceOf: (server) => book.ofServer(server),
      delays,
      now,
      random: deps.random,
      onChange() {
        for (const going of runs.values()) going.dirty = true
        plan()
      },
      onHopeless(trouble) {
        for (const going of runs.values()) {
          if (going.holds) continue
          going.holds = true
          deps.onPaused(going, 'server', trouble.words === '' ? trouble.why : trouble.words)
        }
        plan()
      },
    })
  }

  return {
    go(run) {
      const limits = { allowanceOf: (domain: string) => book.ofDomain(domain), now: now() }
      runs.set(run.issueId, gone(ledger, run, runs.get(run.issueId), limits))
      pool.tryAgain()
      plan()
    },
    hold(issueId) {
      const going = runs.get(issueId)
      if (going) going.holds = true
      plan()
    },
    recount(issueId) {
      const going = runs.get(issueId)
      if (going) Object.assign(going, { counts: countStates(ledger, going.issue), dirty: true })
      tell()
    },
    useSettings(next) {
      const before = pool
      settings = next
      hand = handingOver(office, next, now)
      book = allowanceBook(ledger, next)
      pool = newPool()
      before.rest()
      plan()
    },
    stop() {
      over = true
      clearTimeout(wake)
      clearTimeout(idle)
      const late = setTimeout(() => pool.close(), longestGoodbye)
      const ended = new Promise<void>((resolve) => {
        stopped = resolve
        // A disk that takes nothing: what is not written down is uncertain at the next start.
        setTimeout(resolve, longestGoodbye + diskRest).unref()
      })
      plan()
      return ended.finally(() => {
        clearTimeout(late)
        clearTimeout(teller)
        pool.close()
        checkpoint(ledger)
        log.close()
      })
    },
  }
}

type ReaderNow = { number: number; id: string; address: string | null; state: string }

/** Milliseconds: a computer that slept does not count its sleep; and what is on its way when the program ends has so long. */
const longestSleep = 60_000
const longestGoodbye = 10_000
