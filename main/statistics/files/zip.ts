import { crc32, createInflateRaw } from 'node:zlib'
import { pipeline, Readable, type Transform } from 'node:stream'
import type { CountedReads } from './counted-reads.ts'

/** What was wrong with an archive. */
export class BadZip extends Error {}

type Entry = { name: string; method: number; flags: number; sum: number; packed: number; size: number; offset: number }

/** Files in an archive that are read; more is no archive of logs. */
const mostEntries = 10_000

/** The contents of the files of an archive (APPNOTE 6.3, with its 64-bit sizes), one after the other in the order of its directory. */
export async function* unzipped(file: CountedReads, size: number): AsyncGenerator<AsyncIterable<Buffer>> {
  for (const entry of await directory(file, size)) {
    if (entry.name.endsWith('/') || entry.name.startsWith('__MACOSX/')) continue
    if ((entry.flags & 1) !== 0) throw new BadZip('encrypted')
    if (entry.method !== 0 && entry.method !== 8) throw new BadZip('method')
    const head = await bytesAt(file, entry.offset, 30)
    if (head.readUInt32LE(0) !== 0x04034b50) throw new BadZip('entry')
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    if (start + entry.packed > size) throw new BadZip('entry')
    const packed = pieces(file, start, start + entry.packed)
    yield checked(entry, entry.method === 0 ? packed : through(packed, createInflateRaw({ chunkSize: 1 << 21 })))
  }
}

async function* checked({ sum, size }: Entry, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let crc = 0
  let length = 0
  for await (const piece of pieces) {
    crc = crc32(piece, crc)
    length += piece.length
    yield piece
  }
  if (crc !== sum || length !== size) throw new BadZip('check sum')
}

/** Pieces through an unpacking step; a failure of either ends both. */
export function through(packed: AsyncIterable<Buffer>, step: Transform): AsyncIterable<Buffer> {
  return pipeline(Readable.from(packed), step, () => {
    // Whoever reads the step gets the failure.
  })
}

/** A file from one place to before another, in pieces. */
export async function* pieces(file: CountedReads, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = Buffer.allocUnsafe(Math.min(1 << 20, end - at))
    const count = await file.read(piece, 0, piece.length, at)
    if (count === 0) throw new BadZip('ends early')
    yield piece.subarray(0, count)
    at += count
  }
}

async function directory(file: CountedReads, size: number): Promise<Entry[]> {
  const tailStart = Math.max(0, size - 65_557)
  const tail = await bytesAt(file, tailStart, size - tailStart)
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > tail.length) throw new BadZip('no directory')
  let count = tail.readUInt16LE(end + 10)
  let length = tail.readUInt32LE(end + 12)
  let offset = tail.readUInt32LE(end + 16)
  if (end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50) {
    const wide = await bytesAt(file, longAt(tail, end - 12), 56)
    if (wide.readUInt32LE(0) !== 0x06064b50) throw new BadZip('no directory')
    count = longAt(wide, 32)
    length = longAt(wide, 40)
    offset = longAt(wide, 48)
  }
  if (count > mostEntries || length > 50_000_000 || offset + length > size) throw new BadZip('directory')
  const listed = await bytesAt(file, offset, length)
  const entries: Entry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > listed.length || listed.readUInt32LE(at) !== 0x02014b50) throw new BadZip('directory')
    const nameEnd = at + 46 + listed.readUInt16LE(at + 28)
    const extraEnd = nameEnd + listed.readUInt16LE(at + 30)
    if (extraEnd > listed.length) throw new BadZip('directory')
    const entry = {
      name: listed.toString('utf8', at + 46, nameEnd),
      method: listed.readUInt16LE(at + 10),
      flags: listed.readUInt16LE(at + 8),
      sum: listed.readUInt32LE(at + 16),
      packed: listed.readUInt32LE(at + 20),
      size: listed.readUInt32LE(at + 24),
      offset: listed.readUInt32LE(at + 42),
    }
    widen(entry, listed.subarray(nameEnd, extraEnd))
    entries.push(entry)
    at = extraEnd + listed.readUInt16LE(at + 32)
  }
  return entries
}

/** Sizes and places beyond 32 bits stand in an extra field, in this order. */
function widen(entry: Entry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let from = at + 4
    for (const name of ['size', 'packed', 'offset'] as const) {
      if (entry[name] !== 0xffffffff) continue
      if (from + 8 > extra.length) throw new BadZip('directory')
      entry[name] = longAt(extra, from)
      from += 8
    }
    return
  }
}

function longAt(bytes: Buffer, at: number): number {
  const value = Number(bytes.readBigUInt64LE(at))
  if (!Number.isSafeInteger(value)) throw new BadZip('directory')
  return value
}

async function bytesAt(file: CountedReads, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  if ((await file.read(bytes, 0, length, at)) < length) throw new BadZip('ends early')
  return bytes
}
