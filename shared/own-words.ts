/**
 * Names (of a person, of the office) as somebody who guesses a passphrase would try them: whole, word by word, and Japanese ones, which have
 * no spaces, also in pairs of characters. Whatever stands in here makes a passphrase weaker, not longer.
 */
export function ownWordsOf(names: readonly string[]): string[] {
  const found = names.flatMap((name) => {
    const whole = name.normalize('NFKC').trim()
    const words =
      whole.match(
        /[\p{Script=Han}々]+|\p{Script=Katakana}[\p{Script=Katakana}ー]*|\p{Script=Hiragana}+|[\p{L}\p{M}\p{N}]+/gu,
      ) ?? []
    return [whole, ...whole.split(/\s+/u), ...words, ...words.flatMap(pairsIn)]
  })
  return [...new Set(found)].filter((word) => [...word].length > 1)
}

function pairsIn(word: string): string[] {
  if (!/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々ー]+$/u.test(word)) return []
  const characters = [...word]
  return characters.slice(1).map((character, place) => characters[place]! + character)
}

/**
 * A passphrase without the names in it: what is left is what has to be guessed. A judge that only counts them as known words calls three of
 * them in a row strong.
 */
export function withoutOwnWords(passphrase: string, names: readonly string[]): string {
  let rest = passphrase.normalize('NFKC')
  for (const word of ownWordsOf(names).toSorted((one, other) => other.length - one.length)) {
    const pattern = word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
    rest = rest.replaceAll(new RegExp(pattern, 'giu'), '')
  }
  return rest
}
