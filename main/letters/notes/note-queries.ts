import { mostNotes, type Note, type RemovedNote } from '../../../shared/letters/notes.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import { apart } from '../../database/capture.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { deleteRead } from '../mail-queries.ts'

type NoteColumns = { id: string; account_id: string; at: string; text: string }

/** The notes of a letter, the oldest first; of very many the newest. */
export function listNotes(db: Database, letterId: string, colleague: (accountId: string) => Colleague): Note[] {
  return prepared<[string, number], NoteColumns>(
    db,
    'SELECT id, account_id, at, text FROM letter_notes WHERE letter_id = ? ORDER BY at DESC, id DESC LIMIT ?',
  )
    .all(letterId, mostNotes)
    .toReversed()
    .map(({ id, account_id, at, text }) => ({ id, by: colleague(account_id), at, text }))
}

/** A note, whose it is, and whom it speaks to; null where there is none. */
export function findNote(db: Database, id: string): (RemovedNote & { accountId: string }) | null {
  const note = prepared<[string], Omit<RemovedNote, 'mentions'> & { accountId: string }>(
    db,
    'SELECT id, letter_id AS letterId, account_id AS accountId, at, text FROM letter_notes WHERE id = ?',
  ).get(id)
  if (!note) return null
  const mentions = prepared<[string], { account: string }>(
    db,
    'SELECT account_id AS account FROM note_mentions WHERE note_id = ?',
  ).all(id)
  return { ...note, mentions: mentions.map(({ account }) => account) }
}

/** For those whom the note speaks to the letter is unread again. */
export function insertNote(
  db: Database,
  note: { id: string; letterId: string; accountId: string; at: string; text: string },
  mentions: readonly string[],
): void {
  const { id, letterId, accountId, at, text } = note
  prepared(db, 'INSERT INTO letter_notes (id, letter_id, account_id, at, text) VALUES (?, ?, ?, ?, ?)').run(
    id,
    letterId,
    accountId,
    at,
    text,
  )
  for (const mentioned of new Set(mentions)) {
    prepared(db, 'INSERT INTO note_mentions (account_id, letter_id, note_id) VALUES (?, ?, ?)').run(
      mentioned,
      letterId,
      id,
    )
    apart(db, () => deleteRead(db, mentioned, letterId))
  }
}

export function deleteNote(db: Database, id: string): void {
  prepared(db, 'DELETE FROM letter_notes WHERE id = ?').run(id)
}
