/** Where words stand for themselves: the 30 of "30 places", not that of "10:30"; -1 where they do not. */
export function placeOf(words: string, text: string): number {
  if (words === '') return -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, behind] = [text.slice(0, at), text.slice(at + words.length)]
    if (
      !(/^\d/u.test(words) && /\d[:：.,]?$|[:：]$/u.test(before)) &&
      !(/\d$/u.test(words) && /^[:：.,]?\d/u.test(behind))
    )
      return at
  }
  return -1
}
