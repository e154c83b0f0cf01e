import { operators } from '../../../shared/letters/search/operators.ts'
import { longestSearch } from '../../../shared/letters/search/terms.ts'

/** The search for all letters from an address, as one would type it; null where it cannot be typed. */
export function searchFrom(address: string, language: 'ja' | 'en'): string | null {
  const name = operators.from[language][0]
  // In quotes, so that no longer address which begins alike is found.
  const typed = `${name}:"${address.trim()}"`
  return address.trim() === '' || /["“”＂]/u.test(address) || typed.length > longestSearch ? null : typed
}
