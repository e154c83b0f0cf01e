import type { MailKind } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { getSource } from '../mail-contents.ts'

export type Sample = { id: string; received_at: string; kind: MailKind; raw: Uint8Array }

/** Bytes of a mail that are read as a sample: the text of a form stands before its attachments. */
export const sampleBytes = 1_000_000

/** Longer mails are no samples: all of a mail is unpacked even for its beginning, and this is asked while somebody types. */
const longestSample = 4_000_000

/** The newest mails of any kind, also those set apart: a form that no schema claims yet can look like an automatic answer. */
export function listSamples(db: Database, limit: number): Sample[] {
  const newest = (apart: 0 | 1) => `SELECT * FROM (
    SELECT place, id, received_at, kind FROM mails WHERE set_apart = ${apart} ORDER BY received_at DESC, place DESC LIMIT ?
  )`
  return prepared<number[], Omit<Sample, 'raw'> & { place: number }>(
    db,
    `
    WITH newest AS (${newest(0)} UNION ALL ${newest(1)} ORDER BY received_at DESC, place DESC LIMIT ?)
    SELECT place, id, received_at, kind FROM newest ORDER BY received_at DESC, place DESC`,
  )
    .all(limit, limit, limit)
    .map(({ place, ...mail }) => ({ ...mail, raw: getSource(db, place).raw }))
    .filter(({ raw }) => raw.length <= longestSample)
    .map((mail) => ({ ...mail, raw: mail.raw.subarray(0, sampleBytes) }))
}

export type Rereadable = {
  place: number
  id: string
  year: number
  number: number
  kind: MailKind
  chosen_charset: string | null
}

/** Mails whose reading new schemas can change, ascending by place: unrecognized forms, and mails that are no reply and that no schema has claimed. */
export function listRereadable(db: Database, after: number, limit: number): Rereadable[] {
  return prepared<[number, number], Rereadable>(
    db,
    `
    SELECT place, id, year, number, kind, chosen_charset FROM mails JOIN letters USING (id)
    WHERE place > ? AND (kind = 'unrecognized-form' OR (kind IN ('direct', 'automatic') AND in_reply_to = '' AND message_references = '[]'))
    ORDER BY place LIMIT ?`,
  ).all(after, limit)
}

/** False where the mail has meanwhile been read in another way, or was erased. */
export function isStill(db: Database, mail: Rereadable): boolean {
  const now = prepared<[number], Pick<Rereadable, 'id' | 'kind' | 'chosen_charset'>>(
    db,
    'SELECT id, kind, chosen_charset FROM mails JOIN letters USING (id) WHERE place = ?',
  ).get(mail.place)
  return now !== undefined && now.id === mail.id && now.kind === mail.kind && now.chosen_charset === mail.chosen_charset
}

export function countUnrecognizedForms(db: Database): number {
  return prepared<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM mails WHERE kind = 'unrecognized-form'`,
  ).get()!.count
}

/** What a sample is besides its bytes; the mail must exist. */
export function getSampleFacts(db: Database, id: string): Omit<Sample, 'raw'> {
  return prepared<[string], Omit<Sample, 'raw'>>(db, 'SELECT id, received_at, kind FROM mails WHERE id = ?').get(id)!
}
