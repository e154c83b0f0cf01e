import { decodeText } from '../../characters/decode-text.ts'
import { unflow } from './flowed-text.ts'
import { htmlText } from '../html/html-text.ts'
import { latin1 } from '../../characters/latin1.ts'
import type { RawPart } from './split-parts.ts'
import { parseParameters } from './header-fields.ts'
import { isStub } from './stub-text.ts'
import { decodeText64 } from './text-transfer.ts'

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
    const text = isText(part) && part.disposition !== 'attachment'
    // Where the letter should begin, a text is the letter whatever its name; it can be saved as well.
    const begins = bodies.length + attachments.length === 0 && part.contentType === 'text/plain'
    if (text && (!named || begins)) bodies.push(index)
    if (!text || named) attachments.push(index)
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

/** As the part names it; `label` is the character set of the mail, by which raw bytes in a name are read. */
export function fileNameOf(part: RawPart, label = ''): string {
  const [disposition, type] =
    label === '' || !part.fields.some(({ raw }) => /[\u0080-\u00ff]/.test(raw))
      ? [part.dispositionParameters, part.parameters]
      : ['content-disposition', 'content-type'].map(
          (name) => parseParameters(part.fields.find((field) => field.name === name)?.raw ?? '', label).parameters,
        )
  return disposition?.filename?.trim() || type?.name?.trim() || ''
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
    const { bytes, cut } = decodeText64(part.body, part.encoding, budget)
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

/** Line ends as `\n`, those of other systems, tabs and feeds too, without control characters. */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
  const lines = text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
  // oxlint-disable-next-line no-control-regex -- control characters are what is removed
  return lines.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
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
  const groups = Map.groupBy(pieces, ({ group }) => group)
  const answered = new Set(
    [...groups].filter(([group, list]) => group >= 0 && answersFor(list)).map(([group]) => group),
  )
  const texts = pieces.flatMap((piece) => {
    if (!piece.html) {
      const besideHtml = piece.group >= 0 && groups.get(piece.group)!.some(({ html }) => html)
      return besideHtml && !answered.has(piece.group) ? [] : piece.text
    }
    if (answered.has(piece.group)) return []
    const { text, cut } = htmlText(piece.text)
    if (cut) cuts.add('cut-text')
    return text
  })
  return texts.filter((text, index) => text.trim() !== '' || (index === 0 && texts.length === 1)).join('\n')
}

/** Whether the plain text of a set of alternatives is the letter, and not only a word that its HTML should be read. */
function answersFor(alternatives: Piece[]): boolean {
  const [html, plain] = [true, false].map((kind) =>
    alternatives.filter((piece) => piece.html === kind).map(({ text }) => text),
  ) as [string[], string[]]
  const text = plain.join('\n')
  return text.trim() !== '' && !isStub(text, html)
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
