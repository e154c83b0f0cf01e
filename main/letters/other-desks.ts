import { audited } from '../database/audited.ts'
import { apart } from '../database/capture.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { ChangedRows, LostWork } from '../part.ts'
import { numberOf } from './letter-number.ts'
import { insertLetter } from './intake/new-letter.ts'
import { renewNumber } from './mail-contents.ts'
import { renewOfficeWords } from './office-words.ts'
import { restoreDraft } from './replies/draft-queries.ts'
import type { ReplyColumns } from './replies/reply-queries.ts'

/** Shared tables that the letters' screens show. */
export const letterTables = [
  'letters',
  'reads',
  'drafts',
  'replies',
  'reply_files',
  'claims',
  'sender_decisions',
  'letter_notes',
  'letter_topics',
  'letter_tags',
  'note_mentions',
  'saved_views',
  'reply_templates',
  'office_values',
] as const

/** Letters are found by the numbers that they have now, by the answers that were sent and by their notes, whichever workstation wrote them. */
export function keepWords(db: Database, rows: ChangedRows): void {
  const placeOf = prepared<[string], { place: number }>(db, 'SELECT place FROM mails WHERE id = ?')
  for (const { id } of rows.get('letters') ?? []) {
    const place = placeOf.get(String(id))?.place
    const letter = prepared<[string], { year: number; number: number }>(
      db,
      'SELECT year, number FROM letters WHERE id = ?',
    ).get(String(id))
    if (place !== undefined && letter) renewNumber(db, place, numberOf(letter))
  }
  const added = ['replies', 'letter_notes'].flatMap((table) => rows.get(table) ?? [])
  for (const letterId of new Set(added.map((row) => String(row['letter_id'])))) renewOfficeWords(db, letterId)
}

/**
 * This workstation has joined anew: mails that it has and whose letters the office does not know are letters of the office, under the next numbers. Within
 * the change.
 */
export function keepLetters(db: Database): void {
  const mails = prepared<[], { place: number; id: string; year: number; answered: number }>(
    db,
    `SELECT place, id, CAST(substr(received_at, 1, 4) AS INTEGER) AS year,
        EXISTS (SELECT 1 FROM ways_in WHERE ways_in.place = mails.place AND answered = 1) AS answered
      FROM mails WHERE NOT EXISTS (SELECT 1 FROM letters WHERE letters.id = mails.id) ORDER BY received_at, place`,
  ).all()
  for (const { place, id, year, answered } of mails)
    apart(db, () => renewNumber(db, place, numberOf(insertLetter(db, { id, year, answered: answered === 1 }))))
}

/** The text of a reply that another workstation was quicker with stays with its writer, as a draft. */
export function restoreLost(db: Database, { accountId, made }: LostWork, now: Date): void {
  for (const reply of made.get('replies') ?? []) {
    if (accountId === null || reply['account_id'] !== accountId) continue
    const at = now.toISOString()
    audited(db, { accountId, what: 'letters.replyLost', about: String(reply['letter_id']), at }, () =>
      restoreDraft(db, reply as unknown as ReplyColumns, at),
    )
  }
}
