import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from '../candidates/candidate-rows.ts'

/** A string of an entry that somebody called ordinary, with the lines in which it stood. */
export type EntryDecision = { string: string; lines: Buffer; by: string; at: string }

/** Of an entry: what was decided about its text, and about what stands of it on the Site. Of a string there may be both, about other lines. */
export function listEntryDecisions(db: Database, entryId: string): EntryDecision[] {
  return prepared<[string, string], EntryDecision>(
    db,
    `SELECT string, lines, by, at FROM public_decisions WHERE entry_id = ?
    UNION ALL SELECT string, lines, by, at FROM entry_decisions WHERE entry_id = ?`,
  ).all(entryId, entryId)
}

/** `isPublic` where the lines are the same on the Site: there it holds, too, whatever becomes of the draft. */
export function saveEntryDecision(
  db: Database,
  entryId: string,
  { string, lines, isPublic }: Pick<EntryDecision, 'string' | 'lines'> & { isPublic: boolean },
  { at, by }: Doer,
): void {
  for (const table of tablesOf(isPublic))
    prepared(
      db,
      `INSERT INTO ${table} (entry_id, string, lines, by, at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET lines = excluded.lines, by = excluded.by, at = excluded.at`,
    ).run(entryId, string, lines, by, at)
}

export function deleteEntryDecision(
  db: Database,
  entryId: string,
  { string, isPublic }: { string: string; isPublic: boolean },
): void {
  for (const table of tablesOf(isPublic))
    prepared(db, `DELETE FROM ${table} WHERE entry_id = ? AND string = ?`).run(entryId, string)
}

/** Notes what was decided about the lines of a text that becomes public now, in the place of what was decided about the one before. */
export function keepPublicDecisions(db: Database, entryId: string, linesOf: (string: string) => Buffer | null): void {
  // A line that was changed and put back is under what was decided about it before.
  const held = listEntryDecisions(db, entryId).filter(({ string, lines }) => linesOf(string)?.equals(lines) === true)
  prepared(db, 'DELETE FROM public_decisions WHERE entry_id = ?').run(entryId)
  for (const { string, lines, by, at } of held)
    prepared(
      db,
      'INSERT INTO public_decisions (entry_id, string, lines, by, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(entryId, string, lines, by, at)
}

const tablesOf = (isPublic: boolean) => (isPublic ? ['entry_decisions', 'public_decisions'] : ['entry_decisions'])
