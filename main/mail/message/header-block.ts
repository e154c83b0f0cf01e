import { latin1 } from '../../characters/latin1.ts'

/** Bytes of one part's header that are read; the rest is skipped to its end. */
export const headerLimit = 262_144

/**
 * Where a header ends, and where the body begins: behind the empty line (RFC 5322, 2.1), and behind one that holds blanks; before a line
 * that is no field where only text follows, or before a boundary. One pass: no byte is looked at more than a few times.
 */
export function readHeader(
  bytes: Buffer,
  from: number,
  isBoundary: (line: string) => boolean,
): { end: number; bodyStart: number } {
  let at = from
  /** Up to here it is known already that a field follows. */
  let fieldsUntil = from
  while (at < bytes.length) {
    const lineEnd = endOfLine(bytes, at)
    const next = Math.min(bytes.length, lineEnd + 1)
    const kind = kindOf(bytes, at, lineEnd)
    if (kind === 'empty') return { end: at, bodyStart: next }
    if (
      bytes[at] === 0x2d &&
      bytes[at + 1] === 0x2d &&
      lineEnd - at <= 1000 &&
      isBoundary(latin1(bytes, at, lineEnd).trimEnd())
    )
      return { end: at, bodyStart: at }
    if (
      kind === 'blank' ||
      (kind === 'other' && !parameter.test(latin1(bytes, at, Math.min(lineEnd, at + longestLooked))))
    ) {
      // A line of blanks may be part of a folded field, and one without a colon may be a lost piece of it: if more of the header follows.
      if (at >= fieldsUntil) fieldsUntil = placeOfField(bytes, next)
      if (at >= fieldsUntil) return { end: at, bodyStart: kind === 'blank' ? next : at }
    }
    at = next
  }
  return { end: bytes.length, bodyStart: bytes.length }
}

/** The end of the line at a place, without looking further. */
export function endOfLine(bytes: Buffer, at: number): number {
  const newline = bytes.indexOf(0x0a, at)
  return newline < 0 ? bytes.length : newline
}

/** What a line of a header is: a field has a name and a colon, a fold begins with a blank. Byte by byte: most of a mail's lines come here. */
function kindOf(bytes: Buffer, from: number, to: number): 'empty' | 'blank' | 'fold' | 'field' | 'other' {
  let at = from
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1
  if (at === to || (at === to - 1 && bytes[at] === 0x0d)) return at === from ? 'empty' : 'blank'
  if (at > from) return 'fold'
  while (at < to && at - from < longestName && bytes[at]! > 0x20 && bytes[at]! < 0x7f && bytes[at] !== colon) at += 1
  if (at === from) return 'other'
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1
  return bytes[at] === colon ? 'field' : 'other'
}

const colon = 0x3a
const longestName = 200

/** A parameter that was to be folded and lost its blank: `boundary="…"` at the beginning of a line. */
export const parameter = /^[a-z][a-z0-9*-]{1,30}\s{0,3}=\s{0,3}(?:"[^"]*"|[^\s"]+)\s*;?\s*$/i

const longestLooked = 1024
const linesAhead = 20

/** The place of the next line that is a field of a mail beyond doubt, before any empty line; −1 where text follows. */
function placeOfField(bytes: Buffer, from: number): number {
  let at = from
  for (let count = 0; count < linesAhead && at < bytes.length; count += 1) {
    const lineEnd = endOfLine(bytes, at)
    const line = latin1(bytes, at, Math.min(lineEnd, at + longestLooked))
    if (line.trim() === '') return -1
    if (knownField.test(line)) return at
    at = lineEnd + 1
  }
  return -1
}

/** Names that only a mail's header has. `Subject:` and `From:` also stand above a quotation or in a form, where text goes on. */
const knownField =
  /^(?:content-(?:type|transfer-encoding|disposition|id|language|description)|mime-version|message-id|in-reply-to|references|received|return-path|delivered-to|dkim-signature|authentication-results|arc-[a-z-]+|list-[a-z-]+|thread-[a-z]+|auto-submitted|precedence|user-agent|x-[a-z0-9-]+)[ \t]*:/i
