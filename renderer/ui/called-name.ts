import { nameIn, type Colleague } from '../../shared/office/account.ts'
import { languageOf } from './script.ts'

/** A colleague by the family name, in the window's language. */
export function calledName(colleague: Colleague, window: 'ja' | 'en'): string {
  return familyName(nameIn(window, colleague))
}

/** The family name by which colleagues are called: 小林 of 小林 遥, Kobayashi of Haruka Kobayashi. */
export function familyName(name: string): string {
  const parts = name.trim().split(/[\s　]+/u)
  return (languageOf(name) === 'ja' ? parts[0] : parts.at(-1)) || name
}
