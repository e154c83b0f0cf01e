import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { robotsByBehaviour } from './behaviour.ts'
import { daySegment } from './day-segment.ts'
import { packRows, unpackRows } from './open-rows.ts'
import type { DayRows } from './rows.ts'
import { deleteSegment, insertSegment } from './segments.ts'
import type { StoredValues } from './values.ts'
import { numberVisitors } from './visitors.ts'

/** zstd's level for days that may be written again. */
const level = 1

/** Pieces in which the rows of a day may lie: one more comes with every part of an import that has some of it. */
const mostPieces = 8

/** Packed bytes of new rows after which a transaction ends: some weeks of a small office, or one day of a large one. */
const bytesOfTransaction = 1 << 22

/**
 * Makes visits of what was added to open days, so that it can be asked about; some days in each transaction, and each day whole. Called when a
 * file is taken in, and at start for what a killed import left.
 */
export function buildDays(db: Database, values: StoredValues): void {
  const waiting = prepared<[], { server: number; day: number; bytes: number }>(
    db,
    'SELECT server, day, unbuilt AS bytes FROM days WHERE unbuilt > 0 ORDER BY server, day',
  ).all()
  for (let at = 0; at < waiting.length; ) {
    const first = at
    for (let bytes = 0; at < waiting.length && bytes < bytesOfTransaction; at += 1) bytes += waiting[at]!.bytes
    db.transaction(() => {
      for (const { server, day } of waiting.slice(first, at)) buildDay(db, values, server, day)
      values.write(db)
    }).immediate()
  }
}

function buildDay(db: Database, values: StoredValues, server: number, day: number): void {
  const pieces = prepared<[number, number], { bytes: Buffer }>(
    db,
    'SELECT bytes FROM open_rows WHERE server = ? AND day = ? ORDER BY id',
  ).all(server, day)
  const rows = unpackRows(pieces.map(({ bytes }) => bytes))
  const visitors = numberVisitors(rows.visitor, rows.rows)
  const robot = robotsByBehaviour(rows, visitors, values)
  const before = prepared<[number, number], { id: number }>(
    db,
    'SELECT id FROM segments WHERE server = ? AND first_day = ?',
  ).get(server, day)
  if (before) deleteSegment(db, before.id)
  insertSegment(db, { server, firstDay: day, columns: daySegment({ ...rows, robot }, visitors, values), level })
  if (pieces.length > mostPieces) joinPieces(db, server, day, rows)
  noteBuilt(db, server, day, countTold(rows, robot))
}

/** Requests that were counted as people's when they came in, and are robots' by what else their visitors did. */
function countTold(rows: DayRows, robot: Uint16Array): number {
  let told = 0
  for (let row = 0; row < rows.rows; row += 1) if (rows.robot[row] === 0 && robot[row] !== 0) told += 1
  return told
}

function noteBuilt(db: Database, server: number, day: number, told: number): void {
  prepared(db, 'UPDATE days SET unbuilt = 0, told_robots = ? WHERE server = ? AND day = ?').run(told, server, day)
}

function joinPieces(db: Database, server: number, day: number, rows: DayRows): void {
  prepared(db, 'DELETE FROM open_rows WHERE server = ? AND day = ?').run(server, day)
  prepared(db, 'INSERT INTO open_rows (server, day, bytes) VALUES (?, ?, ?)').run(server, day, packRows(rows))
}
