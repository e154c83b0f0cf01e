import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../shared/errors.ts'
import { audited } from '../database/audited.ts'
import type { SharedTables } from '../database/joining.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { JournalEngine, ObjectStore } from './engine.ts'
import { waitsSince } from './erasures.ts'
import { getJournal, listDesks, newestEpoch, noteDropped, ownDesk } from './journal-rows.ts'
import { isPending } from './pending.ts'
import { keepReport } from './report.ts'
import { day, finishRotation, isEverybodyPast, longestAway, newestRotation, rotate } from './rotations.ts'
import { deleteSnapshot, insertSnapshot, listSnapshots, type SnapshotRow } from './snapshot-rows.ts'
import { putSnapshot } from './snapshot.ts'
import { sweepObjects } from './sweep.ts'

export type UpkeepDeps = {
  db: Database
  tables: SharedTables
  now: () => Date
  /** Version of this program. */
  program: string
  open: () => Promise<JournalEngine>
  /** Sends what waits and reads what is new; true once everything that was done here by then has come back. */
  travel(): Promise<boolean>
  /** A connection of its own to the office data, to look only. */
  look: () => Database
  isOver: () => boolean
  /** What lies beside the journal of other parts' things. */
  carried: CarriedObjects
}

export type CarriedObjects = {
  isDue(): boolean
  carry(objects: ObjectStore, isOver: () => boolean): Promise<void>
  names(): string[]
}

/** A snapshot is made after so many milliseconds or so many records. */
const [snapshotAfter, mostBehind] = [7 * day, 20_000]

/** Milliseconds that a snapshot stays after the next one was made: somebody may be joining with it. */
const snapshotStays = 2 * day

/** Milliseconds for which erasures are gathered. */
const gathered = day

/** Times that a moment is waited for in which nothing is pending, and milliseconds between two. */
const [triesForQuiet, pause] = [50, 200]

/**
 * What the journal needs now and then: this desk says how it stands; where something waits to be erased from it, the key is renewed; a snapshot is made
 * where it is time; and what nobody needs any more goes. One of the desks does what one has to do. Throws what the engine throws.
 */
export async function keepUp(deps: UpkeepDeps): Promise<void> {
  const { db, now } = deps
  const at = (): string => now().toISOString()
  const isHalted = (): boolean => deps.isOver() || getJournal(db).halted !== ''
  if (isHalted()) return
  keepReport(db, { at: at(), program: deps.program })
  if (isFirst(db, at()) && isRotationDue(db, at()))
    audited(db, { accountId: null, what: 'office.renewKey', at: at() }, () => rotate(db, at()))
  if (!(await deps.travel()) || isHalted()) return
  // A key that has just come is told at once, and what was written under the one before was read.
  keepReport(db, { at: at(), program: deps.program })
  if (!(await deps.travel()) || isHalted()) return
  if (isFirst(db, at()) && isSnapshotDue(db, at())) await withEngine(deps, (engine) => makeSnapshot(deps, engine))
  if (!isHalted()) await dropOld(deps)
  if (isHalted() || !deps.carried.isDue()) return
  await withEngine(deps, (engine) => deps.carried.carry(engine.objects, isHalted))
  await deps.travel()
}

/** One of those that were heard of within a day does what one has to do; which one matters to nobody. */
function isFirst(db: Database, at: string): boolean {
  const own = ownDesk(db)
  const since = new Date(Date.parse(at) - day).toISOString()
  const heard = prepared<[string], { desk: string }>(db, 'SELECT desk FROM journal_read WHERE at > ?').all(since)
  const others = new Set(heard.map(({ desk }) => desk))
  return !listDesks(db).some(({ id, ended_at }) => ended_at === null && id < own && others.has(id))
}

function isRotationDue(db: Database, at: string): boolean {
  const since = waitsSince(db)
  const newest = newestRotation(db)
  if (since === null || (newest !== null && newest.position === null)) return false
  return Date.parse(at) - Date.parse(since) >= gathered
}

/** Whether the key was renewed and everybody has gone over to the new one, so that it can be finished. */
function unfinished(db: Database, at: string): number | null {
  const newest = newestRotation(db)
  if (newest === null || newest.position !== null || newestEpoch(db).epoch < newest.epoch) return null
  return isEverybodyPast(db, newest.epoch, at) ? newest.epoch : null
}

function isSnapshotDue(db: Database, at: string): boolean {
  if (unfinished(db, at) !== null) return true
  const { position } = getJournal(db)
  const newest = listSnapshots(db).at(-1)
  const begun = listDesks(db)[0]?.admitted_at ?? at
  const age = Date.parse(at) - Date.parse(newest?.at ?? begun)
  const behind = position - (newest?.position ?? 0)
  // One that would hold what the last one holds is none.
  return behind >= mostBehind || (age >= snapshotAfter && behind > 1)
}

/** Lays down what the journal has decided, and tells the others where; where the key was renewed, that is finished with it. */
export async function makeSnapshot(deps: UpkeepDeps, engine: JournalEngine): Promise<SnapshotRow> {
  const { tables, now } = deps
  for (let tried = 0; tried < triesForQuiet && !deps.isOver(); tried += 1) {
    await deps.travel()
    const look = deps.look()
    try {
      look.exec('BEGIN')
      if (isPending(look)) {
        await wait(pause)
        continue
      }
      const at = now().toISOString()
      const epoch = newestEpoch(look)
      const done = unfinished(look, at)
      const { position } = getJournal(look)
      const object = await putSnapshot(look, tables, engine.objects, epoch, deps.isOver)
      const row = { position, at, desk: ownDesk(look), epoch: epoch.epoch, object }
      await tell(deps, engine, row, done)
      return row
    } finally {
      look.close()
    }
  }
  throw new Problem('journal_unreachable')
}

async function tell(deps: UpkeepDeps, engine: JournalEngine, row: SnapshotRow, done: number | null): Promise<void> {
  const { db } = deps
  const stays = new Date(Date.parse(row.at) - snapshotStays).toISOString()
  const old = listSnapshots(db).filter(({ at, epoch }) => (done === null ? at < stays : epoch < row.epoch))
  audited(db, { accountId: null, what: 'office.snapshot', at: row.at }, () => {
    for (const { position } of old) deleteSnapshot(db, position)
    insertSnapshot(db, row)
    if (done !== null) finishRotation(db, done)
  })
  if (!(await deps.travel())) return
  await engine.objects.drop(old.flatMap(({ object }) => object.pieces))
  await sweepObjects(db, engine.objects, row.at, deps.carried.names())
}

/** Takes away records that are in a snapshot and that nobody needs any more, and objects that nothing speaks of. */
async function dropOld(deps: UpkeepDeps): Promise<void> {
  const { db, now } = deps
  const to = droppable(db, now().toISOString())
  if (to <= getJournal(db).dropped_to) return
  await withEngine(deps, async (engine) => {
    await engine.dropTo(to)
    await sweepObjects(db, engine.objects, now().toISOString(), deps.carried.names())
  })
  if (!deps.isOver()) noteDropped(db, to)
}

/** Up to where records are in a snapshot, and older than thirty days or under a key that is no more. */
function droppable(db: Database, at: string): number {
  const done = newestRotation(db)?.position ?? 0
  const snapshot = listSnapshots(db).at(-1)?.position ?? 0
  if (snapshot === 0 || isClockWrong(db)) return done
  const before = new Date(Date.parse(at) - longestAway).toISOString()
  const old = prepared<[string, number], { position: number | null }>(
    db,
    'SELECT max(position) AS position FROM journal_records WHERE read_at < ? AND position <= ?',
  ).get(before, snapshot)!
  return Math.max(done, old.position ?? 0)
}

/** Whether this desk's clock is days away from those of all others, by what was read of late: then it drops nothing for its age. */
function isClockWrong(db: Database): boolean {
  const rows = prepared<[string], { at: string; read_at: string }>(
    db,
    `SELECT acts.at, records.read_at FROM journal_acts AS acts JOIN journal_records AS records USING (position)
      WHERE acts.desk <> ? ORDER BY acts.nth DESC LIMIT 100`,
  ).all(ownDesk(db))
  return rows.length > 0 && rows.every(({ at, read_at }) => Math.abs(Date.parse(at) - Date.parse(read_at)) > 3 * day)
}

async function withEngine<T>({ open }: UpkeepDeps, work: (engine: JournalEngine) => Promise<T>): Promise<T> {
  const engine = await open()
  try {
    return await work(engine)
  } finally {
    await engine.close().catch(() => undefined)
  }
}
