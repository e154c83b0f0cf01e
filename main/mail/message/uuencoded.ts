import { latin1 } from '../../characters/latin1.ts'

export type Uuencoded = {
  /** Places in the body: from the line `begin` to behind the line `end`. */
  from: number
  to: number
  name: string
}

/** Files that stand in a text between `begin 644 NAME` and `end`, as programs before MIME sent them; what is not whole stays text. */
export function findUuencoded(body: Uint8Array): Uuencoded[] {
  const found: Uuencoded[] = []
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  for (let at = bytes.indexOf('begin '); at >= 0 && found.length < 100; at = bytes.indexOf('begin ', at)) {
    const lineEnd = endOfLine(bytes, at)
    const begin =
      at === 0 || bytes[at - 1] === 0x0a
        ? /^begin [0-7]{3,4} (\S[^\r\n]{0,250})/.exec(latin1(bytes, at, Math.min(lineEnd, at + 300)))
        : null
    const to = begin === null ? -1 : endOfFile(bytes, lineEnd + 1)
    if (to > 0) found.push({ from: at, to, name: begin![1]!.trim() })
    // Lines of a file that is not whole need not be looked at again: none of them begins another.
    at = to > 0 ? to : lineEnd
  }
  return found
}

/** Behind the line `end`; −1 where a line before it is none of a uuencoded file. */
function endOfFile(bytes: Buffer, from: number): number {
  let lines = 0
  for (let at = from; at < bytes.length; ) {
    const lineEnd = endOfLine(bytes, at)
    const length = lineEnd - at - (bytes[lineEnd - 1] === 0x0d ? 1 : 0)
    if (length === 3 && latin1(bytes, at, at + 3) === 'end') return lines > 0 ? Math.min(bytes.length, lineEnd + 1) : -1
    const count = (bytes[at]! - 0x20) & 63
    // Blanks at the end of a line are often lost; one character more is a checksum.
    const whole = Math.ceil(count / 3) * 4
    if (length > 0 && (bytes[at]! < 0x20 || bytes[at]! > 0x60 || length > whole + 2)) return -1
    if (count > 0) lines += 1
    at = lineEnd + 1
  }
  return -1
}

function endOfLine(bytes: Buffer, at: number): number {
  const newline = bytes.indexOf(0x0a, at)
  return newline < 0 ? bytes.length : newline
}
