import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** Names and ordinary words, all of Latin letters in lower case. */
export type NameLists = {
  /** Japanese family and given names as they are written, in kanji above all */
  family: ReadonlySet<string>
  given: ReadonlySet<string>
  /** in hiragana */
  familyKana: ReadonlySet<string>
  givenKana: ReadonlySet<string>
  /** foreign names in katakana, the parts of a name apart */
  katakana: ReadonlySet<string>
  /** Japanese names in Latin letters */
  latin: ReadonlySet<string>
  /** English and other foreign names in Latin letters */
  foreign: ReadonlySet<string>
  /** English words that everybody uses */
  common: ReadonlySet<string>
  /** English words that a dictionary has, the common ones among them */
  words: ReadonlySet<string>
}

/** The order in which the file has them; `scripts/name-lists.ts` writes it. */
export const listNames = [
  'family',
  'given',
  'familyKana',
  'givenKana',
  'katakana',
  'latin',
  'foreign',
  'common',
  'words',
] as const satisfies readonly (keyof NameLists)[]

/** Reads the lists from the file beside this one. Throws where it is not what the script wrote. */
export function readNameLists(file = new URL('./names.lists', import.meta.url)): NameLists {
  const lists = brotliDecompressSync(readFileSync(file)).toString('utf8').split('\n\n')
  if (lists.length !== listNames.length) throw new Error('the lists of names are incomplete')
  const sets = listNames.map((name, index) => [name, new Set(lists[index]!.split('\n'))] as const)
  return Object.fromEntries(sets) as Record<(typeof listNames)[number], Set<string>>
}
