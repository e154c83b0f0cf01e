import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { noteErasure } from '../../journal/erasures.ts'
import { foldAddress } from '../../../shared/newsletter/address.ts'
import { clearProofs } from '../readers/proofs.ts'
import { proofOf } from './carry-out.ts'
import { findRequest, type RequestColumns } from './requests.ts'

/** Whom the requests to be erased speak of: a reader, or somebody of an address (its hash). */
type Whose = { readerId: string | null; hash: Buffer | null }

/**
 * Erases what mails say of somebody who is erased: the mails themselves, what was read in them, and where answers went. What stays is when
 * something was asked and what became of it; a task that nobody has settled is settled. Returns how many requests there were.
 */
export function eraseRequests(db: Database, { readerId, hash }: Whose, at: string): number {
  const ids = prepared<(string | Buffer | null)[], { id: string }>(
    db,
    `SELECT id FROM reader_requests WHERE reader_id = ? AND erased = 0
    UNION SELECT id FROM reader_requests WHERE from_hash = ? AND erased = 0
    UNION SELECT id FROM reader_requests WHERE address_hash = ? AND erased = 0
    UNION SELECT id FROM reader_requests WHERE new_hash = ? AND erased = 0
    UNION SELECT request_id FROM list_mails JOIN reader_requests ON reader_requests.id = request_id
      WHERE list_mails.reader_id = ? AND asks <> 'report' AND erased = 0
    UNION SELECT report FROM reader_bounces JOIN reader_requests ON reader_requests.id = report
      WHERE reader_bounces.reader_id = ? AND erased = 0`,
  ).all(readerId, hash, hash, hash, readerId, readerId)
  for (const { id } of ids) eraseRequest(db, id, at)
  prepared(
    db,
    `UPDATE list_mails SET to_address = NULL, in_reply_to = '', message_references = '[]', server_words = '',
      state = CASE WHEN state IN ('waiting', 'uncertain') THEN 'cancelled' ELSE state END WHERE reader_id = ? OR to_hash = ?`,
  ).run(readerId, hash)
  return ids.length
}

/** The same of requests that belong to no reader and are as old as the office keeps them; some at a time. Returns how many there were. */
export function eraseOldRequests(db: Database, before: string, at: string, most: number): number {
  const ids = listOldRequests(db, before, most)
  for (const id of ids) eraseRequest(db, id, at)
  return ids.length
}

/** How many of them there are, at most so many. */
export function countOldRequests(db: Database, before: string, most: number): number {
  return listOldRequests(db, before, most).length
}

function listOldRequests(db: Database, before: string, most: number): string[] {
  return prepared<[string, number], { id: string }>(
    db,
    `SELECT id FROM reader_requests WHERE reader_id IS NULL AND erased = 0 AND at < ? AND state IN ('done', 'nothing', 'settled')
    ORDER BY at LIMIT ?`,
  )
    .all(before, most)
    .map(({ id }) => id)
}

/** How many requests speak of an address, for whoever asks where data of a person are kept. */
export function listRequestsOf(db: Database, hash: Buffer): { id: string; at: string }[] {
  return prepared<[Buffer, Buffer, Buffer], { id: string; at: string }>(
    db,
    `SELECT id, at FROM reader_requests WHERE from_hash = ? AND erased = 0
    UNION SELECT id, at FROM reader_requests WHERE address_hash = ? AND erased = 0
    UNION SELECT id, at FROM reader_requests WHERE new_hash = ? AND erased = 0`,
  ).all(hash, hash, hash)
}

/** Erases what one request says of people. */
export function eraseRequest(db: Database, id: string, at: string): void {
  noteErasure(db, at)
  const request = findRequest(db, id)
  if (request !== null) clearProofsBy(db, request)
  prepared(db, 'DELETE FROM request_sources WHERE request_id = ?').run(id)
  prepared(
    db,
    `UPDATE reader_requests SET erased = 1, from_name = '', from_address = '', from_hash = NULL, name = '', address = NULL, address_hash = NULL,
      new_address = NULL, new_hash = NULL, subject = '', text = '', message_id = '', message_references = '[]' WHERE id = ?`,
  ).run(id)
  prepared(
    db,
    `UPDATE reader_requests SET state = 'settled', settled_at = ?, act = 'dismiss' WHERE id = ? AND state IN ('open', 'waiting')`,
  ).run(at, id)
  prepared(
    db,
    `UPDATE list_mails SET to_address = NULL, in_reply_to = '', message_references = '[]', server_words = '',
      state = CASE WHEN state IN ('waiting', 'uncertain') THEN 'cancelled' ELSE state END WHERE request_id = ?`,
  ).run(id)
}

/** Its Message-ID may stand with a reader as what a consent or a change came by, and be made of any address in it. */
function clearProofsBy(db: Database, request: RequestColumns): void {
  if (request.reader_id === null) return
  for (const address of [request.from_address, request.address, request.new_address]) {
    const folded = address === null ? null : foldAddress(address)
    if (folded !== null) clearProofs(db, request.reader_id, folded, proofOf(request))
  }
}
