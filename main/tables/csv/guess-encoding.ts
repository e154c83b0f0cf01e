import { isAscii, isUtf8 } from 'node:buffer'
import { decodeText } from '../../characters/decode-text.ts'
import { byteOrderMark, textPieces } from './text-pieces.ts'

/**
 * The encoding of a file by its byte order mark, else by its bytes; `doubtful` where another one is nearly as likely. Null where no
 * encoding makes text of them.
 */
export function guessEncoding(bytes: Uint8Array): { encoding: string; doubtful: boolean } | null {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return { encoding: marked.encoding, doubtful: false }
  const wide = guessWide(bytes.subarray(0, sampleBytes))
  if (wide !== null) return { encoding: wide, doubtful: false }
  if (isAscii(bytes)) {
    const escape = bytes.indexOf(0x1b)
    const { charset } = decodeText(escape < 0 ? new Uint8Array() : bytes.subarray(escape, escape + sampleBytes), '')
    return { encoding: charset === 'us-ascii' ? 'utf-8' : charset, doubtful: false }
  }
  if (isUtf8(bytes)) return { encoding: 'utf-8', doubtful: false }
  const { charset, text, doubtful } = decodeText(linesBeyondAscii(bytes), '')
  return isHopeless(text) ? null : { encoding: charset, doubtful }
}

/** True for what no text holds: many control characters, or many characters that could not be read. */
export function isHopeless(text: string): boolean {
  let strange = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)) strange += 1
  }
  return strange * 20 > text.length
}

const sampleBytes = 65_536

/** UTF-16 without a mark: commas, line ends and Latin letters have a zero byte, always on the same side. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1
  const [even, odd] = zeros as [number, number]
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)]
  if (most * 100 < bytes.length || least * 20 > most) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const [text = ''] = textPieces(bytes, encoding)
  return !isHopeless(text) && /[\r\n,;\t|]/u.test(text) ? encoding : null
}

/** Lines with something beyond ASCII from the beginning, the middle and the end of a file. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  for (const share of [0, 0.5, 0.9]) {
    let taken = 0
    let at = Math.floor(bytes.length * share)
    // Not in the middle of a line, and so of a character.
    if (at > 0) at = bytes.indexOf(0x0a, at) + 1 || bytes.length
    while (at < bytes.length && taken < linesBytes) {
      const feed = bytes.indexOf(0x0a, at)
      const end = Math.min(feed < 0 ? bytes.length : feed + 1, at + sampleBytes)
      const line = bytes.subarray(at, end)
      if (!isAscii(line)) {
        lines.push(line)
        taken += line.length
      }
      at = end
    }
  }
  return Buffer.concat(lines)
}

const linesBytes = 4_000
