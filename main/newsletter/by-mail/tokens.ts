import { hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { keyedHash } from '../keyed-hash.ts'
import { listKey } from '../readers/address-hash.ts'
import type { ReaderColumns } from '../readers/reader-rows.ts'

/** Days in which somebody who was asked can confirm. */
export const daysToConfirm = 14

/** What a token proves of whoever has it: that the mail it was in reached this reader. */
export type ReadToken = {
  /** `confirm` and `change` were asked for; `leave` and `issue` stand in every issue. */
  kind: TokenKind
  reader: ReaderColumns
  /** The number of the issue that it was in; null in all others. */
  issue: number | null
  /** False where it was for something that is over: the reader has confirmed since, opted out, asked for another address, or it has expired. */
  current: boolean
}

const kinds = ['confirm', 'change', 'leave', 'issue', 'test'] as const
export type TokenKind = Exclude<(typeof kinds)[number], 'test'>

/**
 * What is asked of somebody: which reader, and since when they are asked; a token for one thing does not do for the next. Tokens are `mdg1.` and
 * 27 octets in base64url: kind, number of the reader, last day (or the issue), what it is bound to, and half of an HMAC-SHA-256
 * (RFC 2104 section 5). There is no address in them, and they fit into the local part of one (64 octets, RFC 5321 4.5.3.1.1).
 */
export function confirmToken(db: Database, reader: ReaderColumns, at: string): string {
  return made(db, 'confirm', reader, dayOf(at) + daysToConfirm, reader.state_at)
}

/** The same for a change of address that was asked for by this request. */
export function changeToken(db: Database, reader: ReaderColumns, requestId: string, at: string): string {
  return made(db, 'change', reader, dayOf(at) + daysToConfirm, requestId)
}

/** Lets its reader leave, whenever: for List-Unsubscribe. */
export function leaveToken(db: Database, reader: Pick<ReaderColumns, 'id' | 'number'>): string {
  return made(db, 'leave', reader, 0, '')
}

/** The same in the Message-ID and the envelope sender of an issue: what comes back tells by it who did not get which. */
export function issueToken(db: Database, reader: Pick<ReaderColumns, 'id' | 'number'>, issue: number): string {
  return made(db, 'issue', reader, issue, '')
}

/** Stands in a test send to somebody who is no reader: what comes back with it is understood, and nobody leaves. Bound to the folded address. */
export function testToken(db: Database, folded: string): string {
  return made(db, 'test', noReader, 0, folded)
}

/** Whether this office has made the token for a test send. */
export function isTestToken(db: Database, token: string): boolean {
  const bytes = bytesOf(token)
  return bytes !== null && bytes[0] === kinds.indexOf('test') + 1 && isSigned(db, bytes, noReader.id)
}

/**
 * Reads a token that somebody sent; null where this office has not made it, or its reader is not on the list any more.
 * @param waiting the request for a change of address that waits for this reader, if one does
 */
export function readToken(
  db: Database,
  token: string,
  at: string,
  waiting: (readerId: string) => { id: string } | null,
): ReadToken | null {
  const bytes = bytesOf(token)
  if (bytes === null) return null
  const kind = kinds[bytes[0]! - 1]
  const number = bytes.readUInt32BE(1)
  const reader = prepared<[number], ReaderColumns>(db, 'SELECT * FROM readers WHERE number = ?').get(number)
  if (kind === undefined || kind === 'test' || !reader || !isSigned(db, bytes, reader.id)) return null
  const last = bytes.readUInt16BE(5)
  if (kind === 'leave' || kind === 'issue')
    return { kind, reader, issue: kind === 'issue' ? last : null, current: true }
  const bound = kind === 'confirm' ? reader.state_at : (waiting(reader.id)?.id ?? null)
  const isSame = bound !== null && bindingOf(db, bound).equals(bytes.subarray(7, signedBytes))
  return { kind, reader, issue: null, current: isSame && dayOf(at) <= last }
}

/** Octets before the signature, and of it. */
const signedBytes = 11
const signatureBytes = 16

/** Readers are counted from 1. */
const noReader = { id: 'test', number: 0 }

function bytesOf(token: string): Buffer | null {
  const code = /^mdg1\.([\w-]{36})$/.exec(token)?.[1]
  return code === undefined ? null : Buffer.from(code, 'base64url')
}

function isSigned(db: Database, bytes: Buffer, readerId: string): boolean {
  return timingSafeEqual(signature(db, bytes.subarray(0, signedBytes), readerId), bytes.subarray(signedBytes))
}

function made(
  db: Database,
  kind: (typeof kinds)[number],
  reader: Pick<ReaderColumns, 'id' | 'number'>,
  number: number,
  bound: string,
): string {
  const bytes = Buffer.alloc(signedBytes + signatureBytes)
  bytes[0] = kinds.indexOf(kind) + 1
  bytes.writeUInt32BE(reader.number, 1)
  bytes.writeUInt16BE(number, 5)
  if (bound !== '') bindingOf(db, bound).copy(bytes, 7)
  signature(db, bytes.subarray(0, signedBytes), reader.id).copy(bytes, signedBytes)
  return `mdg1.${bytes.toString('base64url')}`
}

/** Four octets that say which of several questions is meant; that they were not made up is for the signature to say. */
function bindingOf(db: Database, bound: string): Buffer {
  return bound === '' ? Buffer.alloc(4) : hashes(db)(`bound ${bound}`).subarray(0, 4)
}

/** The reader's id is signed as well: a number means nobody else, even where it should be given again. */
function signature(db: Database, bytes: Buffer, readerId: string): Buffer {
  return hashes(db)(`token ${bytes.toString('hex')} ${readerId}`).subarray(0, signatureBytes)
}

function hashes(db: Database): (text: string) => Buffer {
  const known = ofDatabase.get(db)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', listKey(db), '', 'madoguchi newsletter tokens', 32))
  const hash = keyedHash(key, 300)
  ofDatabase.set(db, hash)
  return hash
}

const ofDatabase = new WeakMap<Database, (text: string) => Buffer>()

/** Days since the first of 2020: two octets reach to the year 2199. */
function dayOf(at: string): number {
  return Math.floor((Date.parse(at) - Date.parse('2020-01-01T00:00:00Z')) / 86_400_000)
}
