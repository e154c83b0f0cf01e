/** The language most of a text is written in; null where there is nothing to judge by. Two Japanese letters weigh as one word. */
export function writtenLanguage(text: string): 'ja' | 'en' | null {
  const start = text.slice(0, 20_000)
  // By runs: a list of all letters of each mail would cost an intake more than most of what it does.
  const runs = start.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/gu) ?? []
  const japanese = runs.reduce((sum, run) => sum + run.length, 0)
  const words =
    start
      .split(/\s+/u)
      .filter((piece) => !/@|:\/\//u.test(piece))
      .join(' ')
      .match(/[A-Za-z]{2,}/gu)?.length ?? 0
  if (japanese === 0 && words === 0) return null
  return japanese / 2 >= words ? 'ja' : 'en'
}
