import { stat } from 'node:fs/promises'
import { Problem, problemOf } from '../../../shared/errors.ts'
import { databaseProblem, type Database } from '../../database/open.ts'
import { openLog } from '../files/open-log.ts'
import type { Batch } from '../lines/batch.ts'
import type { FillBlock } from '../lines/head.ts'
import type { HashKey } from '../lines/line-kernel.ts'
import { readLog } from '../lines/read-log.ts'
import { type LogFacts, type RecognisedLog, recogniseLog } from '../lines/recognise.ts'
import { TakenLines } from '../lines/take-lines.ts'
import { hoursOn, type ZoneDays } from '../measures/zone-days.ts'
import { LineMerge } from '../merging/merge-lines.ts'
import { addDay, dayKey, keptHours } from '../store/open-days.ts'
import type { StoredValues } from '../store/values.ts'
import { isInternal, type Origins } from '../classes/origins.ts'
import type { BatchDays } from './day-rows.ts'
import { findOutsideTotals } from './outside-totals.ts'
import { type TakenFile, waitingFile } from './order.ts'

/** What an import works with, file after file. */
export type Taking = {
  db: Database
  values: StoredValues
  days: BatchDays
  origins: Origins
  /** Number of the server in the store. */
  server: number
  facts: LogFacts & { zone: ZoneDays }
  rowsOfPart: number | undefined
  /** Seconds since 1970 UTC from which on no line can be. */
  before: number
  /** True once the import is to end. */
  isEnding(): boolean
  /** Within the transaction of each part. */
  onCommitting(file: TakenFile): void
  /** Told after each part of a file; what it counts is committed. */
  onPart(file: TakenFile, readBytes: number): void
}

/** No web server is older: 1993-01-01. */
const firstMoment = 725_846_400

/** Keys of days that are at hand. */
const mostKeys = 1000

/** Days of late lines that are named. */
const mostLateDays = 50

/** The import was ended by a person, between two parts. */
class Ended extends Error {}

/**
 * Takes a file in, part by part: the hashes of its lines and their rows are committed together, so that each part is whole, and taking the file
 * again adds what is missing and nothing twice. Never throws for what is wrong with the file; a full disk or a damaged store is thrown.
 */
export async function takeFile(taking: Taking, path: string, name: string): Promise<TakenFile> {
  const { db } = taking
  const facts = await stat(path).catch(() => null)
  const file: TakenFile = {
    ...waitingFile(name, facts?.size ?? 0),
    state: 'reading',
    bad: { reasons: {}, places: [] },
    totals: [],
  }
  try {
    // A log that was begun and has no line yet.
    if (facts?.isFile() && facts.size === 0) return { ...file, state: 'done' }
    const exported = await findOutsideTotals(path)
    if (exported === null) await takeLines(taking, path, file)
    else Object.assign(file, exported)
    file.state = 'done'
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const failure = databaseProblem(error)
    if (failure instanceof Ended) file.state = 'cancelled'
    else if (!(failure instanceof Problem) || !isOfTheFile(failure)) throw failure
    else {
      file.state = 'failed'
      file.why = problemOf(failure).code
    }
  }
  return file
}

function isOfTheFile({ code }: Problem): boolean {
  return code === 'file_unreadable' || code === 'log_damaged' || code === 'not_a_log'
}

async function takeLines(taking: Taking, path: string, file: TakenFile): Promise<void> {
  const opened = await openLog(path)
  file.packing = opened.packing
  let unpacked = 0
  const fill: FillBlock = async (block, from, to) => {
    const count = await opened.fill(block, from, to)
    unpacked += count
    return count
  }
  try {
    const log = await recogniseLog(fill, taking.facts)
    const { format, by, matched, tested, fields } = log.recognised
    file.found = { format, by, matched, tested, fields }
    await takeRecognised(taking, log, file, () => opened.readBytes())
  } catch (failure) {
    // A packed log of a day without any line.
    if (unpacked > 0 || !(failure instanceof Problem) || failure.code !== 'not_a_log') throw failure
  } finally {
    await opened.close()
  }
}

async function takeRecognised(
  taking: Taking,
  log: RecognisedLog,
  file: TakenFile,
  readBytes: () => number,
): Promise<void> {
  const { db, facts, server } = taking
  const merge = new LineMerge(keptHours(db, server), facts.zone)
  const lateDays = new Set<number>()
  const keys = new Map<number, HashKey>()
  const taken = new TakenLines({
    zone: facts.zone,
    hashLines: true,
    rowsOfBatch: taking.rowsOfPart,
    from: firstMoment,
    before: taking.before,
    origins: taking.origins,
    // Keys of new days are committed with the part that needs them, or not at all.
    keyOf(day) {
      begin(db)
      if (keys.size > mostKeys) keys.clear()
      const key = keys.get(day) ?? dayKey(db, server, day)
      keys.set(day, key)
      return key
    },
    onBatch(batch) {
      begin(db)
      takePart(taking, merge, batch, file, lateDays)
      noteLines(file, taken, merge)
      taking.onCommitting(file)
      db.exec('COMMIT')
      taking.onPart(file, readBytes())
      if (taking.isEnding()) throw new Ended()
    },
  })
  try {
    await readLog(log, facts.leavesUnfinished === true, taken)
  } finally {
    noteLines(file, taken, merge)
    const late = [...lateDays].sort((one, other) => one - other).slice(0, mostLateDays)
    file.lateDays = late.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    taken.close()
  }
}

/** Takes in what is new of a part; within its transaction. */
function takePart(taking: Taking, merge: LineMerge, batch: Batch, file: TakenFile, lateDays: Set<number>): void {
  const { db, values, days, server, facts } = taking
  const hours = hoursOn(facts.zone, batch.time, batch.rows)
  const fresh = merge.take(batch, hours, isInternal)
  let [added, late] = [0, 0]
  days.eachDay(batch, hours, fresh, ({ day, rows, counts, lines }) => {
    if (addDay(db, values, server, day, rows, counts)) added += lines
    else {
      late += lines
      lateDays.add(day)
    }
  })
  const internal = countInternal(batch)
  file.internal += internal
  file.fresh += added
  file.late += late
  file.known += batch.rows - internal - added - late
  file.valid += batch.rows
  const [earliest, latest] = [isoOf(earliestOf(batch)), isoOf(latestOf(batch))]
  if (file.first === null || earliest < file.first) file.first = earliest
  if (file.last === null || latest > file.last) file.last = latest
}

function countInternal({ origin, rows }: Batch): number {
  let count = 0
  for (let row = 0; row < rows; row += 1) if (isInternal(origin[row]!)) count += 1
  return count
}

// Each is a loop with nothing behind it: an engine has seen what follows a loop too seldom to keep what it made of both.

function earliestOf({ time, rows }: Batch): number {
  let earliest = Number.POSITIVE_INFINITY
  for (let row = 0; row < rows; row += 1) if (time[row]! < earliest) earliest = time[row]!
  return earliest
}

function latestOf({ time, rows }: Batch): number {
  let latest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < rows; row += 1) if (time[row]! > latest) latest = time[row]!
  return latest
}

function noteLines(file: TakenFile, taken: TakenLines, merge: LineMerge): void {
  file.lines = taken.lines
  file.failed = taken.failed
  file.parts = merge.divider.parts
  file.shuffled = merge.divider.shuffled
  file.bad = { reasons: { ...taken.reasons }, places: taken.bad.map(({ line, reason }) => [line, reason] as const) }
}

function begin(db: Database): void {
  if (!db.inTransaction) db.exec('BEGIN IMMEDIATE')
}

function isoOf(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z')
}
