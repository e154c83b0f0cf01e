import { latin1 } from '../../characters/latin1.ts'

/** Decodes a body by its Content-Transfer-Encoding (RFC 2045), at most about `limit` bytes of it; an unknown encoding leaves it as it is. */
export function decodeTransfer(
  body: Uint8Array,
  encoding: string,
  limit = Infinity,
): { bytes: Uint8Array; cut: boolean } {
  switch (transferOf(encoding)) {
    case 'base64':
      return decodeBase64(body, limit)
    case 'quoted-printable':
      return decodeQuotedPrintable(body, limit)
    case 'uuencode':
      return decodeUu(body, limit)
    default:
      return body.length > limit ? { bytes: body.subarray(0, limit), cut: true } : { bytes: body, cut: false }
  }
}

/** Bytes that a body has after decoding, counted without decoding it. */
export function decodedSize(body: Uint8Array, encoding: string): number {
  const transfer = transferOf(encoding)
  if (transfer === 'base64') {
    let count = 0
    for (let at = 0; at < body.length; at += 1) if (base64Value[body[at]!]! < 64) count += 1
    return Math.floor((count * 3) / 4)
  }
  if (transfer === 'quoted-printable') {
    let removed = 0
    for (let at = body.indexOf(0x3d); at >= 0; at = body.indexOf(0x3d, at + 1)) {
      if (isHex(body[at + 1]) && isHex(body[at + 2])) removed += 2
      else removed += softBreak(body, at)
    }
    return body.length - removed
  }
  if (transfer !== 'uuencode') return body.length
  let size = 0
  for (const { count } of uuLines(body)) size += count
  return size
}

type Transfer = 'base64' | 'quoted-printable' | 'uuencode' | 'none'

function transferOf(encoding: string): Transfer {
  const name = /[a-z0-9-]+/.exec(encoding.toLowerCase())?.[0] ?? ''
  if (name === 'base64' || name === 'quoted-printable') return name
  return name === 'x-uuencode' || name === 'uuencode' || name === 'x-uue' || name === 'uue' ? 'uuencode' : 'none'
}

const base64Value = new Uint8Array(256).fill(255)
'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.split('').forEach((character, value) => {
  base64Value[character.charCodeAt(0)] = value
})
const padding = 0x3d

/** Whatever is no base64 is skipped; padding in the middle ends a quantum, so that joined encodings are read too. */
function decodeBase64(body: Uint8Array, limit: number): { bytes: Uint8Array; cut: boolean } {
  const out = new Uint8Array(Math.min(Math.ceil((body.length * 3) / 4) + 3, limit === Infinity ? Infinity : limit + 3))
  let length = 0
  let group = 0
  let filled = 0
  for (let at = 0; at < body.length; at += 1) {
    const value = base64Value[body[at]!]!
    if (value < 64) {
      group = (group << 6) | value
      filled += 1
      if (filled === 4) {
        out[length] = (group >> 16) & 255
        out[length + 1] = (group >> 8) & 255
        out[length + 2] = group & 255
        length += 3
        group = 0
        filled = 0
        if (length >= limit) return { bytes: out.subarray(0, limit), cut: true }
      }
    } else if (body[at] === padding && filled > 0) {
      length = flushGroup(out, length, group, filled)
      group = 0
      filled = 0
    }
  }
  return { bytes: out.subarray(0, flushGroup(out, length, group, filled)), cut: false }
}

function flushGroup(out: Uint8Array, length: number, group: number, filled: number): number {
  if (filled === 2) {
    out[length] = (group >> 4) & 255
    return length + 1
  }
  if (filled === 3) {
    out[length] = (group >> 10) & 255
    out[length + 1] = (group >> 2) & 255
    return length + 2
  }
  return length
}

function decodeQuotedPrintable(body: Uint8Array, limit: number): { bytes: Uint8Array; cut: boolean } {
  const out = new Uint8Array(Math.min(body.length, limit))
  let length = 0
  let at = 0
  for (; at < body.length && length < out.length; at += 1) {
    const byte = body[at]!
    if (byte !== 0x3d) {
      out[length] = byte
      length += 1
    } else if (isHex(body[at + 1]) && isHex(body[at + 2])) {
      out[length] = (hexValue(body[at + 1]!) << 4) | hexValue(body[at + 2]!)
      length += 1
      at += 2
    } else {
      const skipped = softBreak(body, at)
      if (skipped === 0) {
        out[length] = byte
        length += 1
      } else {
        at += skipped - 1
      }
    }
  }
  return { bytes: out.subarray(0, length), cut: at < body.length }
}

/** Length of a soft line break at `=`, with the spaces that servers leave before its end; 0 where there is none. */
function softBreak(body: Uint8Array, at: number): number {
  let end = at + 1
  while (body[end] === 0x20 || body[end] === 0x09) end += 1
  if (end >= body.length) return end - at
  if (body[end] === 0x0d && body[end + 1] === 0x0a) return end + 2 - at
  return body[end] === 0x0a ? end + 1 - at : 0
}

function isHex(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66))
  )
}

function hexValue(byte: number): number {
  return byte <= 0x39 ? byte - 0x30 : (byte & 0x5f) - 0x37
}

function decodeUu(body: Uint8Array, limit: number): { bytes: Uint8Array; cut: boolean } {
  const out = new Uint8Array(Math.min(body.length, limit + 64))
  let length = 0
  for (const { from, count } of uuLines(body)) {
    for (let done = 0, place = from; done < count; done += 3, place += 4) {
      const [one, two, three, four] = [0, 1, 2, 3].map((step) => ((body[place + step] ?? 0x20) - 0x20) & 63) as [
        number,
        number,
        number,
        number,
      ]
      out.set(
        [(one << 2) | (two >> 4), ((two & 15) << 4) | (three >> 2), ((three & 3) << 6) | four].slice(0, count - done),
        length + done,
      )
    }
    length += count
    if (length >= limit) return { bytes: out.subarray(0, limit), cut: true }
  }
  return { bytes: out.subarray(0, length), cut: false }
}

/** The lines between `begin` and `end`: where their characters start, and how many bytes they stand for. */
function* uuLines(body: Uint8Array): Generator<{ from: number; count: number }> {
  let begun = false
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf(0x0a, at)
    const end = newline < 0 ? body.length : newline
    const count = Math.min((body[at]! - 0x20) & 63, Math.floor(((end - at) * 3) / 4))
    if (!begun) begun = latin1(body, at, Math.min(end, at + 6)) === 'begin '
    else if (count === 0 || latin1(body, at, end).trimEnd() === 'end') return
    else yield { from: at + 1, count }
    at = end + 1
  }
}
