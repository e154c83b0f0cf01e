import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { findSenderDecision, senderOf } from '../sender-decisions.ts'

export type LetterColumns = {
  id: string
  year: number
  number: number
  status: 'open' | 'answered' | 'closed'
  candidate: number
  is_letter: number | null
}

/** The office's row of a letter whose mail has come; where another desk has made it already, that one. */
export function newLetter(
  db: Database,
  mail: { id: string; year: number; answered: boolean; reading: MailReading },
): LetterColumns {
  const before = prepared<[string], LetterColumns>(
    db,
    'SELECT id, year, number, status, candidate, is_letter FROM letters WHERE id = ?',
  ).get(mail.id)
  if (before) return before
  const sender = senderOf(mail.reading)
  const said = sender === null ? null : findSenderDecision(db, sender)
  const letter: LetterColumns = {
    id: mail.id,
    year: mail.year,
    number: nextNumber(db, mail.year),
    status: mail.answered ? 'answered' : 'open',
    candidate: 0,
    is_letter: said === null ? null : said.isLetter ? 1 : 0,
  }
  prepared(db, 'INSERT INTO letters (id, year, number, status, is_letter) VALUES (?, ?, ?, ?, ?)').run(
    letter.id,
    letter.year,
    letter.number,
    letter.status,
    letter.is_letter,
  )
  return letter
}

/** A number is never given twice, even after its letter was erased. */
function nextNumber(db: Database, year: number): number {
  return prepared<[number], { last: number }>(
    db,
    'INSERT INTO letter_numbers (year, last) VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
  ).get(year)!.last
}
