import type { EntryName } from '../../../shared/answers/candidates.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from '../candidates/candidate-rows.ts'
import { numberOf } from './entry-number.ts'

/** A letter of an entry. */
export type LetterColumns = { letter_id: string; received_at: string; joined_by: string; joined_at: string }

/** The entries that a letter is joined to. */
export function entriesOf(db: Database, letterId: string): EntryName[] {
  return prepared<[string], { id: string; number: number }>(
    db,
    `SELECT id, number FROM entry_letters JOIN answer_entries ON id = entry_id WHERE letter_id = ? ORDER BY number`,
  )
    .all(letterId)
    .map(({ id, number }) => ({ id, number: numberOf(number) }))
}

/** The ids of all letters that stand in an entry. */
export function joinedLetters(db: Database): Set<string> {
  const rows = prepared<[], { letter_id: string }>(db, 'SELECT DISTINCT letter_id FROM entry_letters').all()
  return new Set(rows.map(({ letter_id }) => letter_id))
}

/** The letters of an entry, the latest first. */
export function listEntryLetters(db: Database, entryId: string): LetterColumns[] {
  return prepared<[string], LetterColumns>(
    db,
    `SELECT letter_id, received_at, joined_by, joined_at FROM entry_letters WHERE entry_id = ?
    ORDER BY received_at DESC, letter_id`,
  ).all(entryId)
}

/** How many letters ask each entry, and when the last of them came; by entry. */
export function countAsked(db: Database): Map<string, { count: number; last: string }> {
  const rows = prepared<[], { entry_id: string; count: number; last: string }>(
    db,
    'SELECT entry_id, count(*) AS count, max(received_at) AS last FROM entry_letters GROUP BY entry_id',
  ).all()
  return new Map(rows.map(({ entry_id, count, last }) => [entry_id, { count, last }]))
}

export function joinLetter(
  db: Database,
  entryId: string,
  letter: { id: string; receivedAt: string },
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO entry_letters (entry_id, letter_id, received_at, joined_by, joined_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING`,
  ).run(entryId, letter.id, letter.receivedAt, by, at)
}

export function leaveLetter(db: Database, entryId: string, letterId: string): void {
  prepared(db, 'DELETE FROM entry_letters WHERE entry_id = ? AND letter_id = ?').run(entryId, letterId)
}
