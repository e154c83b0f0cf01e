import { lanes, noKey } from './hash.ts'

/** Where `scanQuoted` stopped last. */
export const scanned = { at: 0 }

const quotes = 0x22222222
const newlines = 0x0a0a0a0a
const backslashes = 0x5c5c5c5c
const ones = 0x01010101
const highs = 0x80808080

/**
 * Looks for the first quote, backslash or newline from `start` on, four bytes at a time, and puts into `lanes` what `hashBytes` would
 * make of the bytes before it. The bytes must hold one of them.
 */
export function scanQuoted(view: DataView, start: number): void {
  let one = noKey.first
  let two = noKey.second
  let at = start
  let word = view.getInt32(at, true)
  for (let hits = hitsIn(word); hits === 0; hits = hitsIn(word)) {
    one = Math.imul(one ^ word, 0x85ebca6b)
    one = (one << 13) | (one >>> 19)
    two = Math.imul(((two << 17) | (two >>> 15)) + word, 0xc2b2ae35)
    at += 4
    word = view.getInt32(at, true)
  }
  const hits = hitsIn(word)
  const end = at + ((31 - Math.clz32(hits & -hits)) >> 3)
  let rest = end - start
  for (; at < end; at += 1, word >>>= 8) rest = (rest << 8) ^ (word & 255)
  one = Math.imul(one ^ rest, 0x85ebca6b)
  two = Math.imul(((two << 17) | (two >>> 15)) + rest, 0xc2b2ae35)
  one ^= one >>> 16
  two ^= two >>> 13
  one = Math.imul(one + two, 0x9e3779b1)
  two = Math.imul(two ^ (one >>> 15), 0x27d4eb2d)
  lanes.first = one ^ (one >>> 15)
  lanes.second = two ^ (two >>> 16)
  scanned.at = end
}

/** The high bit of each byte of the word that is a quote, a backslash or a newline; only the lowest of them is sure to be right. */
function hitsIn(word: number): number {
  const quote = word ^ quotes
  const newline = word ^ newlines
  const backslash = word ^ backslashes
  return (((quote - ones) & ~quote) | ((newline - ones) & ~newline) | ((backslash - ones) & ~backslash)) & highs
}
