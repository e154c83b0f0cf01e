/**
 * The characters of a text that some mail programs of readers show as boxes or otherwise: numbers in circles, units and names of companies in one
 * character, Roman numerals in one, half-width kana, kanji of some platforms alone (髙, 﨑) or beyond the first plane (𠮷), marks that stand for
 * themselves (か and ゛), private ones, what cannot be seen. Each once, in their order.
 */
export function uncommonCharacters(text: string): string[] {
  return [...new Set(text.match(uncommon) ?? [])].filter((one) => !isOfMathematics.test(one))
}

/** Signs of row 13 that everybody has. */
const isOfMathematics = /[\u2200-\u22FF\u301D\u301F]/u

/** What Windows has beside JIS X 0208 (NEC row 13, and the kanji of IBM): of these Shift_JIS tells which they are. */
const ofPlatforms = charactersOf([0x87, 0x87, 0x9c], [0xfa, 0xfc, 0xfc])

function charactersOf(...rows: readonly [number, number, number][]): string {
  const decoder = new TextDecoder('shift_jis')
  let found = ''
  for (const [first, last, most] of rows)
    for (let row = first; row <= last; row += 1)
      for (let cell = 0x40; cell <= most; cell += 1) found += decoder.decode(Uint8Array.of(row, cell))
  return [...new Set(found.match(/[\p{Script=Han}\u2116\u2121]/gu))].join('')
}

// A joiner between two pictures makes one of them.
const uncommon = new RegExp(
  `[${ofPlatforms}\\u2460-\\u24FF\\u3220-\\u33FF\\u2150-\\u218F\\uFF61-\\uFF9F\\uE000-\\uF8FF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}\\u{E0100}-\\u{E01EF}\\u{F0000}-\\u{10FFFF}\\u3099\\u309A[\\p{Cc}--[\\t\\n]]\\u00AD\\u200B\\u200C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF\\uFEFF\\uFFFD]|(?<![\\p{ExtPict}\\p{EMod}]\\uFE0F?)\\u200D`,
  'gv',
)
