/** The language most of a text is written in; null where there is nothing to judge by. Two Japanese letters weigh as one word. */
export function writtenLanguage(text: string): 'ja' | 'en' | null {
  const japanese = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0
  const words = text.replaceAll(/\S+@\S+|https?:\S+/gu, ' ').match(/[A-Za-z]{2,}/gu)?.length ?? 0
  if (japanese === 0 && words === 0) return null
  return japanese / 2 >= words ? 'ja' : 'en'
}
