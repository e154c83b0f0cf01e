import { createHash } from 'node:crypto'
import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { letterIdOf } from '../letter-identity.ts'
import { letterKeyOf } from '../letter-key.ts'
import { numberOf } from '../letter-number.ts'
import { keepContents, replaceContents } from '../mail-contents.ts'
import { officeWords } from '../office-words.ts'
import { findReplyByMessageId, markBounced, settleAsSent } from '../replies/reply-queries.ts'
import { markAnsweredElsewhere } from './folder-queries.ts'
import { newLetter } from './new-letter.ts'
import { readColumns, readText, readWords } from './read-columns.ts'
import { joinThread } from './threads.ts'
import { giveDueDate, type Workdays } from '../triage/due-by-topic.ts'
import { followUp } from '../triage/follow-up.ts'
import { addWayIn, findWayIn, importMailbox, type FolderIdentity } from '../ways-in.ts'

/** A mail as it lies on the server, with what was read in it. */
export type TakenMail = {
  uid: number
  raw: Uint8Array
  flags: readonly string[]
  internalDate: string | null
  /** True where the server's mail is longer than what was fetched. */
  cut: boolean
  reading: MailReading
  /** Where it is known already. */
  letterId?: string
  /** With what it was read (`readWith`); without it the reading is renewed some time. */
  readWith?: string
}
export type Stored = 'new' | 'known'

/** What a letter is judged by that has just come. */
export type ForNewLetters = { answersLetters?: (accountId: string) => boolean; workdays?: () => Workdays }

/**
 * Keeps one mail: one letter per mail, by its Message-ID and body, wherever and however often it comes. Where it was seen is a way in;
 * delivered twice, moved between folders, numbered anew or imported it is the same letter. Runs inside the caller's audited transaction.
 */
export function storeMail(
  db: Database,
  folder: FolderIdentity,
  mail: TakenMail,
  at: string,
  { answersLetters = () => true, workdays }: ForNewLetters = {},
): Stored {
  if (findWayIn(db, folder, mail.uid) !== null) return 'known'
  const id = mail.letterId ?? letterIdOf(letterKeyOf(db), mail.raw)
  const held = findPlace(db, id)
  const { place, isNew } = held === null ? insertMail(db, id, mail, at) : { place: held, isNew: false }
  // Once in the office: where another desk has made the letter, it has done this too. What is imported is old: nobody has just written.
  if (isNew && folder.mailbox !== importMailbox) {
    followUp(db, id, at, answersLetters)
    if (workdays) giveDueDate(db, id, at, workdays())
  }
  if (held === null) joinToReplies(db, id, mail.reading, at)
  addWayIn(db, folder, mail.uid, place, isAnswered(mail))
  // Answered in a mail program and moved before anybody looked: nothing else would ever tell.
  if (held !== null && isAnswered(mail) && folder.mailbox !== importMailbox) markAnsweredElsewhere(db, folder, mail.uid)
  return held === null ? 'new' : 'known'
}

/** Place of the mail that is this letter, or null where it has not come here. */
export function findPlace(db: Database, letterId: string): number | null {
  return prepared<[string], { place: number }>(db, 'SELECT place FROM mails WHERE id = ?').get(letterId)?.place ?? null
}

/** Writes a new reading of a kept mail over the old one; what the office did about it stays. */
export function storeReading(
  db: Database,
  place: number,
  number: string,
  reading: MailReading,
  readWith: string,
): void {
  const columns = { ...readColumns(reading), read_with: readWith }
  const names = Object.keys(columns)
  prepared(db, `UPDATE mails SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE place = ?`).run(
    ...Object.values(columns),
    place,
  )
  const { id } = prepared<[number], { id: string }>(db, 'SELECT id FROM mails WHERE place = ?').get(place)!
  replaceContents(db, place, readText(reading), { ...readWords(reading, number), replies: officeWords(db, id) })
}

/** Whether the letter is new to the office, and where its mail is kept here. */
function insertMail(db: Database, id: string, mail: TakenMail, at: string): { place: number; isNew: boolean } {
  const { reading, raw } = mail
  const receivedAt = believable(mail.internalDate, at) ?? believable(reading.date, at) ?? at
  const letter = newLetter(db, { id, year: Number(receivedAt.slice(0, 4)), answered: isAnswered(mail), reading })
  const place = nextPlace(db)
  const sha256 = createHash('sha256').update(raw).digest()
  const columns = {
    place,
    id,
    sha256,
    cut: mail.cut ? 1 : 0,
    taken_in_at: at,
    received_at: receivedAt,
    thread: place,
    status: letter.status,
    step: letter.step,
    assignee: letter.assignee,
    due_on: letter.due_on,
    remind_on: letter.remind_on,
    urgent: letter.urgent,
    topic: letter.topic,
    candidate: letter.candidate,
    is_letter: letter.is_letter,
    read_with: mail.readWith ?? '',
    ...readColumns(reading),
    ...keepContents(db, place, {
      sha256,
      raw,
      text: readText(reading),
      // What colleagues at other desks have written about it may have come before its mail.
      words: { ...readWords(reading, numberOf(letter)), replies: letter.isNew ? '' : officeWords(db, id) },
    }),
  }
  const names = Object.keys(columns)
  prepared(db, `INSERT INTO mails (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...Object.values(columns),
  )
  joinThread(db, place, reading)
  return { place, isNew: letter.isNew }
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

function nextPlace(db: Database): number {
  return prepared<[], { next: number }>(db, 'SELECT coalesce(max(place), 0) + 1 AS next FROM mails').get()!.next
}

function isAnswered(mail: Pick<TakenMail, 'flags'>): boolean {
  return mail.flags.some((flag) => flag.toLowerCase() === '\\answered')
}

/** A time that may be that of the arrival: one more than a day ahead of now is a clock that goes wrong, or a trick to stay on top of the list. */
function believable(date: string | null, now: string): string | null {
  const time = instant(date)
  return time !== null && Date.parse(time) > Date.parse(now) + 86_400_000 ? null : time
}

/** ISO 8601 with offset Z, or null where it is no date of these times. */
function instant(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date)
  if (!Number.isFinite(time)) return null
  const text = new Date(time).toISOString()
  return /^(19[89]|20)\d/u.test(text) ? text : null
}
