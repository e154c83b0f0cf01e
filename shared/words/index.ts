import type { Language } from '../office/account.ts'
import { en } from './en.ts'
import { ja, type Words } from './ja.ts'

export type { Words }

/** The words of one language. */
export function wordsFor(language: Language): Words {
  return language === 'ja' ? ja : en
}
