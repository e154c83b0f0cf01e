import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { deleteReader, findReaderRow } from '../readers/reader-rows.ts'
import { changeState } from '../readers/states.ts'
import { daysToConfirm } from './tokens.ts'

/** Who was asked whether they want the newsletter and has not answered in time, some at a time. */
export function listUnconfirmed(db: Database, at: string, most: number): string[] {
  const asked = new Date(Date.parse(at) - (daysToConfirm + 1) * 86_400_000).toISOString()
  return prepared<[string, number], { id: string }>(
    db,
    `SELECT id FROM readers WHERE state = 'pending'
      AND (SELECT max(created_at) FROM list_mails WHERE reader_id = readers.id AND what = 'confirmSignUp') < ? LIMIT ?`,
  )
    .all(asked, most)
    .map(({ id }) => id)
}

/** Whoever has not answered was never a reader, and is not kept; whoever had left before has left again. */
export function dropUnconfirmed(db: Database, id: string, at: string): void {
  const reader = findReaderRow(db, id)
  if (reader?.state !== 'pending') return
  if (reader.opted_out_at === null) deleteReader(db, reader)
  else changeState(db, reader, 'unsubscribed', { at, by: 'schedule' })
}

/** Changes of address that nobody has confirmed in time are for a person to look at. Returns how many there were. */
export function surfaceUnconfirmedChanges(db: Database, at: string): number {
  return prepared(
    db,
    `UPDATE reader_requests SET state = 'open', why = 'not-confirmed' WHERE state = 'waiting' AND expires_at < ?`,
  ).run(at).changes
}

/** How many of them there are. */
export function countUnconfirmedChanges(db: Database, at: string): number {
  return prepared<[string], { count: number }>(
    db,
    `SELECT count(*) AS count FROM reader_requests WHERE state = 'waiting' AND expires_at < ?`,
  ).get(at)!.count
}
