import { Problem } from '../../../shared/errors.ts'
import type { ReaderLanguage } from '../../../shared/newsletter/reader.ts'
import type { TaskAct, TaskAsks, TaskWhy } from '../../../shared/newsletter/task.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

export type RequestState = 'done' | 'nothing' | 'open' | 'waiting' | 'settled'

/** What one mail asked of the list, and what became of it. */
export type RequestColumns = {
  id: string
  at: string
  asks: TaskAsks
  state: RequestState
  why: TaskWhy | ''
  reader_id: string | null
  letter_id: string | null
  mail_id: string | null
  message_id: string
  message_references: string
  answerable: number
  language: ReaderLanguage | null
  written: 'ja' | 'en'
  from_name: string
  from_address: string
  from_hash: Buffer | null
  name: string
  address: string | null
  address_hash: Buffer | null
  new_address: string | null
  new_hash: Buffer | null
  subject: string
  text: string
  expires_at: string | null
  settled_at: string | null
  settled_by: string | null
  act: TaskAct | null
  made: string
  erased: number
}

export type NewRequest = Omit<RequestColumns, 'settled_at' | 'settled_by' | 'act' | 'made' | 'erased'>

export function insertRequest(db: Database, request: NewRequest): void {
  prepared(
    db,
    `INSERT INTO reader_requests (${newColumns.join(', ')}) VALUES (${newColumns.map(() => '?').join(', ')})`,
  ).run(...newColumns.map((name) => request[name]))
}

const newColumns = [
  'id',
  'at',
  'asks',
  'state',
  'why',
  'reader_id',
  'letter_id',
  'mail_id',
  'message_id',
  'message_references',
  'answerable',
  'language',
  'written',
  'from_name',
  'from_address',
  'from_hash',
  'name',
  'address',
  'address_hash',
  'new_address',
  'new_hash',
  'subject',
  'text',
  'expires_at',
] as const satisfies (keyof NewRequest)[]

export function findRequest(db: Database, id: string): RequestColumns | null {
  return prepared<[string], RequestColumns>(db, 'SELECT * FROM reader_requests WHERE id = ?').get(id) ?? null
}

/** Throws Problem not_found. */
export function getRequest(db: Database, id: string): RequestColumns {
  const request = findRequest(db, id)
  if (!request) throw new Problem('not_found')
  return request
}

/** The request that came by the mail of this Message-ID (without brackets), the latest. */
export function findRequestByMessageId(db: Database, messageId: string): RequestColumns | null {
  return (
    prepared<[string], RequestColumns>(
      db,
      `SELECT * FROM reader_requests WHERE message_id = ? AND message_id <> '' ORDER BY at DESC LIMIT 1`,
    ).get(messageId) ?? null
  )
}

/** The change of address of a reader that waits to be confirmed. */
export function findWaiting(db: Database, readerId: string): RequestColumns | null {
  return (
    prepared<[string], RequestColumns>(
      db,
      `SELECT * FROM reader_requests WHERE reader_id = ? AND state = 'waiting'`,
    ).get(readerId) ?? null
  )
}

/** Says what became of a request that was just taken in. */
export function closeRequest(
  db: Database,
  id: string,
  end: { state: RequestState; why: TaskWhy | ''; readerId: string | null; expiresAt: string | null },
): void {
  prepared(db, 'UPDATE reader_requests SET state = ?, why = ?, reader_id = ?, expires_at = ? WHERE id = ?').run(
    end.state,
    end.why,
    end.readerId,
    end.expiresAt,
    id,
  )
}

/** Takes a request from open or waiting to settled. Throws Problem task_settled where somebody else was first. */
export function settleRequest(
  db: Database,
  id: string,
  settled: { at: string; by: string | null; act: TaskAct; made?: string; readerId?: string | null },
): void {
  const { changes } = prepared(
    db,
    `UPDATE reader_requests SET state = 'settled', settled_at = ?, settled_by = ?, act = ?, made = ?, reader_id = coalesce(?, reader_id)
    WHERE id = ? AND state IN ('open', 'waiting')`,
  ).run(settled.at, settled.by, settled.act, settled.made ?? '', settled.readerId ?? null, id)
  if (changes === 0) throw new Problem('task_settled')
}

/** Keeps where the newsletter went before a change of address, so that it can be taken back. */
export function noteOldAddress(
  db: Database,
  id: string,
  reader: { id: string; address: string | null; hash: Buffer | null },
): void {
  prepared(db, 'UPDATE reader_requests SET address = ?, address_hash = ? WHERE id = ?').run(
    reader.address,
    reader.hash,
    id,
  )
}

/** Opens a settled request again. */
export function reopenRequest(db: Database, id: string): void {
  prepared(
    db,
    `UPDATE reader_requests SET state = 'open', settled_at = NULL, settled_by = NULL, act = NULL, made = ''
    WHERE id = ? AND state = 'settled'`,
  ).run(id)
}

/** What waits for a mailbox is for a person to see where the mailbox may be gone. */
const isOpen = `state = 'open' OR (state = 'waiting' AND why = 'waits-for-old-mailbox')`

export function countOpenRequests(db: Database): number {
  return prepared<[], { count: number }>(db, `SELECT count(*) AS count FROM reader_requests WHERE ${isOpen}`).get()!
    .count
}

/** Settled by a person, or done by itself. */
const isDealtWith = `state IN ('done', 'nothing', 'settled')`

/** The open ones oldest first, or those that are dealt with latest first. */
export function listRequests(
  db: Database,
  show: 'open' | 'settled',
  page: { offset: number; limit: number },
): { total: number; requests: RequestColumns[] } {
  const where = show === 'open' ? isOpen : isDealtWith
  const order = show === 'open' ? 'at, id' : 'coalesce(settled_at, at) DESC, id DESC'
  const { count } = prepared<[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM reader_requests WHERE ${where}`,
  ).get()!
  const requests = prepared<[number, number], RequestColumns>(
    db,
    `SELECT * FROM reader_requests WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all(page.limit, page.offset)
  return { total: count, requests }
}

/** Keeps a mail that became no letter, as it came. */
export function keepSource(db: Database, requestId: string, raw: Uint8Array): void {
  prepared(db, 'INSERT INTO request_sources (request_id, raw) VALUES (?, ?) ON CONFLICT DO NOTHING').run(requestId, raw)
}

export function findSource(db: Database, requestId: string): Uint8Array | null {
  return (
    prepared<[string], { raw: Uint8Array }>(db, 'SELECT raw FROM request_sources WHERE request_id = ?').get(requestId)
      ?.raw ?? null
  )
}
