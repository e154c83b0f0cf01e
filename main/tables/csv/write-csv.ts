import { encodeShiftJis } from '../../characters/encode-shift-jis.ts'
import { guarded } from './formula-guard.ts'

/**
 * Rows of cells as a CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark, lines ended by CR LF. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, so that it is shown and never run; what is given as a number is none.
 */
export function csvOf(rows: Iterable<readonly (string | number)[]>): Buffer {
  const parts = [Buffer.from('\uFEFF')]
  for (const row of rows) parts.push(Buffer.from(lineOf(row)))
  return Buffer.concat(parts)
}

/** A row that Shift_JIS cannot hold: its place among the rows, from 0, and the characters that it has not. */
export type Unwritable = { row: number; characters: string[] }

/**
 * The same in Shift_JIS as Windows reads it (cp932). Where a character has no place in it nothing is written: `unwritable` says in which rows
 * (the first thousand of them), `count` how many there are, and the same rows can be had in UTF-8.
 */
export function shiftJisCsvOf(
  rows: Iterable<readonly string[]>,
): { bytes: Buffer } | { bytes: null; unwritable: Unwritable[]; count: number } {
  const parts: Uint8Array[] = []
  const unwritable: Unwritable[] = []
  let count = 0
  let place = 0
  for (const row of rows) {
    const { bytes, missing } = encodeShiftJis(lineOf(row))
    if (missing.length > 0) {
      count += 1
      if (count <= mostNamed) unwritable.push({ row: place, characters: missing })
      parts.length = 0
    } else if (count === 0) {
      parts.push(bytes)
    }
    place += 1
  }
  return count === 0 ? { bytes: Buffer.concat(parts) } : { bytes: null, unwritable, count }
}

const mostNamed = 1000

function lineOf(row: readonly (string | number)[]): string {
  // A line with nothing on it would be no row.
  return row.length === 1 && row[0] === '' ? '""\r\n' : `${row.map(cellOf).join(',')}\r\n`
}

/** Whatever might be taken for a delimiter stands in quotation marks, so that nobody has to guess. */
function cellOf(text: string | number): string {
  if (typeof text === 'number') return String(text)
  const cell = guarded(text)
  return /[",;\t|\r\n]/u.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}
