import { expect, test } from 'vitest'
import { noAddressIn } from '../../../renderer/letters/no-address.ts'
import { wordsFor } from '../../../shared/words/index.ts'

test.each(['ja', 'en'] as const)(
  'a form without an address says so, and what to do, each kind in its own words (%s)',
  (language) => {
    const words = wordsFor(language).letters.editor
    const said = (['form', 'unrecognized-form', 'direct'] as const).map((kind) =>
      noAddressIn({ kind, answerTo: null }, words),
    )
    expect(said).toEqual([words.noAddress.form, words.noAddress.unrecognizedForm, words.heldByAddress])
    expect(said[1]).toContain(wordsFor(language).office.views.forms)
    expect(
      noAddressIn({ kind: 'unrecognized-form', answerTo: { name: '', address: 'saori@citizen.example' } }, words),
    ).toBe(null)
  },
)
