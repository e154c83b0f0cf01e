import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from '../candidates/candidate-rows.ts'

/** A string of an entry that somebody called ordinary, with the lines in which it stood. */
export type EntryDecision = { string: string; lines: Buffer; by: string }

export function listEntryDecisions(db: Database, entryId: string): EntryDecision[] {
  return prepared<[string], EntryDecision>(db, 'SELECT string, lines, by FROM entry_decisions WHERE entry_id = ?').all(
    entryId,
  )
}

export function saveEntryDecision(
  db: Database,
  entryId: string,
  { string, lines }: Pick<EntryDecision, 'string' | 'lines'>,
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO entry_decisions (entry_id, string, lines, by, at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET lines = excluded.lines, by = excluded.by, at = excluded.at`,
  ).run(entryId, string, lines, by, at)
}

export function deleteEntryDecision(db: Database, entryId: string, string: string): void {
  prepared(db, 'DELETE FROM entry_decisions WHERE entry_id = ? AND string = ?').run(entryId, string)
}
