import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { robotsByBehaviour } from './behaviour.ts'
import { daySegment } from './day-segment.ts'
import { packRows, unpackRows } from './open-rows.ts'
import { deleteSegment, insertSegment } from './segments.ts'
import type { StoredValues } from './values.ts'

/** zstd's level for days that may be written again. */
const level = 3

/**
 * Makes visits of what was added to open days, so that it can be asked about; each day in a transaction of its own. Called when a file is
 * taken in, and at start for what a killed import left.
 */
export function buildDays(db: Database, values: StoredValues): void {
  const waiting = prepared<[], { server: number; day: number }>(
    db,
    'SELECT DISTINCT server, day FROM open_rows WHERE built = 0 ORDER BY server, day',
  ).all()
  for (const { server, day } of waiting) db.transaction(() => buildDay(db, values, server, day)).immediate()
}

function buildDay(db: Database, values: StoredValues, server: number, day: number): void {
  const pieces = prepared<[number, number], { bytes: Buffer }>(
    db,
    'SELECT bytes FROM open_rows WHERE server = ? AND day = ? ORDER BY id',
  ).all(server, day)
  const rows = unpackRows(pieces.map(({ bytes }) => bytes))
  const before = prepared<[number, number], { id: number }>(
    db,
    'SELECT id FROM segments WHERE server = ? AND first_day = ?',
  ).get(server, day)
  if (before) deleteSegment(db, before.id)
  const robot = robotsByBehaviour(rows, values)
  values.write(db)
  insertSegment(db, { server, firstDay: day, columns: daySegment({ ...rows, robot }, values), level })
  // Another piece comes with every import: they become one.
  prepared(db, 'DELETE FROM open_rows WHERE server = ? AND day = ?').run(server, day)
  prepared(db, 'INSERT INTO open_rows (server, day, built, bytes) VALUES (?, ?, 1, ?)').run(server, day, packRows(rows))
}
