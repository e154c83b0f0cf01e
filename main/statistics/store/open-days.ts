import { randomBytes } from 'node:crypto'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { HashKey } from '../lines/line-kernel.ts'
import type { KeptHours } from '../merging/merge-lines.ts'
import { packHashes, unpackHashes } from '../merging/pack-hashes.ts'
import { packRows } from './open-rows.ts'
import type { DayCounts, DayRows, LineCounts } from './rows.ts'
import type { StoredValues } from './values.ts'

/** The number of a server by the name under which its logs are taken in; a new one gets a number. */
export function serverNumber(db: Database, name: string): number {
  prepared(db, 'INSERT INTO servers (name) VALUES (?) ON CONFLICT DO NOTHING').run(name)
  return prepared<[string], { number: number }>(db, 'SELECT number FROM servers WHERE name = ?').get(name)!.number
}

/** True where nothing can be added to a day any more: what its lines could be known again by is destroyed. */
export function isClosed(db: Database, server: number, day: number): boolean {
  const found = prepared<[number, number], { closed: number }>(
    db,
    'SELECT closed FROM days WHERE server = ? AND day = ?',
  ).get(server, day)
  return found?.closed === 1
}

/** The key of a day's hashes, made with its first line; of a closed day a key that is kept nowhere, for there is nothing to compare with. */
export function dayKey(db: Database, server: number, day: number): HashKey {
  const stored = prepared<[number, number], HashKey>(
    db,
    'SELECT first, second FROM open_keys WHERE server = ? AND day = ?',
  ).get(server, day)
  if (stored) return stored
  const random = randomBytes(8)
  const key = { first: random.readInt32LE(0), second: random.readInt32LE(4) }
  if (isClosed(db, server, day)) return key
  db.transaction(() => {
    prepared(db, 'INSERT INTO days (server, day) VALUES (?, ?) ON CONFLICT DO NOTHING').run(server, day)
    prepared(
      db,
      'INSERT INTO open_keys (server, day, first, second, made_on) VALUES (?, ?, ?, ?, unixepoch() / 86400)',
    ).run(server, day, key.first, key.second)
  })()
  return key
}

/** The hashes of a server's lines, for LineMerge; within the transaction of the rows. Those of a closed day are none, and are not kept. */
export function keptHours(db: Database, server: number): KeptHours {
  return {
    read(hour) {
      const stored = prepared<[number, number], { hashes: Buffer }>(
        db,
        'SELECT hashes FROM open_hours WHERE server = ? AND hour = ?',
      ).get(server, hour)
      return stored ? unpackHashes(stored.hashes) : new Float64Array(0)
    },
    write(hour, hashes) {
      if (isClosed(db, server, Math.floor(hour / 24))) return
      prepared(
        db,
        `INSERT INTO open_hours (server, hour, hashes) VALUES (?, ?, ?)
        ON CONFLICT (server, hour) DO UPDATE SET hashes = excluded.hashes`,
      ).run(server, hour, packHashes(hashes))
    },
  }
}

/**
 * Adds new requests and lines to a day, within the transaction in which their hashes are written, so that either all is there or nothing.
 * They can be asked about once `buildDays` has run. False where the day is closed: nothing is added then.
 */
export function addDay(
  db: Database,
  values: StoredValues,
  server: number,
  day: number,
  rows: DayRows,
  counts: DayCounts,
): boolean {
  if (!db.inTransaction) throw new Error('rows are added in the transaction of their hashes')
  if (isClosed(db, server, day)) return false
  prepared(db, 'INSERT INTO days (server, day) VALUES (?, ?) ON CONFLICT DO NOTHING').run(server, day)
  if (rows.rows > 0) {
    values.write(db)
    const bytes = packRows(rows)
    prepared(db, 'INSERT INTO open_rows (server, day, bytes) VALUES (?, ?, ?)').run(server, day, bytes)
    prepared(db, 'UPDATE days SET unbuilt = unbuilt + ? WHERE server = ? AND day = ?').run(bytes.length, server, day)
  }
  addCounts(db, server, day, 0, counts.people)
  addCounts(db, server, day, 1, counts.robots)
  return true
}

function addCounts(db: Database, server: number, day: number, robots: number, counts: LineCounts): void {
  if (counts.lines === 0) return
  prepared(
    db,
    `INSERT INTO day_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET lines = lines + excluded.lines, files = files + excluded.files, bytes = bytes + excluded.bytes,
      status_1 = status_1 + excluded.status_1, status_2 = status_2 + excluded.status_2, status_3 = status_3 + excluded.status_3,
      status_4 = status_4 + excluded.status_4, status_5 = status_5 + excluded.status_5`,
  ).run(server, day, robots, counts.lines, counts.files, counts.bytes, ...counts.statuses)
}
