import type { Address } from '../../../shared/letters/mail.ts'
import { decodeWords, encodedWord, withoutControls } from './encoded-words.ts'

/**
 * Reads an address list of RFC 5322 with its obsolete and broken forms, in one pass over at most 64 KB and 500 addresses.
 * `text` has its raw bytes decoded already and its encoded words not yet: a decoded comma must not split a name.
 * An entry without an address keeps its name and has an empty address.
 */
export function parseAddresses(text: string): Address[] {
  const source = text.slice(0, 65_536)
  const word = new RegExp(encodedWord.source, 'y')
  const found: Address[] = []
  let entry = emptyEntry()
  const finish = (): void => {
    const address = readEntry(entry)
    if (address !== null) found.push(address)
    entry = emptyEntry()
  }
  for (let at = 0; at < source.length && found.length < 500; at += 1) {
    const character = source[at]!
    word.lastIndex = at
    const encoded = character === '=' ? word.exec(source) : null
    if (encoded !== null) {
      entry.phrase += encoded[0]
      at += encoded[0].length - 1
    } else if (character === '"') {
      const quoted = readQuoted(source, at)
      entry.phrase +=
        quoted.end < source.length && source[quoted.end] === '@' ? source.slice(at, quoted.end) : quoted.text
      at = quoted.end - 1
    } else if (character === '(') {
      const comment = readComment(source, at)
      entry.comment = entry.comment || comment.text
      at = comment.end - 1
    } else if (character === '<') {
      const end = source.indexOf('>', at)
      const inside = source.slice(at + 1, end < 0 ? undefined : end)
      if (entry.angle === null || inside.includes('@')) entry.angle = inside
      at = end < 0 ? source.length : end
    } else if (character === ',' || character === ';') {
      finish()
    } else if (
      character === ':' &&
      entry.angle === null &&
      !entry.phrase.includes('@') &&
      !/^\s*mailto$/i.test(entry.phrase)
    ) {
      entry = emptyEntry()
    } else {
      entry.phrase += character
    }
  }
  finish()
  return found
}

type Entry = {
  phrase: string
  angle: string | null
  comment: string
}

function emptyEntry(): Entry {
  return { phrase: '', angle: null, comment: '' }
}

function readEntry(entry: Entry): Address | null {
  const phrase = entry.phrase.trim()
  if (entry.angle !== null) return { name: nameOf(phrase || entry.comment), address: cleanAddress(entry.angle) }
  const bare = phrase.includes('@') ? /(?:"[^"]*"|[^\s"<>]+)@[^\s"<>]+/.exec(phrase) : null
  if (bare !== null) {
    const rest = phrase.replace(bare[0], ' ').trim()
    return { name: nameOf(rest || entry.comment), address: cleanAddress(bare[0]) }
  }
  const name = nameOf(phrase || entry.comment)
  return name === '' ? null : { name, address: '' }
}

function nameOf(phrase: string): string {
  return withoutControls(decodeWords(phrase).value)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(.*)'$/, '$1')
    .slice(0, 500)
}

/** Only what can be an address: no spaces, no control characters, none of the characters that reorder text. */
function cleanAddress(text: string): string {
  const address = withoutNeighbours(decodeWords(text).value)
    .normalize('NFC')
    .replace(/\([^()]*\)|[\s\p{Cc}\p{Cf}<>]/gu, '')
    .replace(/^mailto:/i, '')
  // Source routes of RFC 822: <@one,@two:person@host>
  return (address.startsWith('@') ? address.slice(address.indexOf(':') + 1) : address).slice(0, 320)
}

/** Where one of several words is a whole address, the others are none of it; a blank beside the @ is only taken out. */
function withoutNeighbours(text: string): string {
  return text.length <= 1000 && /\S\s+\S/.test(text.trim())
    ? (text.split(/\s+/).find((word) => /^[^\s@"]+@[^\s@"]+$/.test(word)) ?? text)
    : text
}

function readQuoted(source: string, from: number): { text: string; end: number } {
  let text = ''
  for (let at = from + 1; at < source.length; at += 1) {
    const character = source[at]!
    if (character === '"') return { text, end: at + 1 }
    if (character === '\\' && at + 1 < source.length) {
      at += 1
      text += source[at]!
    } else {
      text += character
    }
  }
  return { text, end: source.length }
}

function readComment(source: string, from: number): { text: string; end: number } {
  let depth = 0
  let text = ''
  for (let at = from; at < source.length; at += 1) {
    const character = source[at]!
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return { text: text.slice(1), end: at + 1 }
    text += source[at] ?? ''
  }
  return { text: text.slice(1), end: source.length }
}
