import { nameIn, type Colleague } from '../../shared/office/account.ts'
import { languageOf } from './script.ts'

/** The family name by which a colleague is called in a language of the window: 小林 of 小林 遥, Kobayashi of Haruka Kobayashi. */
export function calledName(colleague: Colleague, window: 'ja' | 'en'): string {
  const name = nameIn(window, colleague)
  const parts = name.trim().split(/[\s　]+/u)
  return (languageOf(name) === 'ja' ? parts[0] : parts.at(-1)) || name
}
