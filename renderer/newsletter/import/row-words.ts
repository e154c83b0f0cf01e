import { checkAddress } from '../../../shared/newsletter/address.ts'
import type { ImportRow } from '../../../shared/newsletter/import.ts'
import type { Words } from '../../../shared/words/index.ts'
import { plainDay } from '../../ui/dates.ts'

/** What becomes of a row, and why, as one line. */
export function fateWords(row: ImportRow, words: Words, language: 'ja' | 'en'): string {
  const say = words.newsletter.import
  if (row.fate === 'suggested') return say.suggestion(hostOf(row.suggestion))
  const plain = plainFate(row, words, language)
  if (row.decided === 'corrected') return row.fate === 'added' ? say.corrected : say.correctedTo(plain)
  return row.decided === 'kept' ? say.keptAs(plain) : plain
}

function plainFate(row: ImportRow, words: Words, language: 'ja' | 'en'): string {
  const say = words.newsletter.import
  const since = row.knownSince === '' ? say.someDay : plainDay(language, row.knownSince)
  if (row.fate === 'refused') {
    if (row.why === 'not-an-address') return say.refusals['not-an-address'](whyNoAddress(row.address, words))
    return say.refusals[row.why ?? 'twice-in-file'](since)
  }
  if (row.fate === 'unchanged') return row.knownSince === '' ? say.unchangedPlain : say.unchanged(since)
  if (row.fate === 'updated') return say.updated
  if (row.strangeState !== '') return say.strangeState(row.strangeState)
  return row.undated === '' ? say.added : say.undated(row.undated)
}

function whyNoAddress(text: string, words: Words): string {
  const { refused } = checkAddress(text)
  const sentence = words.addresses.refused[refused ?? 'bad-local-part']
  return sentence.replace(/[.。]$/u, '')
}

/** An address cut before its host, so that a slip in the host can be shown. */
export function atHost(address: string): [string, string] {
  const at = address.lastIndexOf('@')
  return at < 0 ? [address, ''] : [address.slice(0, at + 1), address.slice(at + 1)]
}

function hostOf(address: string): string {
  return atHost(address)[1] || address
}
