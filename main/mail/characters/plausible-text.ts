import { japanesePlanes } from './japanese-planes.ts'

/**
 * How much a text looks like written Japanese: the mean over its characters beyond ASCII, from −3 (nonsense) to 1 (kana).
 * Wrongly decoded Japanese shows itself by rare kanji, stray half-width kana and signs, not only by U+FFFD.
 */
export function japanesePlausibility(text: string): number {
  const weights = characterWeights()
  let sum = 0
  let count = 0
  for (let at = 0; at < text.length && count < sampleLength; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    count += 1
    if (code >= 0xff61 && code <= 0xff9f)
      sum += isHalfKana(text.charCodeAt(at - 1)) || isHalfKana(text.charCodeAt(at + 1)) ? 3 : -5
    else sum += weights[code]!
  }
  return count === 0 ? 0 : sum / count / 10
}

/** The same for a text of a Western European language. */
export function latinPlausibility(text: string): number {
  let sum = 0
  let count = 0
  for (let at = 0; at < text.length && count < sampleLength; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    count += 1
    if (code < 0xa0 || code === 0xfffd) sum -= 30
    else if (isLatinLetter(code))
      sum += isAsciiLetter(text.charCodeAt(at - 1)) || isAsciiLetter(text.charCodeAt(at + 1)) ? 7 : 1
    else if (latinQuotes.includes(text[at]!)) sum += 6
    else if (latinSigns.includes(text[at]!)) sum += 3
    else sum -= 5
  }
  return count === 0 ? 0 : sum / count / 10
}

/** Characters beyond ASCII that are looked at: enough to be sure, few enough to cost nothing. */
const sampleLength = 4000

const latinQuotes = '‘’“”–—…•'
const latinSigns = '\u00a0€£©®°§´«»¿¡·½¼²³™'

let weightTable: Int8Array | null = null

/** Weight of each UTF-16 code unit, in tenths. */
function characterWeights(): Int8Array {
  if (weightTable !== null) return weightTable
  const table = new Int8Array(0x10000).fill(-5)
  const { windows } = japanesePlanes()
  windows.forEach((character, index) => {
    if (character.length !== 1) return
    const row = Math.floor(index / 94) + 1
    table[character.charCodeAt(0)] =
      row <= 2
        ? 3
        : row === 3
          ? 6
          : row === 4
            ? 10
            : row === 5
              ? 9
              : row === 8
                ? 1
                : row === 13
                  ? 4
                  : row >= 16 && row <= 47
                    ? 8
                    : row >= 48 && row <= 84
                      ? -2
                      : row >= 89 && row <= 92
                        ? -1
                        : -5
  })
  for (const character of '、。「」『』（）ー・？！：／〜～…　々〒【】') table[character.charCodeAt(0)] = 9
  table.fill(-30, 0x80, 0xa0)
  table.fill(-15, 0xe000, 0xf900)
  table[0xfffd] = -30
  weightTable = table
  return table
}

function isHalfKana(code: number): boolean {
  return code >= 0xff61 && code <= 0xff9f
}

function isLatinLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7) ||
    [0x152, 0x153, 0x160, 0x161, 0x178, 0x17d, 0x17e].includes(code)
  )
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}
