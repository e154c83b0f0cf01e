import type { Letter } from '../../shared/letters/letter.ts'
import type { Words } from '../../shared/words/index.ts'

/** Why a letter has nobody to answer to, and what can be done, in words; null where it has an address. */
export function noAddressIn(
  letter: Pick<Letter, 'kind' | 'answerTo'>,
  words: Words['letters']['editor'],
): string | null {
  if (letter.answerTo) return null
  if (letter.kind === 'unrecognized-form') return words.noAddress.unrecognizedForm
  return letter.kind === 'form' ? words.noAddress.form : words.heldByAddress
}
