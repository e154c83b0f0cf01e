import type { MailReading } from '../../shared/letters/mail.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { writerOf } from './facts.ts'

/**
 * The sender that "this is a letter" is remembered for: whoever wrote. Null where the mail speaks for many: a report of a mail server,
 * a form whose fields could not be read or that was given no e-mail (its sender is the Site), a mail without an address.
 */
export function senderOf(reading: Pick<MailReading, 'kind' | 'from' | 'fields'>): string | null {
  if (!['form', 'direct', 'automatic'].includes(reading.kind)) return null
  if (reading.kind === 'form' && !reading.fields?.email.trim()) return null
  const address = writerOf(reading).address.trim().toLowerCase()
  return address === '' || address.length > 320 ? null : address
}

/** What was said of a sender's mails, that they are letters or none, and by which account; null where nobody has said anything yet. */
export function findSenderDecision(db: Database, address: string): { isLetter: boolean; by: string } | null {
  const row = prepared<[string], { is_letter: number; said_by: string }>(
    db,
    'SELECT is_letter, said_by FROM sender_decisions WHERE address = ?',
  ).get(address)
  return row ? { isLetter: row.is_letter === 1, by: row.said_by } : null
}

/** Remembers it for later mails of the sender; null forgets. */
export function saveSenderDecision(
  db: Database,
  address: string,
  isLetter: boolean | null,
  by: string,
  at: string,
): void {
  if (isLetter === null) prepared(db, 'DELETE FROM sender_decisions WHERE address = ?').run(address)
  else
    prepared(
      db,
      `INSERT INTO sender_decisions (address, is_letter, said_by, said_at) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET is_letter = excluded.is_letter, said_by = excluded.said_by, said_at = excluded.said_at`,
    ).run(address, isLetter ? 1 : 0, by, at)
}

/** Says of one letter what it is; null leaves it to what was read in the mail. */
export function saveIsLetter(db: Database, id: string, isLetter: boolean | null): void {
  prepared(db, 'UPDATE letters SET is_letter = ? WHERE id = ?').run(isLetter === null ? null : isLetter ? 1 : 0, id)
}
