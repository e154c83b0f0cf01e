import { Problem, type ErrorCode } from '../../../shared/errors.ts'
import type { Address } from '../../../shared/letters/mail.ts'
import type { OutboxRow, Reply, ReplyState } from '../../../shared/letters/reply.ts'
import type { Database } from '../../database/open.ts'
import { freeClaim } from '../claims.ts'
import { messageOf } from '../facts.ts'
import { fileOf, listReplyFiles } from './files/file-queries.ts'
import { getText } from '../mail-contents.ts'
import { renewOfficeWords } from '../office-words.ts'
import { getMail, parsed, type MailColumns } from '../mail-queries.ts'
import { prepared } from '../../database/prepared.ts'
import type { Viewer } from '../queries.ts'

export type ReplyColumns = {
  id: string
  place: number
  account_id: string
  state: ReplyState
  to_name: string
  to_address: string
  /** Addresses: JSON. */
  cc: string
  bcc: string
  subject: string
  body: string
  quote: number
  addition: number
  message_id: string
  created_at: string
  leaves_at: string
  settled_at: string | null
  attempts: number
  error: string
  server_words: string
  copy: Reply['copy']
  flagged: number
  bounce: string | null
  letter_id: string
  letter_subject: string
}

export type NewReply = {
  id: string
  letterId: string
  accountId: string
  to: Address
  cc: readonly string[]
  bcc: readonly string[]
  subject: string
  body: string
  quote: boolean
  addition: boolean
  messageId: string
  createdAt: string
  leavesAt: string
}

const columns =
  'SELECT replies.*, mails.place, mails.subject AS letter_subject FROM replies JOIN mails ON mails.id = replies.letter_id'

/** Throws letter_already_answered. */
export function insertReply(db: Database, reply: NewReply): void {
  const insert = prepared(
    db,
    `
    INSERT INTO replies (id, letter_id, desk, account_id, state, to_name, to_address, cc, bcc, subject, body, quote, addition, message_id, created_at, leaves_at)
    VALUES (?, ?, (SELECT id FROM workstation), ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  onlyAnswer(() =>
    insert.run(
      reply.id,
      reply.letterId,
      reply.accountId,
      reply.to.name,
      reply.to.address,
      JSON.stringify(reply.cc),
      JSON.stringify(reply.bcc),
      reply.subject,
      reply.body,
      reply.quote ? 1 : 0,
      reply.addition ? 1 : 0,
      reply.messageId,
      reply.createdAt,
      reply.leavesAt,
    ),
  )
}

/** Throws Problem('not_found'). */
export function getReply(db: Database, id: string): ReplyColumns {
  const reply = prepared<[string], ReplyColumns>(db, `${columns} WHERE replies.id = ?`).get(id)
  if (!reply) throw new Problem('not_found')
  return reply
}

export function listRepliesOf(db: Database, viewer: Viewer, letterId: string): Reply[] {
  return prepared<[string], ReplyColumns>(
    db,
    `${columns} WHERE letter_id = ? AND state <> 'cancelled' ORDER BY created_at`,
  )
    .all(letterId)
    .map((row) => replyOf(db, row, viewer))
}

/** Every reply that waits, is on its way, or needs a person: oldest first. */
export function listQueue(db: Database, viewer: Viewer): (Reply & { letterSubject: string })[] {
  return prepared<[], ReplyColumns>(
    db,
    `${columns} WHERE state IN ('waiting', 'sending', 'not-sent', 'uncertain') ORDER BY created_at`,
  )
    .all()
    .map((row) => ({ ...replyOf(db, row, viewer), letterSubject: row.letter_subject }))
}

/** What is not done with, then what was sent: each the latest first; of the sent ones the last hundred. */
export function listOutbox(db: Database, viewer: Viewer): OutboxRow[] {
  const open = prepared<[], ReplyColumns>(
    db,
    `${columns} WHERE state IN ('waiting', 'sending', 'not-sent', 'uncertain') ORDER BY created_at DESC`,
  ).all()
  const owed = prepared<[], ReplyColumns>(
    db,
    `${columns} WHERE state = 'sent' AND (copy <> 'done' OR flagged = 0) ORDER BY replies.id`,
  ).all()
  const sent = prepared<[], ReplyColumns>(db, `${columns} WHERE state = 'sent' ORDER BY leaves_at DESC LIMIT 100`).all()
  const ofSent = new Map([...sent, ...owed.filter((reply) => reply.copy !== 'done')].map((reply) => [reply.id, reply]))
  const latestFirst = [...ofSent.values()].toSorted((a, b) => ((a.settled_at ?? '') < (b.settled_at ?? '') ? 1 : -1))
  return [...open, ...latestFirst].map((row) => ({
    ...replyOf(db, row, viewer),
    letterSubject: row.letter_subject,
  }))
}

/** What this workstation sends, and no other. */
const own = 'replies.desk = (SELECT id FROM workstation)'

/** The waiting reply of this workstation that leaves first, due or not. */
export function findNextReply(db: Database): ReplyColumns | null {
  return (
    prepared<[], ReplyColumns>(db, `${columns} WHERE state = 'waiting' AND ${own} ORDER BY leaves_at LIMIT 1`).get() ??
    null
  )
}

export function listRepliesIn(db: Database, state: ReplyState): ReplyColumns[] {
  return prepared<[string], ReplyColumns>(db, `${columns} WHERE state = ?`).all(state)
}

/** Those that this workstation sends. */
export function listOwnRepliesIn(db: Database, state: ReplyState): ReplyColumns[] {
  return prepared<[string], ReplyColumns>(db, `${columns} WHERE state = ? AND ${own}`).all(state)
}

/** The state of a reply; null where it is there no more. */
export function getState(db: Database, id: string): ReplyState | null {
  return prepared<[string], { state: ReplyState }>(db, 'SELECT state FROM replies WHERE id = ?').get(id)?.state ?? null
}

/** Sent replies of this workstation whose copy in the Sent folder or whose \Answered on the server is still owed. */
export function listOwed(db: Database): ReplyColumns[] {
  return prepared<[], ReplyColumns>(
    db,
    `${columns} WHERE state = 'sent' AND (copy <> 'done' OR flagged = 0) AND ${own} ORDER BY replies.id`,
  ).all()
}

/** The reply that stands in the way of another one to this letter: on its way, sent or perhaps sent. */
export function findAnswer(db: Database, letterId: string, besides = ''): ReplyColumns | null {
  return (
    prepared<[string, string], ReplyColumns>(
      db,
      `${columns} WHERE letter_id = ? AND replies.id <> ? AND state IN ('waiting', 'sending', 'uncertain', 'sent')
      ORDER BY created_at DESC LIMIT 1`,
    ).get(letterId, besides) ?? null
  )
}

export function countReplies(db: Database): { waiting: number; notSent: number; unsettled: number } {
  return prepared<[], { waiting: number; notSent: number; unsettled: number }>(
    db,
    `
    SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting, count(*) FILTER (WHERE state = 'not-sent') AS notSent,
      count(*) FILTER (WHERE state = 'uncertain') AS unsettled
    FROM replies WHERE state IN ('waiting', 'sending', 'not-sent', 'uncertain')`,
  ).get()!
}

/** Takes a reply from one state to the next; false where somebody else was first. Throws letter_already_answered. */
export function moveReply(db: Database, id: string, from: ReplyState, to: ReplyState, at: string | null): boolean {
  return onlyAnswer(
    () =>
      prepared(db, 'UPDATE replies SET state = ?, settled_at = ? WHERE id = ? AND state = ?').run(to, at, id, from)
        .changes === 1,
  )
}

/** That a letter has one answer is a rule of the table; whoever breaks it is told as by the handler. */
function onlyAnswer<T>(write: () => T): T {
  try {
    return write()
  } catch (failure) {
    if (failure instanceof Error && failure.message === 'UNIQUE constraint failed: replies.letter_id')
      throw new Problem('letter_already_answered')
    throw failure
  }
}

export function markFailure(db: Database, id: string, error: ErrorCode | '', serverWords: string): void {
  prepared(db, 'UPDATE replies SET error = ?, server_words = ? WHERE id = ?').run(error, serverWords.slice(0, 2000), id)
}

export function markRecipient(db: Database, id: string, address: string): void {
  prepared(db, 'UPDATE replies SET to_address = ? WHERE id = ?').run(address, id)
}

export function markLeaving(db: Database, id: string, leavesAt: string, attempts: number): void {
  prepared(db, 'UPDATE replies SET leaves_at = ?, attempts = ? WHERE id = ?').run(leavesAt, attempts, id)
}

export function keepReplySource(db: Database, id: string, raw: Uint8Array): void {
  prepared(
    db,
    'INSERT INTO reply_sources (reply_id, raw) VALUES (?, ?) ON CONFLICT (reply_id) DO UPDATE SET raw = excluded.raw',
  ).run(id, raw)
}

export function findReplySource(db: Database, id: string): Uint8Array | null {
  return (
    prepared<[string], { raw: Uint8Array }>(db, 'SELECT raw FROM reply_sources WHERE reply_id = ?').get(id)?.raw ?? null
  )
}

export function markCopy(db: Database, id: string, copy: Reply['copy']): void {
  prepared(db, 'UPDATE replies SET copy = ? WHERE id = ?').run(copy, id)
}

export function markFlagged(db: Database, reply: ReplyColumns, onServer: boolean): void {
  prepared(db, 'UPDATE replies SET flagged = 1 WHERE id = ?').run(reply.id)
  if (onServer) prepared(db, 'UPDATE ways_in SET answered = 1 WHERE place = ? AND on_server = 1').run(reply.place)
}

/** A reply by the Message-ID it carries, without brackets. */
export function findReplyByMessageId(db: Database, messageId: string): ReplyColumns | null {
  return prepared<[string], ReplyColumns>(db, `${columns} WHERE replies.message_id = ?`).get(messageId) ?? null
}

/** Whether one of these Message-IDs is that of a reply of this office. */
export function isOfReply(db: Database, messageIds: readonly string[]): boolean {
  return messageIds.some((id) => findReplyByMessageId(db, id) !== null)
}

export function markBounced(db: Database, id: string, bounce: string): void {
  prepared(db, 'UPDATE replies SET bounce = ? WHERE id = ?').run(bounce, id)
}

/** What it means that a reply was sent. False where somebody else was first. */
export function settleAsSent(
  db: Database,
  reply: ReplyColumns,
  from: ReplyColumns['state'],
  at: string,
  copied: boolean,
): boolean {
  if (!moveReply(db, reply.id, from, 'sent', at)) return false
  markFailure(db, reply.id, '', '')
  if (copied) markCopy(db, reply.id, 'done')
  markAnswered(db, reply, at)
  return true
}

/** The letter is answered, and found by the words of its answer too. */
function markAnswered(db: Database, reply: ReplyColumns, at: string): void {
  prepared(db, `UPDATE letters SET status = 'answered', status_by = ?, status_at = ? WHERE id = ?`).run(
    reply.account_id,
    at,
    reply.letter_id,
  )
  freeClaim(db, reply.letter_id)
  renewOfficeWords(db, reply.letter_id)
}

/** The letter that a reply answers and the text it quotes. */
export function getAnswered(db: Database, reply: ReplyColumns): { mail: MailColumns; quote: string | null } {
  const mail = getMail(db, reply.letter_id)
  return {
    mail,
    quote: reply.quote === 1 ? messageOf({ text: getText(db, mail.place), fields: parsed(mail.fields) }) : null,
  }
}

export function replyOf(db: Database, row: ReplyColumns, viewer: Pick<Viewer, 'colleague'>): Reply {
  return {
    id: row.id,
    letterId: row.letter_id,
    state: row.state,
    by: viewer.colleague(row.account_id),
    to: { name: row.to_name, address: row.to_address },
    cc: JSON.parse(row.cc) as string[],
    bcc: JSON.parse(row.bcc) as string[],
    subject: row.subject,
    body: row.body,
    files: listReplyFiles(db, row.id).map((file) => fileOf(db, file)),
    createdAt: row.created_at,
    leavesAt: row.leaves_at,
    settledAt: row.settled_at,
    messageId: row.message_id,
    serverWords: row.server_words,
    error: row.error,
    copy: row.copy,
    bounce: parsed(row.bounce),
    attempts: row.attempts,
  }
}
