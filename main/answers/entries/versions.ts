import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from '../candidates/candidate-rows.ts'

/** A state of an entry that was kept. */
export type VersionColumns = { revision: number; at: string; by: string; content: string; asked: 0 | 1 }

/** Characters of a moment (2026-11-29T08:4) that are the same within ten minutes. */
const tenMinutes = 15

/** Keeps a state of an entry: of what one person saves within ten minutes the last; how it began and what was asked for always. */
export function keepVersion(
  db: Database,
  entryId: string,
  { revision, content, asked }: { revision: number; content: string; asked: boolean },
  { at, by }: Doer,
): void {
  prepared(
    db,
    `DELETE FROM entry_versions WHERE entry_id = ? AND revision > 1 AND by = ? AND asked = 0
      AND substr(at, 1, ${tenMinutes}) = ? AND revision = (SELECT max(revision) FROM entry_versions WHERE entry_id = ?)`,
  ).run(entryId, by, at.slice(0, tenMinutes), entryId)
  prepared(db, `INSERT INTO entry_versions (entry_id, revision, at, by, content, asked) VALUES (?, ?, ?, ?, ?, ?)`).run(
    entryId,
    revision,
    at,
    by,
    content,
    asked ? 1 : 0,
  )
}

/** The latest first. */
export function listVersions(db: Database, entryId: string): Omit<VersionColumns, 'content'>[] {
  return prepared<[string], VersionColumns>(
    db,
    'SELECT revision, at, by, asked FROM entry_versions WHERE entry_id = ? ORDER BY revision DESC',
  ).all(entryId)
}

/** Throws Problem not_found. */
export function getVersion(db: Database, entryId: string, revision: number): VersionColumns {
  const version = prepared<[string, number], VersionColumns>(
    db,
    'SELECT revision, at, by, content, asked FROM entry_versions WHERE entry_id = ? AND revision = ?',
  ).get(entryId, revision)
  if (!version) throw new Problem('not_found')
  return version
}

/** Whether somebody has kept a version on the day of a moment: then the record says already that they work on it. */
export function hasVersionOfDay(db: Database, entryId: string, { at, by }: Doer): boolean {
  return (
    prepared<[string, string, string], unknown>(
      db,
      `SELECT 1 FROM entry_versions WHERE entry_id = ? AND by = ? AND substr(at, 1, 10) = ? AND revision > 1 LIMIT 1`,
    ).get(entryId, by, at.slice(0, 10)) !== undefined
  )
}
