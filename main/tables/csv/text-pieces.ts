import { decodeText } from '../../characters/decode-text.ts'
import { limits, tableProblem } from '../table.ts'

/** Bytes decoded at a time, so that neither memory nor the time until others have their turn grows with the file. */
const pieceBytes = 131_072

/**
 * The text of a file in pieces that end with a line, without its byte order mark. What the encoding has not stands as U+FFFD.
 * Every piece is decoded for itself: in all these encodings nothing reaches over a line end.
 */
export function* textPieces(bytes: Uint8Array, encoding: string): Generator<string, void, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = encoding.startsWith('utf-16')
  let line = 1
  for (let at = byteOrderMark(buffer)?.length ?? 0; at < buffer.length; ) {
    const end = pieceEnd(buffer, at, wide ? (encoding === 'utf-16le' ? 'low first' : 'high first') : 'narrow')
    if (end - at > longestPiece) throw tableProblem('table_cell_too_long', line)
    const piece = buffer.subarray(at, end)
    for (let feed = piece.indexOf(0x0a); feed >= 0; feed = piece.indexOf(0x0a, feed + 1)) line += 1
    yield decoded(piece, encoding)
    at = end
  }
}

/** A row of the longest kind, four bytes a character. */
const longestPiece = 4 * limits.row + pieceBytes

export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  return first === 0xfe && second === 0xff ? { encoding: 'utf-16be', length: 2 } : null
}

type Width = 'narrow' | 'low first' | 'high first'

/** Behind the last line end within a piece's length, else behind the next one. */
function pieceEnd(buffer: Buffer, at: number, width: Width): number {
  if (buffer.length - at <= pieceBytes) return buffer.length
  const last = Math.max(lineEndBefore(buffer, 0x0a, at, width), lineEndBefore(buffer, 0x0d, at, width))
  if (last > at) return last
  for (let place = at + pieceBytes; place < buffer.length; place += 1) {
    const end = behindLineEnd(buffer, place, at, width)
    if (end > at) return end
  }
  return buffer.length
}

function lineEndBefore(buffer: Buffer, sign: number, at: number, width: Width): number {
  for (let place = at + pieceBytes; ; place -= 1) {
    place = buffer.lastIndexOf(sign, place)
    if (place < at) return -1
    const end = behindLineEnd(buffer, place, at, width)
    if (end > at) return end
  }
}

/** The place behind the line end that has a byte here; -1 where the byte belongs to another character. */
function behindLineEnd(buffer: Buffer, place: number, at: number, width: Width): number {
  const sign = buffer[place]
  if (sign !== 0x0a && sign !== 0x0d) return -1
  if (width === 'narrow') return place + 1
  const first = (place - at) % 2 === 0
  if (width === 'low first') return first && buffer[place + 1] === 0 ? place + 2 : -1
  return !first && buffer[place - 1] === 0 ? place + 1 : -1
}

function decoded(piece: Buffer, encoding: string): string {
  switch (encoding) {
    case 'utf-8':
      return piece.toString('utf8')
    case 'utf-16le':
    case 'utf-16be': {
      const even = piece.subarray(0, piece.length - (piece.length % 2))
      const little = encoding === 'utf-16le' ? even : Buffer.from(even).swap16()
      return little.toString('utf16le').toWellFormed() + (piece.length % 2 === 1 ? '\ufffd' : '')
    }
    default:
      return decodeText(piece, '', encoding).text
  }
}
