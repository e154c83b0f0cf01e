import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { indexWords } from '../search/search-words.ts'
import { replaceWords } from './mail-contents.ts'

/** The words that the office has added to a letter: of the answers that were sent, and of the notes of colleagues. */
export function officeWords(db: Database, letterId: string): string {
  const sent = prepared<[string], { subject: string; body: string }>(
    db,
    `SELECT subject, body FROM replies WHERE letter_id = ? AND state = 'sent' ORDER BY created_at`,
  ).all(letterId)
  const notes = prepared<[string], { text: string }>(
    db,
    'SELECT text FROM letter_notes WHERE letter_id = ? ORDER BY at, id',
  ).all(letterId)
  return indexWords([...sent.map((one) => `${one.subject}\n${one.body}`), ...notes.map(({ text }) => text)].join('\n'))
}

/** Has a letter found by what the office has added to it now; one whose mail has not come here yet is found once it has. */
export function renewOfficeWords(db: Database, letterId: string): void {
  const mail = prepared<[string], { place: number }>(db, 'SELECT place FROM mails WHERE id = ?').get(letterId)
  if (mail) replaceWords(db, mail.place, { replies: officeWords(db, letterId) })
}
