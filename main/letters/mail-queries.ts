import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { LetterRow } from '../../shared/letters/letter.ts'
import type { Address, MailKind } from '../../shared/letters/mail.ts'
import { Problem } from '../../shared/errors.ts'
import type { Database } from '../database/open.ts'
import { answerChoices, isSetApart } from './facts.ts'
import { mayChange } from '../database/audited.ts'
import { prepared } from '../database/prepared.ts'
import type { StatusColumns } from './triage/marks.ts'

/** What a mail holds beside its row in the list. */
export type MailColumns = {
  place: number
  id: string
  year: number
  number: number
  kind: LetterRow['kind']
  status: StatusColumns['status']
  step: StatusColumns['step']
  candidate: number
  thread: number
  message_id: string
  received_at: string
  message_references: string
  sender: string
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
  is_letter: number | null
  set_apart: number
  candidate_by: string | null
  status_by: string | null
  status_at: string | null
  assigned_by: string | null
  assigned_at: string | null
  chosen_charset: string | null
}

/** Throws Problem('not_found'). */
export function getMail(db: Database, id: string): MailColumns {
  const mail = findMail(db, id)
  if (!mail) throw new Problem('not_found')
  return mail
}

/** The same; undefined where there is no such mail. */
export function findMail(db: Database, id: string): MailColumns | undefined {
  return prepared<[string], MailColumns>(
    db,
    `SELECT mails.*, year, number, candidate_by, chosen_charset, status_by, status_at, assigned_by, assigned_at FROM mails JOIN letters USING (id) WHERE id = ?`,
  ).get(id)
}

/** The address that an answer to a kept mail goes to, null where it is none of the letters; `own` are the office's, which none goes to. */
export function answerOf(...given: Parameters<typeof answersOf>): Address | null {
  return answersOf(...given)[0] ?? null
}

/** The same, and where the mail asks for answers at several addresses every one of them. */
export function answersOf(mail: MailColumns, schemas: readonly FormSchema[], own: readonly string[]): Address[] {
  if (mail.set_apart === 1) return []
  const kind = kindOf(mail)
  const schema = schemas.find((one) => one.name === mail.form_schema)
  const from = JSON.parse(mail.mail_from) as Address
  const [replyTo = null, ...alsoReplyTo] = replyToOf(mail)
  return answerChoices({ kind, from, replyTo, alsoReplyTo, fields: parsed(mail.fields) }, schema, own)
}

/** Every address of Reply-To. */
export function replyToOf(mail: MailColumns): Address[] {
  return [parsed<Address | Address[]>(mail.reply_to) ?? []].flat()
}

export function insertRead(db: Database, accountId: string, letterId: string): void {
  // Letters can be read also where nothing may be changed.
  if (!mayChange(db)) return
  prepared(db, 'INSERT INTO reads (account_id, letter_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    accountId,
    letterId,
  )
}

export function deleteRead(db: Database, accountId: string, letterId: string): void {
  prepared(db, 'DELETE FROM reads WHERE account_id = ? AND letter_id = ?').run(accountId, letterId)
}

/** Marks a letter as material for a published Q&A, by whom; null takes the mark away. */
export function markCandidate(db: Database, id: string, by: string | null): void {
  prepared(db, 'UPDATE letters SET candidate = ?, candidate_by = ? WHERE id = ?').run(by === null ? 0 : 1, by, id)
}

/** The character set that a person chose for a letter; null leaves it to what the mail says. */
export function saveChosenCharset(db: Database, id: string, charset: string | null): void {
  prepared(db, 'UPDATE letters SET chosen_charset = ? WHERE id = ?').run(charset, id)
}

/** Done without an answer, as what was imported so, by nobody; a letter that has been answered stays answered. */
export function closeUnanswered(db: Database, id: string): void {
  prepared(
    db,
    `UPDATE letters SET status = 'closed', status_by = NULL, status_at = NULL WHERE id = ? AND status = 'open'`,
  ).run(id)
}

/** What a mail is taken for: one that was set apart and brought back is a letter like any other. */
export function kindOf(mail: { kind: MailKind; is_letter: number | null }): MailKind {
  return mail.is_letter === 1 && isSetApart(mail.kind) ? 'direct' : mail.kind
}

/** The value of a JSON column. */
export function parsed<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T)
}
