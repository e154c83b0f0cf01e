const japaneseLetters = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** The language a short text (a name, a subject) is written in, for its `lang` attribute. */
export function languageOf(text: string): 'ja' | 'en' {
  return japaneseLetters.test(text) ? 'ja' : 'en'
}

/** Sets `lang` only where a text's language differs from the window's. */
export function langAttribute(text: string, window: 'ja' | 'en'): 'ja' | 'en' | undefined {
  const language = languageOf(text)
  return language === window ? undefined : language
}

/** Lines of Japanese run on into one: a space after 、 or 。 is only what a line break has left. */
export function withoutLineGaps(text: string): string {
  return text.replaceAll(/(?<=[、。！？」』）])\s+/gu, '')
}
