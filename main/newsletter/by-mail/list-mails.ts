import { v7 as newId } from 'uuid'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { ReplyState } from '../../../shared/letters/reply.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** What a mail of this part tells. */
export type MailSubject =
  /** Asks whoever signs up to confirm it. */
  | 'confirmSignUp'
  /** Asks at one of two mailboxes to confirm a change of address. */
  | 'confirmChange'
  | 'welcome'
  | 'alreadyReader'
  | 'optedOut'
  | 'addressChanged'

export type MailColumns = {
  id: string
  what: MailSubject
  cause: string
  request_id: string
  reader_id: string | null
  desk: string
  language: 'ja' | 'en'
  to_address: string | null
  to_hash: Buffer
  day: string
  nth: number
  message_id: string
  in_reply_to: string
  message_references: string
  created_at: string
  leaves_at: string
  state: ReplyState
  settled_at: string | null
  attempts: number
  error: string
  server_words: string
}

export type NewMail = {
  what: MailSubject
  /** Nothing is answered twice: one mail for each cause. */
  cause: string
  requestId: string
  readerId: string | null
  language: 'ja' | 'en'
  to: string
  toHash: Buffer
  /** What stands in the Message-ID, for the answer to prove what it answers; empty where it need not. */
  token: string
  domain: string
  inReplyTo: string
  references: string
  at: string
  leavesAt: string
}

/** So many mails this part sends to one address in a day, and to all together before a person looks first. */
const mostToOne = 3
const mostADay = 500

/** So often within thirty days is somebody asked to confirm who does not answer. */
const mostQuestions = 3

/** Why somebody is not asked to confirm now; null where they may be. */
export function refusalToAsk(
  db: Database,
  toHash: Buffer,
  at: string,
): 'asked-today' | 'asked-often' | 'many-mails' | null {
  const since = new Date(Date.parse(at) - 30 * 86_400_000).toISOString().slice(0, 10)
  const asked = prepared<[Buffer, string], { day: string; times: number }>(
    db,
    `SELECT max(day) AS day, count(*) AS times FROM list_mails
    WHERE to_hash = ? AND day >= ? AND what IN ('confirmSignUp', 'confirmChange') AND state <> 'cancelled'`,
  ).get(toHash, since)!
  if (asked.day === at.slice(0, 10)) return 'asked-today'
  if (asked.times >= mostQuestions) return 'asked-often'
  return isDayFull(db, at) || countToday(db, toHash, at) >= mostToOne ? 'many-mails' : null
}

/** Whether somebody is told again what they did not ask for: anybody can fill in a form for them, day after day. */
export function mayBeTold(db: Database, toHash: Buffer | null, what: MailSubject, at: string): boolean {
  if (toHash === null) return false
  const since = new Date(Date.parse(at) - 30 * 86_400_000).toISOString().slice(0, 10)
  return (
    prepared<[Buffer, string, string], { times: number }>(
      db,
      'SELECT count(*) AS times FROM list_mails WHERE to_hash = ? AND day >= ? AND what = ?',
    ).get(toHash, since, what)!.times < mostQuestions
  )
}

/**
 * Puts a mail into the queue of this desk; false where the address, or all together, had enough for today, or the same was answered already.
 * That makes an end to every exchange of two programs, whatever they say to each other.
 */
export function queueMail(db: Database, mail: NewMail): boolean {
  const day = mail.at.slice(0, 10)
  const nth = countToday(db, mail.toHash, mail.at) + 1
  if (nth > mostToOne || isDayFull(db, mail.at)) return false
  const id = newId()
  const left = mail.token === '' ? id : `${id}.${mail.token}`
  return (
    prepared(
      db,
      `INSERT INTO list_mails (id, what, cause, request_id, reader_id, desk, language, to_address, to_hash, day, nth, message_id, in_reply_to,
        message_references, created_at, leaves_at, state)
      VALUES (?, ?, ?, ?, ?, (SELECT id FROM workstation), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting') ON CONFLICT DO NOTHING`,
    ).run(
      id,
      mail.what,
      mail.cause,
      mail.requestId,
      mail.readerId,
      mail.language,
      mail.to,
      mail.toHash,
      day,
      nth,
      `${left}@${mail.domain}`,
      mail.inReplyTo,
      mail.references,
      mail.at,
      mail.leavesAt,
    ).changes > 0
  )
}

function countToday(db: Database, toHash: Buffer, at: string): number {
  return prepared<[Buffer, string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM list_mails WHERE to_hash = ? AND day = ?',
  ).get(toHash, at.slice(0, 10))!.count
}

function isDayFull(db: Database, at: string): boolean {
  return (
    prepared<[string], { count: number }>(db, 'SELECT count(*) AS count FROM list_mails WHERE day = ?').get(
      at.slice(0, 10),
    )!.count >= mostADay
  )
}

export function findMail(db: Database, id: string): MailColumns | null {
  return prepared<[string], MailColumns>(db, 'SELECT * FROM list_mails WHERE id = ?').get(id) ?? null
}

/** The waiting mail of this desk that leaves first, due or not. */
export function findNextMail(db: Database): MailColumns | null {
  return (
    prepared<[], MailColumns>(
      db,
      `SELECT * FROM list_mails WHERE state = 'waiting' AND desk = (SELECT id FROM workstation) ORDER BY leaves_at LIMIT 1`,
    ).get() ?? null
  )
}

/** Mails of this desk that are on their way. */
export function listOnTheirWay(db: Database): MailColumns[] {
  return prepared<[], MailColumns>(
    db,
    `SELECT * FROM list_mails WHERE state = 'sending' AND desk = (SELECT id FROM workstation)`,
  ).all()
}

/** Mails of this desk that wait, but for those whose reader was erased: they never leave. */
export function listWaiting(db: Database): MailColumns[] {
  return prepared<[], MailColumns>(
    db,
    `SELECT * FROM list_mails WHERE state = 'waiting' AND to_address IS NOT NULL AND desk = (SELECT id FROM workstation)`,
  ).all()
}

/** Takes a mail from one state to the next; false where it was in another. */
export function moveMail(db: Database, id: string, from: ReplyState, to: ReplyState, at: string | null): boolean {
  return (
    prepared(db, 'UPDATE list_mails SET state = ?, settled_at = ? WHERE id = ? AND state = ?').run(to, at, id, from)
      .changes === 1
  )
}

export function noteAttempt(
  db: Database,
  id: string,
  attempt: { leavesAt: string; attempts: number; error: ErrorCode | ''; serverWords: string },
): void {
  prepared(db, 'UPDATE list_mails SET leaves_at = ?, attempts = ?, error = ?, server_words = ? WHERE id = ?').run(
    attempt.leavesAt,
    attempt.attempts,
    attempt.error,
    attempt.serverWords.slice(0, 2000),
    id,
  )
}

/** Ends what still waits to be sent because of a request; returns how many mails that were. */
export function cancelMailsOf(db: Database, requestId: string, at: string): number {
  return prepared(
    db,
    `UPDATE list_mails SET state = 'cancelled', settled_at = ? WHERE request_id = ? AND state = 'waiting'`,
  ).run(at, requestId).changes
}
