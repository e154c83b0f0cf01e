/**
 * The characters of a text that some mail programs of readers show as boxes or otherwise: numbers in circles, units and names of companies in one
 * character, Roman numerals in one, half-width kana, private ones, controls. Each once, in their order.
 */
export function uncommonCharacters(text: string): string[] {
  return [...new Set(text.match(uncommon) ?? [])]
}

const uncommon =
  /[\u2460-\u24FF\u3220-\u33FF\u2150-\u218F\u3251-\u325F\uFF61-\uFF9F\uE000-\uF8FF\u{F0000}-\u{10FFFF}[\p{Cc}--[\t\n]]\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gv
