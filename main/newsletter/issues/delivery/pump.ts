import { checkpoint, type Database } from '../../../database/open.ts'
import type { DeliveryCounts, PauseWhy } from '../../../../shared/newsletter/issue/delivery.ts'
import type { Ahead } from './ahead.ts'
import type { ConnectionPool } from './connection-pool.ts'
import type { Delays } from './delays.ts'
import { arrived, type Going, gone, type Result, type Run, underOtherLimits, wantedConnections } from './going.ts'
import { departureBy } from './departure.ts'
import { countStates, type Outcome, waitAnew } from './ledger.ts'
import { type LedgerLog, ledgerLog } from './ledger-log.ts'
import { type Means, meansBy } from './means.ts'
import type { DeliverySettings, Trouble } from './orders.ts'
import { type Stop, stopBy } from './stops.ts'
import { telling } from './telling.ts'
import { type Leaving, turnChanges } from './turn-changes.ts'

export type PumpDeps = {
  ledger: Database
  /** The office data, to look at: who a reader is now, and whether they are still to be mailed to. */
  office: Database
  settings: DeliverySettings
  delays: Delays
  now(): number
  random(): number
  onProgress(run: Run, counts: DeliveryCounts, connections: number, trouble: Trouble | null): void
  /** The readers who may be sent to come to their end, and there are others. */
  onWantsBlock(run: Run): void
  onPaused(run: Run, why: PauseWhy, words: string): void
  onHeld(run: Run, counts: DeliveryCounts): void
  onDone(run: Run, counts: DeliveryCounts): void
  /** Another one for tests. */
  log?: LedgerLog
  /** The ledger could not be written, or read; nothing leaves until it can. */
  onCannotWrite(failure: unknown): void
}

/** Lets the mails of issues leave, each at most once by itself. */
export type Pump = {
  /** Begins with an issue, goes on with it, or looks again at what of it waits. */
  go(run: Run, openTo: number): void
  /** Lets mails leave to readers up to this number. */
  open(issueId: string, openTo: number): void
  /** Lets nothing more of it leave. */
  hold(issueId: string): void
  /** Counts anew: somebody else has written into the ledger. */
  recount(issueId: string): void
  /** Throws where a key cannot be used; then everything stays as it is. */
  useSettings(settings: DeliverySettings): void
  /** Lets nothing more leave, and writes down what becomes of what is on its way. */
  stop(): Promise<void>
}

/** Milliseconds until a disk that took nothing is tried again, and until idle connections are ended. */
const diskRest = 1000
const idleRest = 5000

/** A turn waits for answers on half of the connections, and so many milliseconds at most. */
const gatheredShare = 2
const longestGathering = 5

/** Milliseconds: a computer that slept does not count its sleep; and what is on its way when the program ends has so long. */
const longestSleep = 60_000
const longestGoodbye = 10_000

/**
 * The pump of a delivery. One change a turn of the event loop writes down what became of mails and which leave next; only once that stands in the
 * file do they leave. A timer instead of the turn would halve the rate: the disk's own pace groups what comes meanwhile.
 */
export function startPump(deps: PumpDeps): Pump {
  const { ledger, office, delays, now } = deps
  const runs = new Map<string, Going>()
  const results: Result[] = []
  /** What became of mails and is not in the ledger yet. */
  const unwritten: Outcome[] = []
  let by = using(deps.settings)
  /** Connections under earlier settings, which end with the mail that is on its way. */
  const retired: ConnectionPool[] = []
  let planned = false
  let syncing = false
  /** A turn was wanted while the disk was at work. */
  let wanted = false
  let over = false
  let blockedUntil = 0
  let wake: NodeJS.Timeout | undefined
  let idle: NodeJS.Timeout | undefined
  let gathering: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null

  const log = deps.log ?? ledgerLog(ledger)
  const changes = turnChanges({ ledger, office, use: () => by, onCannotWrite: deps.onCannotWrite })
  const departure = departureBy({
    handing: () => by.handing,
    delays,
    now,
    random: deps.random,
    waitAgain,
    onResult(result) {
      results.push(result)
      gather()
    },
  })
  const progress = telling(
    () => runs.values(),
    (going) => deps.onProgress(going, { ...going.counts }, by.pool.count(), by.pool.trouble()),
  )

  function plan(): void {
    if (planned) return
    planned = true
    setImmediate(turn)
  }

  /** An answer has come: a turn follows once a share of the connections has one, for a change costs as much as several mails. */
  function gather(): void {
    if (results.length * gatheredShare >= by.pool.count() || results.length >= onTheirWay()) plan()
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
    try {
      for (const one of results.splice(0)) heard(one)
      if (unwritten.length > 0 || (mayLeave(moment) && by.pool.hasFree(moment))) {
        const from = over ? [] : [...runs.values()].filter(({ holds }) => !holds)
        const leaving = changes.write(moment, unwritten, from)
        unwritten.length = 0
        sync(leaving)
      }
      settle(moment)
    } catch (failure) {
      cannotWrite(failure)
    }
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
        if (failure === null && !over && !one.going.holds) departure.leave(one)
        else {
          departure.stay(one)
          plan()
        }
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

  /** What was announced, or was to be, waits as before. */
  function waitAgain({ going, mail }: Ahead): void {
    going.waiting.putBack(mail)
  }

  function mayLeave(moment: number): boolean {
    return !over && [...runs.values()].some((going) => !going.holds && going.waiting.nextAt(moment) <= moment)
  }

  function onTheirWay(): number {
    return [...runs.values()].reduce((sum, one) => sum + one.onTheirWay, 0)
  }

  /** What became of a mail is kept, and written once the disk takes it. */
  function heard(result: Result): void {
    unwritten.push(result.judged.row)
    arrived(result.going, result.mail, result.judged)
    const stop = stopBy(result, by.connections)
    if (stop !== null) stopItself(result.going, stop)
  }

  function stopItself(going: Going, { why, words }: Stop): void {
    going.holds = true
    going.stopped = true
    deps.onPaused(going, why, words)
  }

  /** After a turn: who is done or held is told, connections are opened or rest, and the next turn has its time. */
  function settle(moment: number): void {
    by.pool.leaveExpecting()
    for (const going of runs.values()) if (going.onTheirWay === 0) settleOne(going)
    for (const going of runs.values())
      if (!over && !going.holds && !going.asked && going.waiting.wantsMore()) {
        going.asked = true
        deps.onWantsBlock(going)
      }
    const all = [...runs.values()]
    if (over && onTheirWay() === 0 && results.length + unwritten.length === 0 && !syncing) return stopped?.()
    if (!over && mayLeave(moment)) {
      by.pool.openFor(wantedConnections(all), moment)
      clearTimeout(idle)
      idle = undefined
    } else if (onTheirWay() === 0) idle ??= setTimeout(() => by.pool.rest(), idleRest).unref()
    const times = all.filter(({ holds }) => !holds).map(({ waiting }) => waiting.nextAt(moment))
    const next = Math.min(Number.POSITIVE_INFINITY, ...times)
    // What was put back or off in this very turn, and whose time has come, has its own.
    if (next <= moment && !over && by.pool.hasFree(moment)) plan()
    // Else what could leave now waits for a connection, or for the server's own time.
    wakeAt(Math.max(next, next <= moment ? by.pool.nextAt(moment) : next))
    progress.soon()
  }

  function settleOne(going: Going): void {
    if (going.holds) {
      // Refusals that were of the delivery and not of its readers count for nothing once it has stopped by them.
      if (going.stopped)
        waitAnew(
          ledger,
          going.issue,
          going.refusals.map(({ reader }) => reader),
        )
      const counts = countStates(ledger, going.issue)
      runs.delete(going.issueId)
      deps.onHeld(going, counts)
    } else if (going.waiting.size() === 0) {
      checkpoint(ledger)
      const counts = countStates(ledger, going.issue)
      runs.delete(going.issueId)
      deps.onDone(going, counts)
    }
  }

  function wakeAt(time: number): void {
    clearTimeout(wake)
    if (!Number.isFinite(time)) return
    wake = setTimeout(plan, Math.min(Math.max(1, time - now()), longestSleep))
  }

  function using(settings: DeliverySettings): Means {
    return meansBy(settings, {
      ...deps,
      onChange() {
        for (const going of runs.values()) going.dirty = true
        plan()
      },
      onLost: waitAgain,
      onHopeless({ why, words }) {
        for (const going of runs.values())
          if (!going.holds) stopItself(going, { why: 'server', words: words === '' ? why : words })
        plan()
      },
    })
  }

  const limits = () => ({ allowanceOf: (domain: string) => by.book.ofDomain(domain), now: now() })

  return {
    go(run, openTo) {
      runs.set(run.issueId, gone(ledger, { ...run, openTo }, runs.get(run.issueId), limits()))
      by.pool.tryAgain()
      plan()
    },
    open(issueId, openTo) {
      const going = runs.get(issueId)
      if (!going) return
      Object.assign(going, { openTo, asked: false })
      going.waiting.open(openTo)
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
      progress.soon()
    },
    useSettings(next) {
      by.book.save()
      const before = by.pool
      by = using(next)
      before.retire()
      retired.push(before)
      for (const going of runs.values()) underOtherLimits(ledger, going, limits())
      plan()
    },
    stop() {
      over = true
      clearTimeout(wake)
      clearTimeout(idle)
      const closeAll = (): void => [by.pool, ...retired].forEach((pool) => pool.close())
      const late = setTimeout(closeAll, longestGoodbye)
      const ended = new Promise<void>((resolve) => {
        stopped = resolve
        // A disk that takes nothing: what is not written down is uncertain at the next start.
        setTimeout(resolve, longestGoodbye + diskRest).unref()
      })
      plan()
      return ended.finally(() => {
        clearTimeout(late)
        progress.stop()
        closeAll()
        checkpoint(ledger)
        log.close()
      })
    },
  }
}
