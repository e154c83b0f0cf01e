import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../main/database/open.ts'
import { temporaryFolder } from './office.ts'

/** The migrations that a program of this one had. */
export const until = (number: number) => migrations.filter((one) => one.number <= number)

/** A new file with the tables of an older program. */
export function officeOf(number: number): { db: Database; file: string; key: Buffer } {
  const file = join(temporaryFolder(), 'office.db')
  const key = randomBytes(32)
  const db = openDatabase(file, key, { create: true })
  migrate(db, until(number))
  db.close()
  // As an old program left it: opened anew, without guards.
  return { db: openDatabase(file, key), file, key }
}

/** Rows of an office as the program of migration 30 kept them, made without any code of today. */
export type OldMail = {
  place: number
  id: string
  raw: Buffer
  folder?: string
  uidValidity?: string
  status?: 'open' | 'answered' | 'closed'
  kind?: string
  messageId?: string
  inReplyTo?: string
  references?: string[]
  threadId?: string
  onServer?: boolean
  answered?: boolean
  candidateBy?: string | null
  duplicateOf?: string | null
  chosenCharset?: string | null
}

export function insertOldMail(db: Database, mail: OldMail): void {
  const { place } = mail
  const kind = mail.kind ?? 'direct'
  const row = {
    place,
    id: mail.id,
    year: 2026,
    number: place,
    folder: mail.folder ?? 'INBOX',
    uid_validity: mail.uidValidity ?? '1',
    uid: place,
    on_server: mail.onServer === false ? 0 : 1,
    answered_on_server: mail.answered ? 1 : 0,
    sha256: Buffer.from(`hash of ${mail.raw.toString('latin1')}`.slice(-40)),
    taken_in_at: '2026-11-24T18:00:00.000Z',
    received_at: new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString(),
    date: null,
    message_id: mail.messageId ?? '',
    in_reply_to: mail.inReplyTo ?? '',
    message_references: JSON.stringify(mail.references ?? []),
    thread_id: mail.threadId ?? mail.id,
    kind,
    set_apart: ['bounce', 'complaint', 'automatic'].includes(kind) ? 1 : 0,
    from_name: `Writer ${place}`,
    from_address: `w${place}@citizen.example`,
    organisation: place % 2,
    mail_from: JSON.stringify({ name: `Writer ${place}`, address: `w${place}@citizen.example` }),
    reply_to: null,
    mail_to: '[]',
    cc: '[]',
    subject: `Subject ${place}`,
    snippet: `Snippet ${place}`,
    language: place % 3 === 0 ? 'ja' : 'en',
    fields: null,
    form_schema: '',
    charset: 'utf-8',
    chosen_charset: mail.chosenCharset ?? null,
    doubtful: 0,
    has_html: 0,
    files: '[]',
    file_count: 0,
    bounce: null,
    bounce_of: null,
    cuts: '[]',
    status: mail.status ?? 'open',
    candidate: mail.candidateBy ? 1 : 0,
    candidate_by: mail.candidateBy ?? null,
    duplicate_of: mail.duplicateOf ?? null,
  }
  const names = Object.keys(row)
  db.prepare(`INSERT INTO mails (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`).run(row)
  db.prepare('INSERT INTO mail_texts VALUES (?, ?)').run(place, `Text of ${place}, 旅券`)
  db.prepare('INSERT INTO mail_sources VALUES (?, ?, 0)').run(place, mail.raw)
  db.prepare(`INSERT INTO letter_words (rowid, subject, people, body, replies) VALUES (?, ?, ?, ?, ?)`).run(
    place,
    `subject ${place}`,
    `l 2026 ${place}`,
    `word${place} 旅券 券`,
    `reply${place}`,
  )
}

export function insertOldReply(db: Database, id: string, place: number, state: string, addition = 0): void {
  db.prepare(`
    INSERT INTO replies (id, place, account_id, state, to_name, to_address, subject, body, quote, addition, message_id, created_at, leaves_at)
    VALUES (?, ?, 'k', ?, 'Writer', 'w@citizen.example', 'Re', ?, 1, ?, ?, ?, ?)`).run(
    id,
    place,
    state,
    `Answer ${id}`,
    addition,
    `${id}@consulate.example`,
    `2026-11-20T10:00:00.000Z ${id}`,
    '2026-11-20T10:00:15.000Z',
  )
}
