import { createHash } from 'node:crypto'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** A part of the statistics as it lies beside the journal. */
export type StatisticsObject = { name: string; key: Buffer; size: number; pieces: string[] }

export function listObjects(db: Database): StatisticsObject[] {
  return prepared<[], Omit<StatisticsObject, 'pieces'> & { pieces: string }>(
    db,
    'SELECT name, key, size, pieces FROM statistics_objects ORDER BY name',
  )
    .all()
    .map((row) => ({ ...row, pieces: JSON.parse(row.pieces) as string[] }))
}

/** Which object it is: its pieces are named by what they hold. */
export const objectOf = ({ pieces }: Pick<StatisticsObject, 'pieces'>): string => pieces.join(' ')

/** Within an audited change. */
export function saveObject(db: Database, { name, key, size, pieces }: StatisticsObject): void {
  prepared(
    db,
    `INSERT INTO statistics_objects (name, key, size, pieces) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET key = excluded.key, size = excluded.size, pieces = excluded.pieces`,
  ).run(name, key, size, JSON.stringify(pieces))
}

/** Within an audited change. */
export function deleteObject(db: Database, name: string): void {
  prepared(db, 'DELETE FROM statistics_objects WHERE name = ?').run(name)
}

/** As of when the statistics are that lie beside the journal, who has put them there, and what their objects are together. */
export type StatisticsState = { desk: string; asOf: string; digest: string }

export function findState(db: Database): StatisticsState | null {
  return prepared<[], StatisticsState>(db, 'SELECT desk, as_of AS asOf, digest FROM statistics_state').get() ?? null
}

/** Within an audited change. */
export function saveState(db: Database, { desk, asOf, digest }: StatisticsState): void {
  prepared(
    db,
    `INSERT INTO statistics_state (only, desk, as_of, digest) VALUES (1, ?, ?, ?)
    ON CONFLICT DO UPDATE SET desk = excluded.desk, as_of = excluded.as_of, digest = excluded.digest`,
  ).run(desk, asOf, digest)
}

/** A digest over which objects there are. */
export function digestOf(objects: readonly Pick<StatisticsObject, 'name' | 'pieces'>[]): string {
  const lines = objects.map((one) => `${one.name} ${objectOf(one)}\n`).toSorted()
  return createHash('sha256').update(lines.join('')).digest('hex')
}
