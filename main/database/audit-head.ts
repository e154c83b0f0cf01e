import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { closeSync, constants, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Database } from './open.ts'

/** Number and hash of a row of the audit record. */
export type Head = { seq: number; hash: Buffer }

/**
 * The head of the audit record, kept outside the database: without it nobody would see that the newest rows are gone, be it because a
 * bit flipped in the write-ahead log, the end was cut off, or an older file was put back.
 *
 * The file has two places that are written in turn, each with a MAC under a key derived from the data key. A write that is cut off
 * spoils one place only, and no file has to be renamed while another program looks at it. The head is written after the commit it
 * speaks of: after a crash it may lag by a few rows, so what is asked is that its row is there and fits, not that it is the newest.
 * (Who can put back this file and the database together, both from the same moment, is not seen.)
 */
export type HeadFile = {
  write(head: Head): void
  close(): void
}

/** Opens the head file; it is made where it is missing. */
export function openHeadFile(file: string, dataKey: Uint8Array): HeadFile {
  const key = keyFrom(dataKey)
  const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
  const places = readPlaces(file, key)
  // The older of the two is written over, or the one that cannot be read.
  let next = places[0] !== null && (places[1] === null || places[0].seq > places[1].seq) ? 1 : 0
  return {
    write(head) {
      writeSync(descriptor, lineOf(head, key), next * placeLength, 'latin1')
      fdatasyncSync(descriptor)
      places[next] = head
      next = 1 - next
    },
    close() {
      closeSync(descriptor)
      key.fill(0)
    },
  }
}

/** The newest head that was written; null where none can be read. */
export function readHead(file: string, dataKey: Uint8Array): Head | null {
  const key = keyFrom(dataKey)
  const [one, other] = existsSync(file) ? readPlaces(file, key) : [null, null]
  key.fill(0)
  return one && (!other || one.seq > other.seq) ? one : other
}

/** From now on the head of this database is kept in this file. */
export function keepHead(db: Database, file: HeadFile): void {
  kept.set(db, file)
}

/** Notes the newest row after its commit; a database whose head is kept nowhere (in tests of queries) has nothing to note. */
export function moveHead(db: Database, head: Head): void {
  kept.get(db)?.write(head)
}

const kept = new WeakMap<Database, HeadFile>()

const placeLength = 256

function keyFrom(dataKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', 'madoguchi audit head', 32))
}

/** One place of the file: number, hash and MAC in a line of fixed length that a person can read as well. */
function lineOf({ seq, hash }: Head, key: Uint8Array): string {
  const said = `${seq} ${hash.toString('hex')}`
  return `${said} ${macOf(said, key).toString('hex')}`.padEnd(placeLength - 1) + '\n'
}

function readPlaces(file: string, key: Uint8Array): [Head | null, Head | null] {
  const text = readFileSync(file, 'latin1')
  return [readLine(text.slice(0, placeLength), key), readLine(text.slice(placeLength, 2 * placeLength), key)]
}

function readLine(line: string, key: Uint8Array): Head | null {
  const match = /^((\d{1,15}) ([0-9a-f]{64})) ([0-9a-f]{64}) *\n$/.exec(line)
  if (!match) return null
  const [, said = '', seq = '', hash = '', mac = ''] = match
  return timingSafeEqual(macOf(said, key), Buffer.from(mac, 'hex'))
    ? { seq: Number(seq), hash: Buffer.from(hash, 'hex') }
    : null
}

function macOf(said: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(said).digest()
}
