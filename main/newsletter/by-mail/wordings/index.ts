import { wordingsEn } from './en.ts'
import { wordingsJa } from './ja.ts'
import type { Wordings } from './wordings.ts'

/** The mails of this part, in the language of whoever reads them. */
export const wordings: Readonly<Record<'ja' | 'en', Wordings>> = { ja: wordingsJa, en: wordingsEn }
