import { foldText } from '../../../shared/fold-text.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import { familyName } from '../../ui/called-name.ts'

/** The accounts that a note speaks to: behind each @ the longest name that stands there, and the family name only where no whole one does. */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): string[] {
  const names = colleagues.flatMap(({ accountId, name, nameEn }) =>
    [name, nameEn].filter(Boolean).flatMap((one) => {
      const [whole, family] = [foldText(one), foldText(familyName(one))]
      return [whole, whole.replaceAll(/\s/gu, '')].map((written) => ({ accountId, whole: written, family }))
    }),
  )
  const behind = foldText(text).split('@').slice(1)
  const spokenTo = behind.flatMap((words) => {
    for (const part of ['whole', 'family'] as const) {
      const standing = names.filter((one) => stands(one[part], words))
      const longest = Math.max(0, ...standing.map((one) => one[part].length))
      if (longest > 0) return standing.filter((one) => one[part].length === longest).map(({ accountId }) => accountId)
    }
    return []
  })
  return [...new Set(spokenTo)]
}

/** @Mori is not in @Moriyama; Japanese goes on without a space. */
const stands = (name: string, words: string): boolean =>
  words.startsWith(name) && !(/[a-z]$/u.test(name) && /^[a-z]/u.test(words.slice(name.length)))

/** What stands behind the @ that is being typed, and where it begins; null where none is. */
export function mentionAt(text: string, caret: number): { start: number; typed: string } | null {
  const found = /[@＠]([^\s@＠]{0,30})$/u.exec(text.slice(0, caret))
  return found ? { start: found.index, typed: found[1]! } : null
}

/** The colleagues who may be meant by what is typed. */
export function meantBy(typed: string, colleagues: readonly Colleague[]): Colleague[] {
  const sought = foldText(typed)
  return colleagues.filter(({ name, nameEn }) => foldText(`${name} ${nameEn}`).includes(sought))
}
