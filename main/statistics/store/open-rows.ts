import { zstdDecompressSync } from 'node:zlib'
import { packBytes } from './pack-bytes.ts'
import { type DayRows, newDayRows, valueColumns } from './rows.ts'

/** Bytes of a row in a packed piece. */
const width = 4 + 1 + 8 + 2 * valueColumns.length

/** Used again: an import would leave some megabytes behind with every part. */
let room = Buffer.alloc(0)

/** Packs rows as they are kept while their day is open: column after column, compressed lightly. */
export function packRows(rows: DayRows): Buffer {
  if (room.length < rows.rows * width) room = Buffer.allocUnsafeSlow(rows.rows * width)
  const bytes = room.subarray(0, rows.rows * width)
  let at = 0
  for (const column of columnsOf(rows)) {
    const taken = column.subarray(0, rows.rows)
    bytes.set(new Uint8Array(taken.buffer, taken.byteOffset, taken.byteLength), at)
    at += taken.byteLength
  }
  return packBytes(bytes, 1)
}

/** What unpacking hands over at once. */
const large = { chunkSize: 1 << 18 }

/** Rows for which there is room beyond those of a day: the next day is another, and no much larger one. */
const spareRows = 10_000

/** Rows for which memory is kept: what a larger day needs goes with it. */
const mostKept = 500_000

/** What was unpacked last. */
let unpackedLast = newDayRows(0)

function roomFor(count: number): DayRows {
  if (count > mostKept) return newDayRows(count)
  if (unpackedLast.visitor.length < count) unpackedLast = newDayRows(count + spareRows)
  unpackedLast.rows = 0
  return unpackedLast
}

/** All rows of several packed pieces, in memory that may hold them only until others are unpacked. */
export function unpackRows(pieces: readonly Uint8Array[]): DayRows {
  const unpacked = pieces.map((piece) => zstdDecompressSync(piece, large))
  const count = unpacked.reduce((sum, { length }) => sum + length / width, 0)
  const all = roomFor(count)
  for (const bytes of unpacked) {
    const rows = bytes.length / width
    let at = 0
    for (const column of columnsOf(all)) {
      const length = rows * column.BYTES_PER_ELEMENT
      const place = new Uint8Array(column.buffer, all.rows * column.BYTES_PER_ELEMENT, length)
      place.set(bytes.subarray(at, at + length))
      at += length
    }
    all.rows += rows
  }
  return all
}

function columnsOf(rows: DayRows): (Uint8Array | Uint16Array | Uint32Array | Float64Array)[] {
  return [rows.visitor, rows.second, rows.hour, ...valueColumns.map((name) => rows[name])]
}
