import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { findJournal, listDesks, ownDesk } from '../../journal/journal-rows.ts'

/** Whether this desk may take logs in: in an office alone, and where it is the one that imports. */
export type Place = 'alone' | 'here' | 'nobody' | 'elsewhere'

export function placeOfImports(db: Database): Place {
  if (findJournal(db) === null) return 'alone'
  const desk = findImportingDesk(db)
  return desk === null ? 'nobody' : desk === ownDesk(db) ? 'here' : 'elsewhere'
}

/**
 * The desk that imports; null where none has imported yet. Where nobody has said so it is the first that did, and where that one is not of the office
 * any more, the one that the office began with.
 */
export function findImportingDesk(db: Database): string | null {
  const said = prepared<[], { desk: string }>(db, 'SELECT desk FROM statistics_desk').get()
  if (said) return said.desk
  const taken = prepared<[], { desk: string }>(
    db,
    `SELECT desk FROM log_imports WHERE EXISTS (SELECT 1 FROM log_files WHERE import_id = id AND fresh > 0) ORDER BY at, id`,
  ).all()
  if (taken.length === 0) return null
  const desks = listDesks(db).filter(({ ended_at }) => ended_at === null)
  return taken.find(({ desk }) => desks.some(({ id }) => id === desk))?.desk ?? desks[0]?.id ?? null
}

/** What people call it; empty where it has no name. */
export function nameOfDesk(db: Database, desk: string): string {
  return listDesks(db).find(({ id }) => id === desk)?.name ?? ''
}

/** Within an audited change: this desk imports from now on, unless another one was the first. */
export function claimImports(db: Database, at: string): void {
  prepared(db, 'INSERT INTO statistics_desk (only, desk, since) VALUES (1, ?, ?) ON CONFLICT DO NOTHING').run(
    ownDesk(db),
    at,
  )
}

/** Within an audited change: the claim is taken back, for nobody could be asked whether another desk has it. */
export function unclaimImports(db: Database): void {
  prepared(db, 'DELETE FROM statistics_desk WHERE desk = ?').run(ownDesk(db))
}

/** Within an audited change: that desk imports from now on. */
export function setImportingDesk(db: Database, desk: string, at: string): void {
  prepared(
    db,
    `INSERT INTO statistics_desk (only, desk, since) VALUES (1, ?, ?)
    ON CONFLICT DO UPDATE SET desk = excluded.desk, since = excluded.since`,
  ).run(desk, at)
}

/** An object that is handed over, under a key made of the one of all of them and its name. */
export type HandedObject = { name: string; size: number; pieces: string[] }

/** What is handed over from desk to desk. */
export type Handover = { from: string; to: string; at: string; key: Buffer; objects: HandedObject[] }

export function findHandover(db: Database): Handover | null {
  const row = prepared<[], { from_desk: string; to_desk: string; at: string; key: Buffer; objects: string }>(
    db,
    'SELECT from_desk, to_desk, at, key, objects FROM statistics_handover',
  ).get()
  if (!row) return null
  const { from_desk: from, to_desk: to, at, key, objects } = row
  return { from, to, at, key, objects: JSON.parse(objects) as HandedObject[] }
}

/** Within an audited change. */
export function insertHandover(db: Database, { from, to, at, key, objects }: Handover): void {
  prepared(
    db,
    'INSERT INTO statistics_handover (only, from_desk, to_desk, at, key, objects) VALUES (1, ?, ?, ?, ?, ?)',
  ).run(from, to, at, key, JSON.stringify(objects))
}

/** Within an audited change. */
export function deleteHandover(db: Database): void {
  prepared(db, 'DELETE FROM statistics_handover').run()
}
