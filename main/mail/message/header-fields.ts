import { parameter } from './header-block.ts'
import type { HeaderField } from './parsed-message.ts'
import { decodeHeader, decodeRawBytes, decodeWords } from './encoded-words.ts'
import { latin1 } from '../../characters/latin1.ts'
import { decodeText } from '../../characters/decode-text.ts'

export type RawField = {
  /** Lower case. */
  name: string
  /** Unfolded: one character per byte. */
  raw: string
}

/** Header fields of a block of bytes, unfolded; a parameter whose fold has lost its blank is taken along, other lines that are no field are left out. */
export function splitFields(block: Uint8Array): RawField[] {
  const fields: RawField[] = []
  for (const line of latin1(block)
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/)) {
    const last = fields.at(-1)
    if (last !== undefined && last.name.startsWith('content-') && parameter.test(line)) {
      last.raw += `; ${line.trim()}`
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 1 || colon > 200) continue
    const name = line.slice(0, colon).trimEnd()
    if (/^[!-9;-~]+$/.test(name)) fields.push({ name: name.toLowerCase(), raw: line.slice(colon + 1).trim() })
  }
  return fields
}

/** Decodes fields for people and for judging; `label` is the character set of the mail's text, a hint for raw bytes. */
export function decodeFields(fields: RawField[], label: string, forced = ''): HeaderField[] {
  return fields.map(({ name, raw }) => ({ name, value: decodeHeader(raw, label, forced).value, raw }))
}

export type ValueWithParameters = {
  /** Before the first semicolon, lower case, without spaces. */
  value: string
  parameters: Record<string, string>
}

/**
 * Reads a structured value such as Content-Type: parameters of RFC 2045, their continuations and character sets (RFC 2231, joined
 * before they are decoded), and the encoded words that mail programs put into them against the rules.
 */
export function parseParameters(raw: string, label = ''): ValueWithParameters {
  const text = decodeRawBytes(raw.slice(0, 65_536), label).value
  const first = text.search(/[;\s(]/)
  const value = (first < 0 ? text : text.slice(0, first)).trim().toLowerCase()
  const pieces = new Map<string, Piece[]>()
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  if (first < 0) return { value, parameters }
  let count = 0
  for (const found of text.slice(first).matchAll(parameterPattern)) {
    if ((count += 1) > 200) break
    const name = found[1]!.toLowerCase()
    const plain = found[4] !== undefined ? found[4].replace(/\\(["\\])/g, '$1') : found[5]!.trim()
    const list = pieces.get(name) ?? []
    list.push({ place: found[2] === undefined ? -1 : Number(found[2]), extended: found[3] !== undefined, text: plain })
    pieces.set(name, list)
  }
  for (const [name, list] of pieces) parameters[name] = joinPieces(list, label)
  return { value, parameters }
}

type Piece = {
  /** −1 where the parameter is not continued. */
  place: number
  extended: boolean
  text: string
}

/** name, *number, *, then a quoted string or a token; a quoted string that never ends reaches to the next semicolon. */
const parameterPattern = /[;\s]([^\s;=*"()]{1,60})(?:\*(\d{1,3}))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|"?([^;"]*))/g

function joinPieces(list: Piece[], label: string): string {
  const extended = list
    .filter((piece) => piece.extended || piece.place >= 0)
    .sort((one, other) => one.place - other.place)
  if (extended.length === 0) return decodeWords(list[0]!.text).value
  if (!extended.some((piece) => piece.extended)) return decodeWords(extended.map((piece) => piece.text).join('')).value
  let charset = ''
  const bytes: Buffer[] = []
  extended.forEach((piece, index) => {
    let text = piece.text
    const mark = index === 0 && piece.extended ? /^([^']*)'[^']*'/.exec(text) : null
    if (mark !== null) {
      charset = mark[1]!
      text = text.slice(mark[0].length)
    }
    bytes.push(piece.extended ? percentBytes(text) : Buffer.from(text))
  })
  return decodeText(Buffer.concat(bytes), charset || label).text
}

function percentBytes(text: string): Buffer {
  if (!text.includes('%')) return Buffer.from(text)
  const pieces: Buffer[] = []
  for (const piece of text.split(/((?:%[0-9a-fA-F]{2})+)/)) {
    pieces.push(
      piece.startsWith('%') && /^%[0-9a-fA-F]{2}/.test(piece)
        ? Buffer.from(piece.replace(/%/g, ''), 'hex')
        : Buffer.from(piece),
    )
  }
  return Buffer.concat(pieces)
}
