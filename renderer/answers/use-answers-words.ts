import type { Words } from '../../shared/words/index.ts'
import { useLanguage, useWords } from '../ui/language.tsx'

/** The words of the part, and the language of the window. */
export function useAnswersWords(): { say: Words['answers']; language: 'ja' | 'en' } {
  const [language] = useLanguage()
  return { say: useWords().answers, language }
}
