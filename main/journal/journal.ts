import { mostRowsInStep, tellChanges } from '../database/audited.ts'
import { captureShared } from '../database/capture.ts'
import type { SharedTables } from '../database/joining.ts'
import { checkpoint, type Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { Problem, problemOf } from '../../shared/errors.ts'
import type { JournalEngine, JournalRecord } from './engine.ts'
import { getJournal, hearNow, newestEpoch, noteAlarm, ownDesk } from './journal-rows.ts'
import { countRowsPending, isPending, keepPending, listPending, raiseEntry } from './pending.ts'
import { type Decided, type Keep, receive, type Touched } from './receive.ts'
import { recordTexts } from './record-text.ts'
import { longestAway } from './rotations.ts'
import { sealRecord } from './sealed-record.ts'

/** How this desk stands to the others. */
export type JournalState = {
  state: 'in-step' | 'waiting' | 'offline' | 'refused' | 'halted'
  /** Entries of this desk that have not come back. */
  waiting: number
  /** Since when nothing could be reached (ISO 8601); null while it can. */
  offlineSince: string | null
  /** Why nothing could be reached: an error code; empty while it can. */
  failure: string
  /** Why nothing is read any more; empty while all is well. */
  halted: string
  position: number
  hash: string
}

/** What a journey to the journal and back has brought. */
export type Travelled = { sent: number; received: number; lost: number }

/** The journal as a desk has it. */
export type Journal = {
  state(): JournalState
  /** Waits until everything that was done here by now has come back; true once it has, false where the signal came first. */
  decided(signal?: AbortSignal): Promise<boolean>
  /** Sends what waits and reads what is new, once; throws Problem where nothing can be reached. */
  travel(): Promise<Travelled>
  /** Says at the end of the journal that from there on the data are of this level; throws Problem where it cannot be reached. */
  raise(level: number): Promise<void>
  /** The record before which the data must come to a level that the program knows: nothing more is read or sent on this connection. */
  ahead(): Ahead | null
  stop(): Promise<void>
}

export type Ahead = { level: number; record: JournalRecord }

export type JournalDeps = {
  db: Database
  tables: SharedTables
  open: () => Promise<JournalEngine>
  now: () => Date
  /** True where it goes on by itself; false where it only travels when told. */
  background: boolean
  /** Within the transaction that has changed these rows: what follows from them in local tables. */
  keep: Keep
  /** Whether data of this level are known here, where they are of a lower one. */
  knows?: (level: number) => boolean
  /** After the commit. */
  tell: (touched: Touched, decided: readonly Decided[]) => void
  /** Told after each change of the state. */
  onState: () => void
  /** Told of what nobody expected. */
  onFailure: (failure: unknown) => void
}

/** Milliseconds until the journal is tried again after a failure: twice as many each time, up to the longest. */
const [firstRest, longestRest] = [500, 30_000]

/** Milliseconds between two looks for records that are old, and between two notes that this desk is here. */
const [lookEvery, hearEvery] = [3_600_000, 3_600_000]

/** From now on what is done to shared tables travels, and what the other desks do comes. */
export function startJournal(deps: JournalDeps): Journal {
  const { db, tables, now } = deps
  const own = ownDesk(db)
  let engine: JournalEngine | null = null
  let unwatch: (() => Promise<void> | void) | null = null
  let sentTo = 0
  let ahead: Ahead | null = null
  let failure: Problem | null = null
  let offlineSince: string | null = null
  let over = false
  let wakened: () => void = () => undefined
  let isWoken = false
  let forgotAt = -lookEvery
  let atWork: Promise<unknown> = Promise.resolve()
  const waiters = new Set<() => void>()

  // Whether the program has been brought up to date meanwhile shows where it stood still; until then nothing is changed here.
  let again = !isOpen()
  captureShared(db, tables)
  tellChanges(db, {
    keep(act, change) {
      // What was written for the shape of today would come behind entries for the next one.
      if (!isOpen()) throw new Problem('journal_newer')
      keepPending(db, tables, act, change)
    },
    isOpen,
    kept: () => {
      deps.onState()
      wake()
    },
    room,
  })

  function isOpen(): boolean {
    return getJournal(db).halted !== 'newer-program'
  }

  /** Waits for what the journal brings; false where the signal, or the end, came first. */
  function until(is: () => boolean, signal?: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (answer: boolean): void => {
        waiters.delete(look)
        signal?.removeEventListener('abort', aborted)
        resolve(answer)
      }
      const look = (): void => {
        if (over) end(false)
        else if (is()) end(true)
      }
      const aborted = (): void => end(false)
      signal?.addEventListener('abort', aborted)
      waiters.add(look)
      if (signal?.aborted) end(false)
      else look()
    })
  }

  /** Where it does not go on by itself it travels now; where it cannot, what is done waits for the next time. */
  async function room(signal?: AbortSignal): Promise<boolean> {
    const isRoom = (): boolean => countRowsPending(db) <= mostRowsInStep
    if (!deps.background && !isRoom()) await travel().catch(() => undefined)
    return deps.background ? until(isRoom, signal) : signal?.aborted !== true
  }

  function wake(): void {
    isWoken = true
    wakened()
  }

  const pendingFrom = (): { count: number; first: number; last: number } =>
    prepared<[], { count: number; first: number | null; last: number | null }>(
      db,
      'SELECT count(*) AS count, min(seq) AS first, max(seq) AS last FROM journal_pending',
    ).get() as { count: number; first: number; last: number }

  async function connect(): Promise<JournalEngine> {
    if (engine) return engine
    const opened = await deps.open()
    engine = opened
    sentTo = 0
    await giveBack(opened)
    if (deps.background) unwatch = await opened.watch(wake)
    return opened
  }

  async function leave(): Promise<void> {
    const [ending, watching] = [engine, unwatch]
    engine = null
    unwatch = null
    await Promise.resolve(watching?.()).catch(() => undefined)
    await ending?.close().catch(() => undefined)
  }

  /** Where the journal has lost its end, what this desk has read of it is given back; where it is another one, that is an alarm. */
  async function giveBack(journal: JournalEngine): Promise<void> {
    const { position, hash } = getJournal(db)
    const newest = await journal.newest()
    if (newest.position > position) return
    const here =
      newest.position === position
        ? hash
        : prepared<[number], { hash: Buffer }>(db, 'SELECT hash FROM journal_records WHERE position = ?').get(
            newest.position,
          )?.hash
    if (here && !here.equals(newest.hash)) {
      noteAlarm(db, { kind: 'fork', desk: '', position: newest.position, at: now().toISOString() })
      throw new Problem('journal_gone_back')
    }
    if (newest.position === position) return
    noteAlarm(db, { kind: 'gone-back', desk: '', position: newest.position, at: now().toISOString() })
    for (let at = newest.position + 1; at <= position; at += 1) {
      const record = prepared<[number], { body: Buffer }>(
        db,
        'SELECT body FROM journal_records WHERE position = ?',
      ).get(at)
      if (!record) throw new Problem('journal_gone_back')
      await journal.restore({ position: at, body: record.body })
    }
  }

  async function send(journal: JournalEngine): Promise<{ sent: number; newest: number }> {
    let [sent, newest] = [0, 0]
    while (!over && ahead === null && getJournal(db).halted === '') {
      const pending = listPending(db, sentTo)
      if (pending.length === 0) break
      const { signing, position, hash } = getJournal(db)
      const { texts, upTo } = recordTexts(pending)
      for (const text of texts)
        newest = await journal.append(sealRecord(text, { desk: own, signing, ...newestEpoch(db) }), { position, hash })
      sentTo = upTo
      sent += pending.filter(({ seq }) => seq <= upTo).length
    }
    return { sent, newest }
  }

  async function read(journal: JournalEngine): Promise<{ received: number; lost: number }> {
    let [received, lost] = [0, 0]
    for (;;) {
      let records = over ? [] : await journal.read(getJournal(db).position)
      if (records.length === 0) return { received, lost }
      while (records.length > 0) {
        if (over) return { received, lost }
        const got = receive(db, tables, records, now().toISOString(), deps.keep, { knows: deps.knows, again })
        records = records.slice(got.records)
        if (got.raise !== null) ahead = { level: got.raise, record: records[0]! }
        received += got.foreign
        lost += got.decided.filter((one) => one.lost.length > 0).length
        // Under their new numbers they have not been sent yet.
        if (got.renumbered) sentTo = 0
        deps.tell(got.touched, got.decided)
        for (const look of waiters) look()
        again = false
        if (ahead !== null || getJournal(db).halted !== '') return { received, lost }
        await turn()
      }
    }
  }

  async function once(): Promise<Travelled> {
    if (ahead !== null || (getJournal(db).halted !== '' && !again)) return { sent: 0, received: 0, lost: 0 }
    try {
      const journal = await connect()
      const before = await read(journal)
      const { sent, newest } = await send(journal)
      const after = ahead === null ? await read(journal) : { received: 0, lost: 0 }
      const { position, halted } = getJournal(db)
      if (position < newest && ahead === null && halted === '')
        noteAlarm(db, { kind: 'withheld', desk: '', position: newest, at: now().toISOString() })
      failure = null
      offlineSince = null
      if (ahead === null && halted === '') heard()
      return { sent, received: before.received + after.received, lost: before.lost + after.lost }
    } catch (thrown) {
      failure = problemOf(thrown)
      offlineSince ??= now().toISOString()
      if (failure.code === 'unexpected') deps.onFailure(thrown)
      await leave()
      throw thrown
    } finally {
      if (!over) deps.onState()
    }
  }

  /** Written now and then only: it is asked about after weeks. */
  function heard(): void {
    const at = now()
    if (Math.abs(at.getTime() - Date.parse(getJournal(db).heard_at || '1970')) < hearEvery) return
    if (!over) hearNow(db, at.toISOString())
  }

  async function run(): Promise<void> {
    let rest = 0
    while (!over) {
      isWoken = false
      try {
        await travel()
        rest = 0
      } catch {
        rest = Math.min(longestRest, Math.max(firstRest, rest * 2))
      }
      forget()
      await woken(rest)
    }
  }

  /** Until somebody wakes it; after a failure at least so long. */
  function woken(rest: number): Promise<void> {
    if (over || (isWoken && rest === 0)) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = rest > 0 ? setTimeout(resolve, rest) : null
      wakened = () => {
        if (timer !== null && !over) return
        if (timer) clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Records that nobody needs any more. */
  function forget(): void {
    if (over || performance.now() - forgotAt < lookEvery) return
    forgotAt = performance.now()
    const before = new Date(now().getTime() - longestAway).toISOString()
    // By the last one this desk knows where it is.
    prepared(
      db,
      'DELETE FROM journal_records WHERE read_at < ? AND position < (SELECT max(position) FROM journal_records)',
    ).run(before)
  }

  function travel(): Promise<Travelled> {
    const journey = atWork.catch(() => undefined).then(once)
    atWork = journey
    return journey
  }

  const running = deps.background ? run() : null

  return {
    state() {
      const { position, hash, halted } = getJournal(db)
      const waiting = pendingFrom().count
      const state =
        halted !== ''
          ? 'halted'
          : failure !== null
            ? failure.code === 'journal_refused'
              ? 'refused'
              : 'offline'
            : waiting > 0
              ? 'waiting'
              : 'in-step'
      return {
        state,
        waiting,
        offlineSince,
        failure: failure?.code ?? '',
        halted,
        position,
        hash: hash.toString('hex'),
      }
    },
    async decided(signal) {
      if (!isPending(db)) return true
      const upTo = pendingFrom().last
      const isDecided = (): boolean => {
        const { count, first } = pendingFrom()
        return count === 0 || first > upTo
      }
      return until(isDecided, signal)
    },
    travel,
    async raise(level) {
      const engine = await connect()
      const { signing, position, hash } = getJournal(db)
      const entry = JSON.stringify(raiseEntry(db, level, now().toISOString()))
      const [text] = recordTexts([{ seq: 0, entry }]).texts
      await engine.append(sealRecord(text!, { desk: own, signing, ...newestEpoch(db) }), { position, hash })
    },
    ahead: () => ahead,
    async stop() {
      over = true
      for (const look of waiters) look()
      wakened()
      await atWork.catch(() => undefined)
      await running
      await leave()
      checkpoint(db)
    },
  }
}

/** Others have their turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
