import { decodeText } from '../characters/decode-text.ts'
import { unflow } from './flowed-text.ts'
import { htmlText } from '../html/html-text.ts'
import { latin1 } from '../characters/latin1.ts'
import type { RawPart } from './split-parts.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/** Which parts of a mail are its text, and which are attachments, as indices into the list of parts. */
export type Layout = {
  bodies: number[]
  attachments: number[]
}

/** Bytes of text that are decoded for show, of all parts together; the raw mail keeps the rest. */
export const longestText = 2_000_000

/** Tells text from attachments: text/plain and text/html without a file name, unless the mail consists of nothing else. */
export function layOut(parts: RawPart[]): Layout {
  const parents = new Set(parts.map((part) => part.parent))
  const bodies: number[] = []
  const attachments: number[] = []
  parts.forEach((part, index) => {
    if (parents.has(index)) return
    if (part.contentType.startsWith('multipart/')) {
      // A multipart without parts has lost its boundary: what there is is shown as text.
      if (index === 0 || part.body.length > 0) bodies.push(index)
      return
    }
    const named = fileNameOf(part) !== '' && parts.length > 1
    if (isText(part) && part.disposition !== 'attachment' && !named) bodies.push(index)
    else attachments.push(index)
  })
  if (bodies.length > 0) return { bodies, attachments }
  // Where nothing else can be read, the text that was given a name is shown, and is an attachment all the same.
  return {
    bodies: attachments.filter((index) => isText(parts[index]!) && parts[index]!.disposition !== 'attachment'),
    attachments,
  }
}

function isText(part: RawPart): boolean {
  return part.contentType === 'text/plain' || part.contentType === 'text/html'
}

export function fileNameOf(part: RawPart): string {
  return part.dispositionParameters.filename || part.parameters.name || ''
}

export type Body = {
  text: string
  html: string | null
  /** Of the first text beyond ASCII, else of the first text; empty where there is none. */
  charset: string
  beyondAscii: boolean
  doubtful: boolean
  cuts: string[]
  /** Decoded text by index of the part. */
  decoded: Map<number, string>
}

/** Decodes the text parts and puts them together: one of each set of alternatives for `text`, and the HTML one for `html`. */
export function readBody(parts: RawPart[], bodies: number[], forced = ''): Body {
  const cuts = new Set<string>()
  const pieces: Piece[] = []
  let budget = longestText
  for (const index of bodies) {
    const part = parts[index]!
    if (budget <= 0) {
      cuts.add('cut-text')
      break
    }
    const { bytes, cut } = decodeTransfer(part.body, part.encoding, budget)
    if (cut) cuts.add('cut-text')
    const whole = cut ? untilLineEnd(bytes) : bytes
    budget -= whole.length
    const html = part.contentType === 'text/html'
    const label = part.parameters.charset || (html ? metaCharset(whole) : '')
    const { text, charset, doubtful } = decodeText(whole, label, forced)
    const clean = cleanText(text)
    const flowed = !html && part.parameters.format?.toLowerCase() === 'flowed'
    pieces.push({
      index,
      html,
      charset,
      doubtful,
      group: alternativeOf(parts, index),
      text: flowed ? unflow(clean, part.parameters.delsp?.toLowerCase() === 'yes') : clean,
    })
  }
  const beyond = pieces.find((piece) => /[\u0080-\uffff]/.test(piece.text))
  const text = joinText(pieces, cuts)
  return {
    text,
    html: joinHtml(pieces),
    charset: (beyond ?? pieces[0])?.charset ?? '',
    beyondAscii: beyond !== undefined,
    doubtful: pieces.some((piece) => piece.doubtful),
    cuts: [...cuts],
    decoded: new Map(pieces.map((piece) => [piece.index, piece.text])),
  }
}

/** Line ends as `\n`, without control characters. */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
}

type Piece = {
  index: number
  html: boolean
  charset: string
  doubtful: boolean
  /** Index of the multipart/alternative it stands in; −1 outside of any. */
  group: number
  text: string
}

function joinText(pieces: Piece[], cuts: Set<string>): string {
  const answered = new Set(
    pieces.filter((piece) => !piece.html && piece.group >= 0 && piece.text.trim() !== '').map((piece) => piece.group),
  )
  const texts: string[] = []
  for (const piece of pieces) {
    if (!piece.html) {
      texts.push(piece.text)
    } else if (!answered.has(piece.group)) {
      const { text, cut } = htmlText(piece.text)
      if (cut) cuts.add('cut-text')
      texts.push(text)
    }
  }
  return texts.filter((text, index) => text.trim() !== '' || (index === 0 && texts.length === 1)).join('\n')
}

function joinHtml(pieces: Piece[]): string | null {
  const html = pieces.filter((piece) => piece.html)
  if (html.length === 0) return null
  const groups = new Set(html.map((piece) => piece.group).filter((group) => group >= 0))
  const shown = pieces.filter((piece) => piece.html || (!groups.has(piece.group) && piece.text.trim() !== ''))
  return shown.map((piece) => (piece.html ? piece.text : `<pre>${escapeHtml(piece.text)}</pre>`)).join('\n')
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

function alternativeOf(parts: RawPart[], index: number): number {
  for (let at = parts[index]!.parent; at >= 0; at = parts[at]!.parent)
    if (parts[at]!.contentType === 'multipart/alternative') return at
  return -1
}

/** A cut in the middle of a character would make the whole text look wrongly labelled. */
function untilLineEnd(bytes: Uint8Array): Uint8Array {
  const newline = bytes.lastIndexOf(0x0a)
  if (newline > bytes.length - 100_000 && newline >= 0) return bytes.subarray(0, newline + 1)
  let end = bytes.length
  while (end > 0 && bytes.length - end < 4 && bytes[end - 1]! >= 0x80) end -= 1
  return bytes.subarray(0, end)
}

function metaCharset(bytes: Uint8Array): string {
  return /<meta[^<>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(latin1(bytes, 0, 2048))?.[1] ?? ''
}
