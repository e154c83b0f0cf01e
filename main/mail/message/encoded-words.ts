import { decodeText } from '../../characters/decode-text.ts'

export type DecodedHeader = {
  value: string
  /** Character set of the last text beyond ASCII; empty where all was ASCII. */
  charset: string
  doubtful: boolean
}

/**
 * Decodes a header value (one character per byte): raw 8-bit and ISO-2022-JP text first, then the encoded words of RFC 2047, also
 * inside quoted strings, without spaces around them, and cut in the middle of a character, as Japanese mail programs write them.
 */
export function decodeHeader(raw: string, label = '', forced = ''): DecodedHeader {
  if (isPlain(raw)) return { value: raw, charset: '', doubtful: false }
  const bytes = decodeRawBytes(raw, label, forced)
  const words = decodeWords(bytes.value, forced)
  return {
    value: withoutControls(words.value),
    charset: words.charset || bytes.charset,
    doubtful: bytes.doubtful || words.doubtful,
  }
}

/** Only the raw bytes of a header value: structure (commas, quotes, encoded words) can be read from the result without Shift_JIS in the way. */
export function decodeRawBytes(raw: string, label = '', forced = ''): DecodedHeader {
  if (isSevenBit(raw)) return { value: raw, charset: '', doubtful: false }
  const { text, charset, doubtful } = judged(Buffer.from(raw, 'latin1'), label, forced)
  return { value: text, charset, doubtful }
}

/** Only the encoded words of a text; neighbours of one character set are joined before they are decoded. */
export function decodeWords(text: string, forced = ''): DecodedHeader {
  if (!text.includes('=?')) return { value: text, charset: '', doubtful: false }
  let value = ''
  let charset = ''
  let doubtful = false
  let end = 0
  let run: Word[] = []
  const flush = (): void => {
    if (run.length === 0) return
    const decoded = judged(bytesOf(run), run[0]!.charset, forced)
    value += decoded.text
    charset = decoded.charset
    doubtful ||= decoded.doubtful
    run = []
  }
  for (const found of text.matchAll(encodedWord)) {
    const between = text.slice(end, found.index)
    const word: Word = { charset: found[1]!.toLowerCase(), base64: found[2]!.toLowerCase() === 'b', payload: found[3]! }
    const joins = end > 0 && /^\s*$/.test(between)
    if (!joins || run[0]?.charset !== word.charset) flush()
    if (!joins) value += between
    run.push(word)
    end = found.index + found[0].length
  }
  flush()
  return { value: value + text.slice(end), charset, doubtful }
}

/**
 * The pattern of one encoded word, with the language of RFC 2231 allowed; payloads with spaces or question marks are against the rules,
 * but occur.
 */
export const encodedWord = /=\?([^?\s*=]{0,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?]*|(?:[^?]|\?(?!=)){0,1000})\?=/g

/** Text of one line: without control characters, and without those that turn the direction of what follows (a name can lie with them). */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}

type Word = {
  charset: string
  base64: boolean
  payload: string
}

/** A person's choice counts for a header only where its own label does not settle the matter: words carry labels of their own. */
function judged(bytes: Uint8Array, label: string, forced: string): ReturnType<typeof decodeText> {
  const decoded = decodeText(bytes, label)
  return decoded.doubtful && forced !== '' ? decodeText(bytes, label, forced) : decoded
}

function bytesOf(run: Word[]): Buffer {
  const pieces: Buffer[] = []
  let pending = ''
  for (const word of run) {
    if (word.base64) {
      const payload = pending + word.payload.replace(/\s/g, '')
      // Some programs cut the base64 text itself, not the bytes, into words.
      const whole = payload.endsWith('=') ? payload.length : payload.length - (payload.length % 4)
      pieces.push(Buffer.from(payload.slice(0, whole), 'base64'))
      pending = payload.slice(whole)
    } else {
      pieces.push(Buffer.from(pending, 'base64'), quotedWord(word.payload))
      pending = ''
    }
  }
  pieces.push(Buffer.from(pending, 'base64'))
  return Buffer.concat(pieces)
}

function quotedWord(payload: string): Buffer {
  return Buffer.from(
    payload
      .replace(/_/g, ' ')
      .replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
}

function isSevenBit(raw: string): boolean {
  // oxlint-disable-next-line no-control-regex -- escape and shift characters are what is looked for
  return !/[\u0080-\uffff\u001b\u000e]/.test(raw)
}

function isPlain(raw: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/=\?|[^\u0020-\u007e]/.test(raw)
}
