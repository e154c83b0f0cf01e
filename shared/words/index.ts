import type { Language } from '../office.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

export type Words = typeof ja

/** The words of one language. */
export function wordsFor(language: Language): Words {
  return language === 'ja' ? ja : en
}
