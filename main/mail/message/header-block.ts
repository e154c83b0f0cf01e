import { latin1 } from '../characters/latin1.ts'

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
    const line = latin1(bytes, at, Math.min(lineEnd, at + longestLooked))
    if (line === '' || line === '\r') return { end: at, bodyStart: next }
    if (line.startsWith('--') && lineEnd - at <= 1000 && isBoundary(line.trimEnd())) return { end: at, bodyStart: at }
    const empty = lineEnd - at < longestLooked && line.trim() === ''
    if (empty || (!/^[ \t]/.test(line) && !isField(line) && !parameter.test(line))) {
      // A line of blanks may be part of a folded field, and one without a colon may be a lost piece of it: if more of the header follows.
      if (at >= fieldsUntil) fieldsUntil = placeOfField(bytes, next)
      if (at >= fieldsUntil) return { end: at, bodyStart: empty ? next : at }
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

/** Whether a line of a header is a field: a name that a field can have, and a colon. */
export function isField(line: string): boolean {
  return /^[!-9;-~]{1,200}[ \t]*:/.test(line)
}

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
