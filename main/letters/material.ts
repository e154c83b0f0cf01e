import type { WriterFields } from '../../shared/answers/personal-data.ts'
import type { Address, FormFields } from '../../shared/letters/mail.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { messageOf, subjectOf } from './facts.ts'
import { numberOf } from './letter-number.ts'
import { getText } from './mail-contents.ts'
import { parsed } from './mail-queries.ts'

/** A letter that was marked as material, or could be; `by` is who marked it. */
export type MarkedLetter = {
  id: string
  number: string
  receivedAt: string
  language: 'ja' | 'en'
  subject: string
  marked: boolean
  by: string | null
}

/** What a letter says, and what it and its form say of who wrote it. */
export type Material = MarkedLetter & { text: string; writers: WriterFields[] }

type Columns = {
  place: number
  id: string
  year: number
  number: number
  received_at: string
  language: 'ja' | 'en'
  subject: string
  candidate: number
  candidate_by: string | null
  fields: string | null
  mail_from: string
}

const columns = `SELECT place, id, year, number, received_at, language, subject, mails.candidate AS candidate, candidate_by, fields, mail_from
  FROM mails JOIN letters USING (id)`

/** Every letter that is marked as material and has come to this workstation, the latest first. */
export function listMarked(db: Database): MarkedLetter[] {
  return prepared<[], Columns>(db, `${columns} WHERE mails.candidate = 1 ORDER BY received_at DESC, place DESC`)
    .all()
    .map(markedOf)
}

/** The same of one letter, marked or not; null where it has not come here. */
export function findMarked(db: Database, id: string): MarkedLetter | null {
  const row = prepared<[string], Columns>(db, `${columns} WHERE id = ?`).get(id)
  return row ? markedOf(row) : null
}

/** What a letter says as material; null where it has not come to this workstation. */
export function findMaterial(db: Database, id: string): Material | null {
  const row = prepared<[string], Columns>(db, `${columns} WHERE id = ?`).get(id)
  if (!row) return null
  const fields = parsed<FormFields>(row.fields)
  const from = JSON.parse(row.mail_from) as Address
  return {
    ...markedOf(row),
    subject: subjectOf({ subject: row.subject, fields }),
    text: messageOf({ text: getText(db, row.place), fields }),
    // A form's mail comes from the Site, whose name tells nothing of the writer.
    writers: fields
      ? [{ name: fields.name, kana: fields.furigana, email: fields.email, phone: fields.phone }]
      : [{ name: from.name, email: from.address }],
  }
}

/** Whether the office has, or had, a letter of this id, wherever its mail is. */
export function isKnownLetter(db: Database, id: string): boolean {
  return prepared<[string], unknown>(db, 'SELECT 1 FROM letters WHERE id = ?').get(id) !== undefined
}

/** The letters at these places, in this order; what was set apart is left out. */
export function listAt(db: Database, places: readonly number[]): MarkedLetter[] {
  const at = prepared<[number], Columns>(db, `${columns} WHERE place = ? AND set_apart = 0`)
  return places.flatMap((place) => {
    const row = at.get(place)
    return row ? [markedOf(row)] : []
  })
}

/** What people wrote in the letters that came after a place, in the order of their places. */
export function listTextsAfter(db: Database, after: number, most: number): { place: number; text: string }[] {
  const rows = prepared<[number, number], Written>(
    db,
    'SELECT place, subject, fields FROM mails WHERE place > ? ORDER BY place LIMIT ?',
  ).all(after, most)
  return rows.map((row) => writtenIn(db, row))
}

/** The same of the letters at these places, of those that are there. */
export function listTextsAt(db: Database, places: readonly number[]): { place: number; text: string }[] {
  const at = prepared<[number], Written>(db, 'SELECT place, subject, fields FROM mails WHERE place = ?')
  return places.flatMap((place) => {
    const row = at.get(place)
    return row ? [writtenIn(db, row)] : []
  })
}

type Written = Pick<Columns, 'place' | 'subject' | 'fields'>

function writtenIn(db: Database, { place, subject, fields: json }: Written): { place: number; text: string } {
  const fields = parsed<FormFields>(json)
  const text = `${subjectOf({ subject, fields })}\n${messageOf({ text: getText(db, place), fields })}`
  return { place, text: text.slice(0, mostCompared) }
}

/** Units of a letter that are compared with others; what it asks stands in fewer. */
const mostCompared = 20_000

function markedOf(row: Columns): MarkedLetter {
  return {
    id: row.id,
    number: numberOf(row),
    receivedAt: row.received_at,
    language: row.language,
    subject: row.subject,
    marked: row.candidate === 1,
    by: row.candidate_by,
  }
}
