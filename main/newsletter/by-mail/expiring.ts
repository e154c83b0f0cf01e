import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { deleteReader, findReaderRow } from '../readers/reader-rows.ts'
import { changeState } from '../readers/states.ts'
import { daysToConfirm } from './tokens.ts'

/**
 * Who was asked whether they want the newsletter and has not answered in time, some at a time. Whoever had left is not waited for without end
 * because somebody signs them up again and again: they are to be erased.
 */
export function listUnconfirmed(db: Database, at: string, most: number): string[] {
  const daysAgo = (days: number): string => new Date(Date.parse(at) - days * 86_400_000).toISOString()
  return prepared<[string, string, number], { id: string }>(
    db,
    `SELECT id FROM readers WHERE state = 'pending' AND (
      (SELECT max(created_at) FROM list_mails WHERE reader_id = readers.id AND what = 'confirmSignUp') < ?
      OR opted_out_at IS NOT NULL AND
        (SELECT min(created_at) FROM list_mails WHERE reader_id = readers.id AND what = 'confirmSignUp' AND created_at >= state_at) < ?)
    LIMIT ?`,
  )
    .all(daysAgo(daysToConfirm + 1), daysAgo(2 * (daysToConfirm + 1)), most)
    .map(({ id }) => id)
}

/** Whoever has not answered was never a reader, and is not kept; whoever had left before has left again. */
export function dropUnconfirmed(db: Database, id: string, at: string): void {
  const reader = findReaderRow(db, id)
  if (reader?.state !== 'pending') return
  if (reader.opted_out_at === null) deleteReader(db, reader, at)
  else changeState(db, reader, 'unsubscribed', { at, by: 'schedule' })
}

/** Changes of address that nobody has confirmed in time are for a person to look at. Returns how many there were. */
export function surfaceUnconfirmedChanges(db: Database, at: string): number {
  return prepared(
    db,
    `UPDATE reader_requests SET state = 'open',
      why = CASE why WHEN 'waits-for-old-mailbox' THEN 'old-not-confirmed' ELSE 'not-confirmed' END
    WHERE state = 'waiting' AND expires_at < ?`,
  ).run(at).changes
}

/** How many of them there are. */
export function countUnconfirmedChanges(db: Database, at: string): number {
  return prepared<[string], { count: number }>(
    db,
    `SELECT count(*) AS count FROM reader_requests WHERE state = 'waiting' AND expires_at < ?`,
  ).get(at)!.count
}
