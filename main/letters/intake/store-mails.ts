import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import { importedFrom } from '../imported.ts'
import { numberOf } from '../mail-queries.ts'
import { prepared } from '../../database/prepared.ts'
import { readColumns, readText, readWords } from './read-columns.ts'
import { findReplyByMessageId, markBounced, settleAsSent } from '../replies/reply-queries.ts'
import { findThread, gatherAnswers } from './threads.ts'

/** A mail as it lies on the server, with what was read in it. */
export type TakenMail = {
  uid: number
  raw: Uint8Array
  flags: readonly string[]
  internalDate: string | null
  /** True where the server's mail is longer than what was fetched. */
  cut: boolean
  reading: MailReading
}
export type FolderIdentity = { path: string; uidValidity: string }
export type Stored = 'new' | 'known'

/**
 * Keeps one mail: one letter per (folder, UIDVALIDITY, UID). The same bytes under a new UIDVALIDITY are the same letter
 * (RFC 3501 2.3.1.1: the server numbered anew), and so are those that were imported before; the same bytes under a second
 * UID are a letter of their own, marked as a duplicate. Runs inside the caller's transaction.
 */
export function storeMail(db: Database, folder: FolderIdentity, mail: TakenMail, at: string): Stored {
  const held = prepared(db, 'SELECT 1 FROM mails WHERE folder = ? AND uid_validity = ? AND uid = ?').get(
    folder.path,
    folder.uidValidity,
    mail.uid,
  )
  if (held) return 'known'
  const sha256 = createHash('sha256').update(mail.raw).digest()
  const same = findSameBytes(db, sha256)
  const before =
    same.find((one) => one.folder === folder.path && one.uid_validity !== folder.uidValidity) ??
    same.find((one) => importedFrom(one) !== null)
  if (before) {
    prepared(db, 'UPDATE mails SET folder = ?, uid_validity = ?, uid = ?, on_server = 1 WHERE place = ?').run(
      folder.path,
      folder.uidValidity,
      mail.uid,
      before.place,
    )
    return 'known'
  }
  insertMail(db, folder, mail, sha256, same[0], at)
  return 'new'
}

/** Writes a new reading of a kept mail, under a character set that a person chose or null, over the old one; what the office did about it stays. */
export function storeReading(
  db: Database,
  place: number,
  number: string,
  reading: MailReading,
  charset: string | null,
): void {
  const columns = { ...readColumns(reading), chosen_charset: charset }
  const names = Object.keys(columns)
  prepared(db, `UPDATE mails SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE place = ?`).run(
    ...Object.values(columns),
    place,
  )
  prepared(db, 'UPDATE mail_texts SET text = ? WHERE place = ?').run(readText(reading), place)
  const words = readWords(reading, number)
  prepared(db, 'UPDATE letter_words SET subject = ?, people = ?, body = ? WHERE rowid = ?').run(
    words.subject,
    words.people,
    words.body,
    place,
  )
}

type Same = { place: number; id: string; thread_id: string; folder: string; uid_validity: string }

function findSameBytes(db: Database, sha256: Uint8Array): Same[] {
  return prepared<[Uint8Array], Same>(
    db,
    'SELECT place, id, thread_id, folder, uid_validity FROM mails WHERE sha256 = ? ORDER BY place',
  ).all(sha256)
}

function insertMail(
  db: Database,
  folder: FolderIdentity,
  mail: TakenMail,
  sha256: Uint8Array,
  first: Same | undefined,
  at: string,
): void {
  const { reading } = mail
  const id = newId()
  const receivedAt = believable(mail.internalDate, at) ?? believable(reading.date, at) ?? at
  const year = Number(receivedAt.slice(0, 4))
  const number = nextNumber(db, year)
  const threadId = first?.thread_id ?? findThread(db, reading) ?? id
  const answered = mail.flags.some((flag) => flag.toLowerCase() === '\\answered')
  const columns = {
    id,
    year,
    number,
    folder: folder.path,
    uid_validity: folder.uidValidity,
    uid: mail.uid,
    sha256,
    taken_in_at: at,
    received_at: receivedAt,
    thread_id: threadId,
    duplicate_of: first?.id ?? null,
    answered_on_server: answered ? 1 : 0,
    status: answered ? 'answered' : 'open',
    ...readColumns(reading),
  }
  const names = Object.keys(columns)
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO mails (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  ).run(...Object.values(columns))
  const place = Number(lastInsertRowid)
  prepared(db, 'INSERT INTO mail_texts (place, text) VALUES (?, ?)').run(place, readText(reading))
  prepared(db, 'INSERT INTO mail_sources (place, raw, cut) VALUES (?, ?, ?)').run(place, mail.raw, mail.cut ? 1 : 0)
  const words = readWords(reading, numberOf({ year, number }))
  prepared(db, `INSERT INTO letter_words (rowid, subject, people, body, replies) VALUES (?, ?, ?, ?, '')`).run(
    place,
    words.subject,
    words.people,
    words.body,
  )
  gatherAnswers(db, reading, threadId)
  joinToReplies(db, id, reading, at)
}

/**
 * A delivery failure that names the Message-ID of one of our replies is shown at that reply. Whatever speaks of an uncertain
 * reply, a failure or an answer, proves that the server had taken it.
 */
function joinToReplies(db: Database, id: string, reading: MailReading, at: string): void {
  const { bounce } = reading
  for (const messageId of new Set([bounce?.messageId ?? '', reading.inReplyTo, ...reading.references])) {
    const reply = messageId === '' ? null : findReplyByMessageId(db, messageId)
    if (!reply) continue
    if (reply.state === 'uncertain') settleAsSent(db, reply, 'uncertain', at, false)
    if (messageId !== bounce?.messageId) continue
    markBounced(db, reply.id, JSON.stringify(bounce))
    prepared(db, 'UPDATE mails SET bounce_of = ? WHERE id = ?').run(reply.id, id)
  }
}

function nextNumber(db: Database, year: number): number {
  const raised = prepared(db, 'UPDATE mail_numbers SET last = last + 1 WHERE year = ?').run(year)
  if (raised.changes === 0) prepared(db, 'INSERT INTO mail_numbers (year, last) VALUES (?, 1)').run(year)
  return prepared<[number], { last: number }>(db, 'SELECT last FROM mail_numbers WHERE year = ?').get(year)!.last
}

/** ISO 8601 with offset Z, or null where it is no date of these times. */
/** A time that may be that of the arrival: one more than a day ahead of now is a clock that goes wrong, or a trick to stay on top of the list. */
function believable(date: string | null, now: string): string | null {
  const time = instant(date)
  return time !== null && Date.parse(time) > Date.parse(now) + 86_400_000 ? null : time
}

function instant(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date)
  if (!Number.isFinite(time)) return null
  const text = new Date(time).toISOString()
  return /^(19[89]|20)\d/u.test(text) ? text : null
}
