import { zstdDecompressSync } from 'node:zlib'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { packBytes } from './pack-bytes.ts'

/**
 * The stored columns of a segment with the bytes of one number. Visits stand in the order of their days, those of one visitor beside each other
 * in the order of time, and so do the requests of a visit.
 */
const widths = {
  /** By day: the first of its visits; one more at the end. */
  days: 4,
  // By visit: how many requests it has; 1 where its visitor is another than that of the visit before; the hour of its first request.
  requests: 4,
  fresh: 1,
  began: 1,
  country: 1,
  domain: 2,
  browser: 1,
  system: 1,
  device: 1,
  robot: 1,
  referrer: 2,
  campaign: 2,
  // By request: what was asked for, hours since the visit began, status, and the page on which the link to something missing stands.
  subject: 2,
  later: 1,
  status: 2,
  link: 2,
} as const
export type SegmentColumn = keyof typeof widths
export const segmentColumns = Object.keys(widths) as SegmentColumn[]

/** Columns that the visits of a segment have, and those of its requests. */
export const columnsOfVisits: ReadonlySet<SegmentColumn> = new Set(segmentColumns.slice(1, 12))

export type Numbers = Uint8Array | Uint16Array | Int32Array
export type SegmentColumns = Record<SegmentColumn, Numbers>

/** A stretch of days of one server, with how many requests and visits stand in its columns. */
export type Segment = {
  id: number
  server: number
  firstDay: number
  days: number
  requests: number
  visits: number
}

/** Room for the columns of a segment. */
export function newSegmentColumns(of: { days: number; visits: number; requests: number }): SegmentColumns {
  const lengthOf = (name: SegmentColumn): number =>
    name === 'days' ? of.days + 1 : columnsOfVisits.has(name) ? of.visits : of.requests
  return Object.fromEntries(
    segmentColumns.map((name) => [name, new arrays[widths[name]](lengthOf(name))]),
  ) as SegmentColumns
}

/** All segments, in the order of their days. */
export function listSegments(db: Database): Segment[] {
  return prepared<[], Segment>(
    db,
    `SELECT id, server, first_day AS firstDay, days, requests, visits FROM segments ORDER BY first_day, server`,
  ).all()
}

/** Writes a segment and returns its number, which is never used again. */
export function insertSegment(
  db: Database,
  { server, firstDay, columns, level }: { server: number; firstDay: number; columns: SegmentColumns; level: number },
): number {
  const days = columns.days.length - 1
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO segments (server, first_day, days, requests, visits) VALUES (?, ?, ?, ?, ?)',
  ).run(server, firstDay, days, columns.subject.length, columns.requests.length)
  const insert = prepared(db, 'INSERT INTO segment_columns (segment, name, bytes) VALUES (?, ?, ?)')
  for (const name of segmentColumns) insert.run(Number(lastInsertRowid), name, packNumbers(columns[name], level))
  return Number(lastInsertRowid)
}

export function deleteSegment(db: Database, id: number): void {
  prepared(db, 'DELETE FROM segments WHERE id = ?').run(id)
}

/** One column of a segment. */
export function readColumn(db: Database, segment: number, name: SegmentColumn): Numbers {
  const stored = prepared<[number, string], { bytes: Buffer }>(
    db,
    'SELECT bytes FROM segment_columns WHERE segment = ? AND name = ?',
  ).get(segment, name)
  if (!stored) throw new Error(`a segment has no column ${name}`)
  return unpackNumbers(stored.bytes, widths[name])
}

const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array }

/** Used again, for a segment has many columns. */
let room = Buffer.alloc(0)

/** First all lowest bytes, then all next ones: alike bytes beside each other become small. Looked at as bytes, every column is of one kind. */
function packNumbers(numbers: Numbers, level: number): Buffer {
  const { length, BYTES_PER_ELEMENT: width } = numbers
  const from = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  if (width === 1) return packBytes(from, level)
  if (room.length < length * width) room = Buffer.allocUnsafeSlow(length * width + (1 << 16))
  const bytes = room.subarray(0, length * width)
  for (let plane = 0; plane < width; plane += 1) copyPlane(from, plane, width, bytes, plane * length)
  return packBytes(bytes, level)
}

function copyPlane(from: Buffer, first: number, step: number, to: Buffer, begin: number): void {
  for (let place = first, at = begin; place < from.length; place += step, at += 1) to[at] = from[place]!
}

function unpackNumbers(packed: Uint8Array, width: 1 | 2 | 4): Numbers {
  const bytes = zstdDecompressSync(packed)
  // Wider than they need be: over arrays of one kind every loop is quicker than over mixed ones.
  if (width === 1) return Uint16Array.from(bytes)
  const length = bytes.length / width
  const numbers = new arrays[width](length)
  if (width === 2) for (let at = 0; at < length; at += 1) numbers[at] = bytes[at]! | (bytes[length + at]! << 8)
  else
    for (let at = 0; at < length; at += 1)
      numbers[at] =
        bytes[at]! | (bytes[length + at]! << 8) | (bytes[2 * length + at]! << 16) | (bytes[3 * length + at]! << 24)
  return numbers
}
