import { kinds, type Language, modelOf } from './language-models.ts'

/**
 * Logarithm of the probability that a person writes this text in this language: how letters, signs and blanks follow one another, how
 * frequent each character is, and which whole words are there. Only lines with something beyond ASCII are weighed: the others read the
 * same in every character set. Two readings of the same bytes can be compared by their difference: 7 means a thousand to one.
 * `length` counts the characters weighed.
 */
export function likelihood(text: string, language: Language): { sum: number; length: number } {
  const { kind, share, follows, letterCase, words } = modelOf(language)
  let sum = 0
  let length = 0
  let plainWords = 0
  for (const line of linesBeyondAscii(text)) {
    let before = 0
    let caseBefore = 0
    let word = 0
    length += line.length + 1
    for (let at = 0; at <= line.length; at += 1) {
      const code = at < line.length ? line.charCodeAt(at) : 0x0a
      const now = kind[code]!
      sum += follows[before * kinds + now]! + share[code]!
      // A capital after a small letter: half a word read with the wrong letters, or the other half of a character.
      if (letterCase[code] === 2 && caseBefore === 1) sum -= capitalInside
      caseBefore = letterCase[code]!
      before = now
      if (words.size === 0 || isWordUnit(code)) continue
      if (at > word && at - word <= longestWord) {
        const whole = line.slice(word, at).toLowerCase()
        if (words.has(whole)) {
          if (beyondAscii.test(whole)) sum += wholeWord
          else plainWords += 1
        }
      }
      word = at + 1
    }
  }
  return { sum: sum + Math.min(plainWords * plainWord, mostForPlainWords), length }
}

const capitalInside = 4
const wholeWord = 4
/** Words of ASCII alone read the same everywhere; they only say in which of two alphabets the accents beside them are at home. */
const plainWord = 0.7
const mostForPlainWords = 6
const longestWord = 12

const beyondAscii = /[\u0080-\uffff]/

function linesBeyondAscii(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => beyondAscii.test(line))
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
    code === 0x2019
  )
}
