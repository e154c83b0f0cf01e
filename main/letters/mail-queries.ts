import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { LetterRow } from '../../shared/letters/letter.ts'
import type { Address } from '../../shared/letters/mail.ts'
import { Problem } from '../../shared/errors.ts'
import type { Database } from '../database/open.ts'
import { answerTo } from './facts.ts'
import { prepared } from '../database/prepared.ts'

/** What a mail holds beside its row in the list. */
export type MailColumns = {
  place: number
  id: string
  year: number
  number: number
  kind: LetterRow['kind']
  status: LetterRow['status']
  candidate: number
  folder: string
  uid_validity: string
  uid: number
  on_server: number
  thread_id: string
  message_id: string
  message_references: string
  mail_from: string
  reply_to: string | null
  mail_to: string
  cc: string
  subject: string
  language: 'ja' | 'en'
  has_html: number
  fields: string | null
  form_schema: string
  files: string
  charset: string
  date: string | null
  bounce: string | null
  bounce_of: string | null
  cuts: string
  duplicate_of: string | null
  candidate_by: string | null
  chosen_charset: string | null
}

/** Throws Problem('not_found'). */
export function getMail(db: Database, id: string): MailColumns {
  const mail = prepared<[string], MailColumns>(db, 'SELECT * FROM mails WHERE id = ?').get(id)
  if (!mail) throw new Problem('not_found')
  return mail
}

export function getText(db: Database, place: number): string {
  return prepared<[number], { text: string }>(db, 'SELECT text FROM mail_texts WHERE place = ?').get(place)!.text
}

/** The bytes as they came; `cut` where the server's mail is longer. */
export function getSource(db: Database, place: number): { raw: Uint8Array; cut: boolean } {
  const source = prepared<[number], { raw: Uint8Array; cut: number }>(
    db,
    'SELECT raw, cut FROM mail_sources WHERE place = ?',
  ).get(place)!
  return { raw: source.raw, cut: source.cut === 1 }
}

/** The address that an answer to a kept mail goes to; `own` are those of the office, which none goes to. */
export function answerOf(
  kind: LetterRow['kind'],
  mail: MailColumns,
  schemas: readonly FormSchema[],
  own: readonly string[],
): Address | null {
  const schema = schemas.find((one) => one.name === mail.form_schema)
  const from = JSON.parse(mail.mail_from) as Address
  const [replyTo = null, ...alsoReplyTo] = replyToOf(mail)
  return answerTo({ kind, from, replyTo, alsoReplyTo, fields: parsed(mail.fields) }, schema, own)
}

/** Every address of Reply-To. */
export function replyToOf(mail: MailColumns): Address[] {
  return [parsed<Address | Address[]>(mail.reply_to) ?? []].flat()
}

export function insertRead(db: Database, accountId: string, place: number): void {
  prepared(db, 'INSERT INTO reads (account_id, place) VALUES (?, ?) ON CONFLICT DO NOTHING').run(accountId, place)
}

export function deleteRead(db: Database, accountId: string, place: number): void {
  prepared(db, 'DELETE FROM reads WHERE account_id = ? AND place = ?').run(accountId, place)
}

/** Marks a letter as material for a published Q&A, by whom; null takes the mark away. */
export function markCandidate(db: Database, place: number, by: string | null): void {
  prepared(db, 'UPDATE mails SET candidate = ?, candidate_by = ? WHERE place = ?').run(by === null ? 0 : 1, by, place)
}

/** Done without an answer, or open again; a letter that has been answered meanwhile, here or elsewhere, stays answered. */
export function markClosed(db: Database, place: number, closed: boolean): void {
  if (closed) prepared(db, `UPDATE mails SET status = 'closed' WHERE place = ? AND status = 'open'`).run(place)
  else
    prepared(
      db,
      `UPDATE mails SET status = iif(answered_on_server = 1, 'answered', 'open') WHERE place = ? AND status = 'closed'`,
    ).run(place)
}

/** For people: 2026-1184. */
export function numberOf(row: { year: number; number: number }): string {
  return `${row.year}-${row.number}`
}

/** The value of a JSON column. */
export function parsed<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T)
}
