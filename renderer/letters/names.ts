import type { Words } from '../../shared/words/index.ts'
import { languageOf } from '../ui/script.ts'

/** How a citizen is named: the name, or the address where there is no name. */
export function nameOf(from: { name: string; address: string }): string {
  return from.name.trim() || from.address
}

/** 様 for people, 御中 for organisations: only in the Japanese window, after a name in Japanese letters. */
export function honorificOf(
  name: string,
  organisation: boolean,
  window: 'ja' | 'en',
): 'toPerson' | 'toOrganisation' | null {
  if (window === 'en' || languageOf(name) === 'en' || /[様殿]$|御中$/u.test(name)) return null
  return organisation ? 'toOrganisation' : 'toPerson'
}

/** A citizen's name with its honorific, as it stands in a sentence of the window. */
export function politely(name: string, organisation: boolean, window: 'ja' | 'en', words: Words): string {
  const honorific = honorificOf(name, organisation, window)
  return honorific ? `${name} ${words.letters[honorific]}` : name
}

/** False for mail set apart: it was written by a machine, or somebody said that it is no letter; it asks for nothing, and stands nowhere. */
export function isLetter(mail: { setApart: boolean }): boolean {
  return !mail.setApart
}
