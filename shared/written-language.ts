/** The language most of a text is written in; null where there is nothing to judge by. Two Japanese letters weigh as one word. */
export function writtenLanguage(text: string): 'ja' | 'en' | null {
  const start = text.slice(0, 20_000)
  const japanese = start.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0
  const words =
    start
      .split(/\s+/u)
      .filter((piece) => !/@|:\/\//u.test(piece))
      .join(' ')
      .match(/[A-Za-z]{2,}/gu)?.length ?? 0
  if (japanese === 0 && words === 0) return null
  return japanese / 2 >= words ? 'ja' : 'en'
}
