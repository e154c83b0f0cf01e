import { Problem } from '../../../shared/errors.ts'

/** Characters of a line of a header that should not be exceeded (RFC 5322 section 2.1.1), and of an encoded word (RFC 2047 section 2). */
const longestLine = 76
const longestWord = 75

/**
 * The text of a header field, of a name that stands before `: ` in its first line. ASCII stays readable, folded where it has spaces, and in
 * quotation marks where it stands before an address and holds its signs: what encodes it without need is taken for advertising. Everything else
 * becomes encoded words. Control characters become spaces.
 */
export function textField(name: string, text: string, { besideOthers = false } = {}): string {
  const plain = oneLine(text)
  const room = longestLine - name.length - 2
  const isAscii = /^[\x20-\x7e]*$/.test(plain) && !plain.includes('=?')
  const shown = besideOthers && !/^[A-Za-z0-9 -]*$/.test(plain) ? `"${plain.replaceAll(/["\\]/g, '\\$&')}"` : plain
  if (isAscii && shown.length <= room) return shown
  return (isAscii && !besideOthers ? folded(plain, room) : null) ?? encodedWords(plain, room)
}

/** A text on lines that begin with the space before their first word (RFC 5322 section 2.2.3); null where a word is longer than a line. */
function folded(text: string, room: number): string | null {
  const lines = ['']
  for (const word of text.match(/ *[^ ]+/g) ?? []) {
    const most = lines.length === 1 ? room : longestLine
    if (lines.at(-1)!.length + word.length <= most) lines[lines.length - 1] += word
    else if (lines.at(-1) === '' || word.length > longestLine) return null
    else lines.push(word)
  }
  return lines.join('\r\n')
}

/** A name with an address in angle brackets. Throws Problem no_address. */
export function addressField(field: string, { name, address }: { name: string; address: string }): string {
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(address) || /[<>\s,;]/.test(address)) throw new Problem('no_address')
  const shown = textField(field, name, { besideOthers: true })
  return shown === ''
    ? address
    : `${shown}${shown.length + address.length + field.length > 70 ? '\r\n' : ''} <${address}>`
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]+/gu, ' ')
    .trim()
}

/** Encoded words of whole characters, each on a line of its own. */
function encodedWords(text: string, room: number): string {
  const words: string[] = []
  let piece = ''
  for (const character of text) {
    const most = Math.min(longestWord, words.length === 0 ? room : longestLine - 1)
    if (piece !== '' && encoded(piece + character).length > most) {
      words.push(encoded(piece))
      piece = ''
    }
    piece += character
  }
  if (piece !== '') words.push(encoded(piece))
  return words.join('\r\n ')
}

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
