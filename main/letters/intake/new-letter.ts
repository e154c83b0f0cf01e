import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { StatusColumns } from '../triage/marks.ts'
import { findTopicNamed } from '../topics/topic-queries.ts'
import { findSenderDecision, senderOf } from '../sender-decisions.ts'

export type LetterColumns = {
  id: string
  year: number
  number: number
  status: StatusColumns['status']
  step: StatusColumns['step']
  assignee: string | null
  due_on: string | null
  remind_on: string | null
  urgent: number
  topic: string | null
  candidate: number
  is_letter: number | null
}

/** The office's row of a letter whose mail has come; where another desk has made it already, that one. */
export function newLetter(
  db: Database,
  mail: { id: string; year: number; answered: boolean; reading: MailReading },
): LetterColumns & { isNew: boolean } {
  const before = prepared<[string], LetterColumns>(
    db,
    'SELECT id, year, number, status, step, assignee, due_on, remind_on, urgent, topic, candidate, is_letter FROM letters WHERE id = ?',
  ).get(mail.id)
  if (before) return { ...before, isNew: false }
  const sender = senderOf(mail.reading)
  const said = sender === null ? null : findSenderDecision(db, sender)
  const letter: LetterColumns = {
    id: mail.id,
    year: mail.year,
    number: nextNumber(db, mail.year),
    status: mail.answered ? 'answered' : 'open',
    step: 'new',
    assignee: null,
    due_on: null,
    remind_on: null,
    urgent: 0,
    topic: findTopicNamed(db, topicIn(mail.reading)),
    candidate: 0,
    is_letter: said === null ? null : said.isLetter ? 1 : 0,
  }
  prepared(db, 'INSERT INTO letters (id, year, number, status, topic, is_letter) VALUES (?, ?, ?, ?, ?, ?)').run(
    letter.id,
    letter.year,
    letter.number,
    letter.status,
    letter.topic,
    letter.is_letter,
  )
  return { ...letter, isNew: true }
}

/** What the person chose in the form's own field for it; empty where there is none. */
const topicIn = ({ fields }: MailReading): string =>
  fields?.demographics.find(({ key }) => key === 'topic')?.value ?? ''

/** A number is never given twice, even after its letter was erased. */
function nextNumber(db: Database, year: number): number {
  return prepared<[number], { last: number }>(
    db,
    'INSERT INTO letter_numbers (year, last) VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
  ).get(year)!.last
}

/** The office's row of a letter of which nothing is known but its mail; its number is the next one. */
export function insertLetter(
  db: Database,
  { id, year, answered }: { id: string; year: number; answered: boolean },
): { year: number; number: number } {
  const letter = { year, number: nextNumber(db, year) }
  prepared(db, 'INSERT INTO letters (id, year, number, status) VALUES (?, ?, ?, ?)').run(
    id,
    year,
    letter.number,
    answered ? 'answered' : 'open',
  )
  return letter
}
