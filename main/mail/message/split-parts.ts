import { latin1 } from '../../characters/latin1.ts'
import { parseParameters, splitFields, type RawField } from './header-fields.ts'
import { endOfLine, headerLimit, readHeader } from './header-block.ts'

/** One MIME part with its place in the bytes of the mail; nothing is decoded or copied. */
export type RawPart = {
  fields: RawField[]
  contentType: string
  parameters: Record<string, string>
  disposition: string
  dispositionParameters: Record<string, string>
  encoding: string
  contentId: string
  depth: number
  /** Index of the enclosing part in the list; −1 for the mail itself. */
  parent: number
  body: Uint8Array
}

/** What is read of a mail before the rest is left aside; a mail of people stays far below each of these. */
const partLimits = {
  depth: 40,
  parts: 500,
}

/**
 * Splits a mail into its parts (RFC 2046) in one pass over the bytes, whose time and memory do not grow with nesting or with the number
 * of parts: postal-mime 4 throws on 10,000 nested parts and needs 1.7 GB for 44 MB of text. An attached message stays one part.
 */
export function splitParts(raw: Uint8Array): { parts: RawPart[]; cuts: string[] } {
  const bytes = withLineFeeds(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
  const cuts = new Set<string>()
  const parts: RawPart[] = []
  /** Multiparts whose end has not come yet, outermost first. */
  const open: { boundary: string; part: number }[] = []

  const begin = (from: number): number => {
    const header = readHeader(bytes, from, (line) => open.length > 0 && matchBoundary(line, open) !== null)
    if (header.end - from > headerLimit) cuts.add('cut-headers')
    const fields = splitFields(bytes.subarray(from, Math.min(header.end, from + headerLimit)))
    const parent = open.at(-1)?.part ?? -1
    const part = makePart(fields, parent, parts)
    // A file without a single header field is all text.
    const bodyStart = parent < 0 && part.fields.length === 0 ? from : header.bodyStart
    part.body = bytes.subarray(bodyStart)
    parts.push(part)
    const boundary = part.contentType.startsWith('multipart/') ? boundaryOf(part, bytes, bodyStart) : ''
    if (part.contentType.startsWith('multipart/') && boundary !== '') {
      if (part.depth >= partLimits.depth) {
        cuts.add('too-deep')
        part.body = bytes.subarray(bodyStart, bodyStart)
      } else open.push({ boundary, part: parts.length - 1 })
    }
    return bodyStart
  }

  const end = (part: RawPart, at: number): void => {
    part.body = part.body.subarray(0, Math.max(0, beforeLineEnd(bytes, at) - part.body.byteOffset + bytes.byteOffset))
  }

  let at = begin(startOfHeader(bytes))
  let current = 0
  while (open.length > 0) {
    const line = nextDelimiter(bytes, at, open)
    if (line < 0) break
    const lineEnd = endOfLine(bytes, line)
    const hit = lineEnd - line > 1000 ? null : matchBoundary(latin1(bytes, line, lineEnd).trimEnd(), open)
    at = lineEnd
    if (hit === null) continue
    if (current >= 0) end(parts[current]!, line)
    current = -1
    if (hit.closes) {
      open.length = hit.level
      continue
    }
    open.length = hit.level + 1
    if (parts.length >= partLimits.parts) {
      cuts.add('too-many-parts')
      break
    }
    at = begin(Math.min(lineEnd + 1, bytes.length))
    current = parts.length - 1
  }
  return { parts, cuts: [...cuts] }
}

function makePart(fields: RawField[], parent: number, parts: RawPart[]): RawPart {
  const field = (name: string): string => fields.find((one) => one.name === name)?.raw ?? ''
  const enclosing = parts[parent]
  const type = parseParameters(field('content-type'))
  const disposition = parseParameters(field('content-disposition'))
  const digest = enclosing?.contentType === 'multipart/digest'
  return {
    fields,
    contentType: typeOf(type.value, digest),
    parameters: type.parameters,
    disposition: disposition.value,
    dispositionParameters: disposition.parameters,
    encoding: field('content-transfer-encoding').toLowerCase(),
    contentId: field('content-id').replace(/[<>\s]/g, ''),
    depth: enclosing === undefined ? 0 : enclosing.depth + 1,
    parent,
    body: new Uint8Array(0),
  }
}

/** A type that cannot be read counts as plain text (RFC 2045, 5.2), unless it plainly names something else. */
function typeOf(value: string, inDigest: boolean): string {
  if (/^[^\s/]+\/[^\s/]+$/.test(value)) return value
  if (value === '') return inDigest ? 'message/rfc822' : 'text/plain'
  return /^(?:application|image|audio|video)/.test(value) ? 'application/octet-stream' : 'text/plain'
}

/** mbox files and some servers leave a `From ` line or blank lines before the first field. */
function startOfHeader(bytes: Buffer): number {
  let at = 0
  while (at < bytes.length && at < 100 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at += 1
  if (latin1(bytes, at, at + 5) === 'From ') at = Math.min(bytes.length, endOfLine(bytes, at) + 1)
  else if (!/^[!-9;-~]+[ \t]*:/.test(latin1(bytes, at, at + 200))) at = 0
  return at
}

/** Line ends of CR alone, as old Macintosh programs wrote them, become LF; any other mail is not copied. */
function withLineFeeds(bytes: Buffer): Buffer {
  const first = bytes.indexOf(0x0d)
  if (first < 0 || bytes[first + 1] === 0x0a || bytes.subarray(0, first).includes(0x0a)) return bytes
  const copy = Buffer.from(bytes)
  for (let at = first; at >= 0; at = copy.indexOf(0x0d, at + 1)) if (copy[at + 1] !== 0x0a) copy[at] = 0x0a
  return copy
}

/**
 * The boundary that parts a multipart. One that the header names wrongly, or not at all, is taken from the first line that stands
 * before a header of a part.
 */
function boundaryOf(part: RawPart, bytes: Buffer, bodyStart: number): string {
  const named = part.parameters.boundary?.trimEnd() ?? ''
  const start = bytes.subarray(bodyStart, bodyStart + farthestBoundary)
  if (named !== '' && (start.includes(`--${named}`, 0, 'latin1') || bodyStart + farthestBoundary < bytes.length))
    return named
  return /^--(\S[^\r\n]{0,200}?)[ \t]*\r?\nContent-[a-z-]{1,40}[ \t]*:/im.exec(latin1(start))?.[1] ?? named
}

const farthestBoundary = 65_536

/**
 * Start of the next line that begins with `--` and the first character of an open boundary, from the line end at `at` on; −1 where there
 * is none. Byte by byte: a mail of nothing but such lines costs no call for each of them.
 */
function nextDelimiter(bytes: Buffer, at: number, open: { boundary: string }[]): number {
  const firsts = new Set(open.map(({ boundary }) => boundary.charCodeAt(0)))
  const begins = (from: number): boolean =>
    bytes[from] === 0x2d && bytes[from + 1] === 0x2d && firsts.has(bytes[from + 2]!)
  if ((at === 0 || bytes[at - 1] === 0x0a) && begins(at)) return at
  for (let from = at; from < bytes.length; from += 1) if (bytes[from] === 0x0a && begins(from + 1)) return from + 1
  return -1
}

function matchBoundary(line: string, open: { boundary: string }[]): { level: number; closes: boolean } | null {
  if (!line.startsWith('--')) return null
  const text = line.slice(2)
  for (let level = open.length - 1; level >= 0; level -= 1) {
    const { boundary } = open[level]!
    if (text === boundary) return { level, closes: false }
    if (text.length === boundary.length + 2 && text.endsWith('--') && text.startsWith(boundary))
      return { level, closes: true }
  }
  return null
}

/** The line end before a boundary belongs to the boundary (RFC 2046, 5.1.1). */
function beforeLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1
}
