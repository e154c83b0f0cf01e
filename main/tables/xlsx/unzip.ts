import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { limits, tableProblem } from '../table.ts'

/** The files of a zip archive, each unpacked in pieces when it is asked for; names are compared without case, as Excel does. */
export type Archive = {
  has(name: string): boolean
  /** Throws a Problem where the file is missing, damaged, locked, or where all that was unpacked is too much. */
  pieces(name: string): AsyncGenerator<Uint8Array, void, undefined>
}

type Entry = { method: number; locked: boolean; crc: number; packed: number; unpacked: number; header: number }

/**
 * Opens a zip archive (APPNOTE 6.3) by the directory at its end. Every length and place in it is taken for a claim: nothing outside the
 * bytes is read, and no file gives more than the directory says.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(buffer)
  const opened = new Set<Entry>()
  return {
    has: (name) => entries.has(name.toLowerCase()),
    async *pieces(name) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw tableProblem('table_not_a_table')
      if (entry.locked) throw tableProblem('table_locked')
      opened.add(entry)
      const unpacked = [...opened].reduce((sum, one) => sum + one.unpacked, 0)
      if (unpacked > limits.unpackedBytes) throw tableProblem('table_too_large')
      let crc = 0
      let length = 0
      for await (const piece of inflated(packedBytes(buffer, entry), entry.method)) {
        length += piece.length
        if (length > entry.unpacked) throw tableProblem('table_not_a_table')
        crc = crc32(piece, crc)
        yield piece
      }
      if (length !== entry.unpacked || crc !== entry.crc) throw tableProblem('table_not_a_table')
    },
  }
}

const endSignature = Buffer.from('PK\u0005\u0006', 'latin1')
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 10_000
const pieceBytes = 65_536

function directory(buffer: Buffer): Map<string, Entry> {
  const end = buffer.lastIndexOf(endSignature)
  if (end < 0 || end + 22 > buffer.length || end + 22 + 65_536 < buffer.length) throw tableProblem('table_not_a_table')
  let count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  const locator = end - 20
  if ((count === 0xffff || at === 0xffffffff) && locator >= 0 && buffer.readUInt32LE(locator) === locator64Signature) {
    const end64 = Number(buffer.readBigUInt64LE(locator + 8))
    if (end64 + 56 > end || buffer.readUInt32LE(end64) !== end64Signature) throw tableProblem('table_not_a_table')
    count = Number(buffer.readBigUInt64LE(end64 + 32))
    at = Number(buffer.readBigUInt64LE(end64 + 48))
  }
  if (count > mostEntries) throw tableProblem('table_not_a_table')
  const entries = new Map<string, Entry>()
  for (; count > 0; count -= 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== centralSignature) throw tableProblem('table_not_a_table')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place))
    const behindName = at + 46 + nameLength!
    const next = behindName + extraLength! + commentLength!
    if (next > end) throw tableProblem('table_not_a_table')
    const name = buffer
      .toString('utf8', at + 46, behindName)
      .replaceAll('\\', '/')
      .toLowerCase()
    if (!entries.has(name))
      entries.set(name, entryAt(buffer, at, buffer.subarray(behindName, behindName + extraLength!)))
    at = next
  }
  return entries
}

function entryAt(buffer: Buffer, at: number, extra: Buffer): Entry {
  const long = longValues(extra)
  const value = (place: number) => {
    const short = buffer.readUInt32LE(at + place)
    return short === 0xffffffff ? (long.shift() ?? short) : short
  }
  const unpacked = value(24)
  const packed = value(20)
  return {
    method: buffer.readUInt16LE(at + 10),
    locked: (buffer.readUInt16LE(at + 8) & 1) === 1,
    crc: buffer.readUInt32LE(at + 16),
    packed,
    unpacked,
    header: value(42),
  }
}

/** The values of the extra field of ZIP64 (4.5.3), in the order in which those that did not fit are missing. */
function longValues(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)))
  }
  return []
}

function packedBytes(buffer: Buffer, { header, packed }: Entry): Buffer {
  if (header + 30 > buffer.length || buffer.readUInt32LE(header) !== localSignature)
    throw tableProblem('table_not_a_table')
  const from = header + 30 + buffer.readUInt16LE(header + 26) + buffer.readUInt16LE(header + 28)
  if (from + packed > buffer.length) throw tableProblem('table_not_a_table')
  return buffer.subarray(from, from + packed)
}

async function* inflated(packed: Buffer, method: number): AsyncGenerator<Uint8Array, void, undefined> {
  const slices = function* () {
    for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes)
  }
  if (method === 0) return yield* slices()
  if (method !== 8) throw tableProblem('table_not_a_table')
  // Fed as it is read: what is unpacked and not yet asked for stays small.
  const inflate = Readable.from(slices(), { objectMode: false }).pipe(createInflateRaw({ chunkSize: pieceBytes }))
  try {
    yield* inflate
  } catch (failure) {
    // What zlib says of damaged bytes: Z_DATA_ERROR, Z_BUF_ERROR.
    if (String((failure as NodeJS.ErrnoException).code).startsWith('Z_')) throw tableProblem('table_not_a_table')
    throw failure
  } finally {
    inflate.destroy()
  }
}
