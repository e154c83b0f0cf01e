import { latin1 } from '../../characters/latin1.ts'
import { decodeTransfer } from './transfer-encoding.ts'

/**
 * Decodes the body of a text part. Base64 is looked at before it is believed: some gateways write the label on plain text, others hang
 * their footer as plain text behind the end of the base64.
 */
export function decodeText64(
  body: Uint8Array,
  encoding: string,
  limit = Infinity,
): { bytes: Uint8Array; cut: boolean } {
  if (!/^\W*base64/i.test(encoding)) return decodeTransfer(body, encoding, limit)
  const end = endOfBase64(body)
  if (end === 0) return decodeTransfer(body, '8bit', limit)
  const decoded = decodeTransfer(body.subarray(0, end), encoding, limit)
  if (end === body.length || decoded.cut) return decoded
  const rest = decodeTransfer(body.subarray(end), '8bit', Math.max(0, limit - decoded.bytes.length - 1))
  return { bytes: Buffer.concat([decoded.bytes, Buffer.from('\n'), rest.bytes]), cut: rest.cut }
}

/** Where plain text begins behind base64: 0 where the body is no base64 at all, its length where it is nothing else. One pass over the lines. */
function endOfBase64(body: Uint8Array): number {
  /** The beginning of the text if text it is: behind the padding, or behind an empty line. */
  let mayEnd = -1
  let any = false
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf(0x0a, at)
    const lineEnd = newline < 0 ? body.length : newline
    const kind = kindOf(body, at, lineEnd)
    if (kind === 'text') {
      if (!any) return 0
      if (mayEnd >= 0) return mayEnd
    } else if (kind === 'empty') {
      if (any && mayEnd < 0) mayEnd = lineEnd + 1
    } else {
      // Base64 behind padding is joined to what came before; a word of letters behind an empty line may be the beginning of a footer.
      const before = mayEnd
      if (kind === 'padded') mayEnd = lineEnd + 1
      else if (mayEnd >= 0 && lineEnd - at > 40) mayEnd = -1
      else if (before < 0) mayEnd = -1
      any = true
    }
    at = lineEnd + 1
  }
  return body.length
}

/** A line of text has a blank inside, or a tenth of what base64 does not have. */
function kindOf(body: Uint8Array, from: number, to: number): 'base64' | 'padded' | 'empty' | 'text' {
  const line = latin1(body, from, Math.min(to, from + 1000)).trim()
  if (line === '') return 'empty'
  if (/^[A-Za-z0-9+/]*={1,2}$/.test(line)) return 'padded'
  if (/^[A-Za-z0-9+/=]+$/.test(line)) return 'base64'
  const strange = line.replace(/[A-Za-z0-9+/=]/g, '').length
  return /\S[ \t]+\S/.test(line) || strange * 10 > line.length ? 'text' : 'base64'
}
