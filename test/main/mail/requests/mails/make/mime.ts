import { bytesOf, type Charset } from './characters.ts'
import type { Random } from './random.ts'

export type Transfer = '7bit' | '8bit' | 'base64' | 'quoted-printable'

/** A part of a mail: its header lines and the text after them, all of it in bytes written as latin1. */
export type Part = { headers: string[]; body: string }

export function textPart(text: string, type: string, charset: Charset, transfer: Transfer): Part {
  const bytes = bytesOf(text.replaceAll('\n', '\r\n'), charset)
  if (bytes === null) throw new Error(`${charset} has no place for a character of this text`)
  const name = charset === 'iso-2022-jp' ? 'ISO-2022-JP' : charset === 'shift_jis' ? 'Shift_JIS' : 'UTF-8'
  return {
    headers: [`Content-Type: ${type}; charset=${name}`, `Content-Transfer-Encoding: ${transfer}`],
    body: transferred(bytes, transfer),
  }
}

export function multipart(kind: string, parts: Part[], random: Random, style: string): Part {
  const boundary =
    style === 'gmail'
      ? `000000000000${random.hex(16)}`
      : style === 'apple'
        ? `Apple-Mail=_${random.hex(8).toUpperCase()}-${random.hex(4).toUpperCase()}`
        : `----=_Part_${random.hex(10)}_${random.hex(8)}`
  const written = parts.map(({ headers, body }) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`)
  return {
    headers: [`Content-Type: multipart/${kind};\r\n boundary="${boundary}"`],
    body: `${written.join('')}--${boundary}--\r\n`,
  }
}

/** A header's words, encoded (RFC 2047) where they are not ASCII and folded. */
export function headerWords(text: string, charset: Charset, way: 'B' | 'Q' = 'B'): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const used = bytesOf(text, charset) === null ? 'utf-8' : charset
  const name = used === 'iso-2022-jp' ? 'ISO-2022-JP' : used === 'shift_jis' ? 'Shift_JIS' : 'UTF-8'
  const words: string[] = []
  let chunk = ''
  const encoded = (part: string): string => {
    const bytes = bytesOf(part, used)!
    return `=?${name}?${way}?${way === 'B' ? bytes.toString('base64') : wordQ(bytes)}?=`
  }
  for (const character of text) {
    if (encoded(chunk + character).length > 72) {
      words.push(encoded(chunk))
      chunk = ''
    }
    chunk += character
  }
  words.push(encoded(chunk))
  return words.join('\r\n ')
}

export function mailbox(name: string, address: string, charset: Charset): string {
  if (name === '') return address
  if (/^[A-Za-z0-9 '-]+$/.test(name)) return `${name} <${address}>`
  if (/^[\x20-\x7e]+$/.test(name)) return `"${name.replaceAll('"', '\\"')}" <${address}>`
  return `${headerWords(name, charset)} <${address}>`
}

function wordQ(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      if (byte === 0x20) return '_'
      return /[A-Za-z0-9]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

function transferred(bytes: Buffer, transfer: Transfer): string {
  if (transfer === 'base64') return (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
  if (transfer === 'quoted-printable') return quotedPrintable(bytes)
  return bytes.toString('latin1')
}

function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => {
      let written = ''
      let column = 0
      const characters = [...line]
      for (const [at, character] of characters.entries()) {
        const code = character.charCodeAt(0)
        const last = at === characters.length - 1
        const literal = code > 0x20 && code < 0x7f && character !== '='
        const blank = code === 0x20 && !last
        const piece = literal || blank ? character : `=${code.toString(16).toUpperCase().padStart(2, '0')}`
        if (column + piece.length > 75) {
          written += '=\r\n'
          column = 0
        }
        written += piece
        column += piece.length
      }
      return written
    })
    .join('\r\n')
}
