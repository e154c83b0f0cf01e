import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../main/office/recovery-key.ts'
import { Problem } from '../../../shared/errors.ts'

test('a recovery key has 8 groups of 5 characters, none of which can be taken for another', () => {
  for (let n = 0; n < 200; n += 1)
    expect(newRecoveryKey()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}( [0-9A-HJKMNP-TV-Z]{5}){7}$/)
  expect(new Set(Array.from({ length: 200 }, newRecoveryKey)).size).toBe(200)
})

test('a recovery key is read however it was typed', () => {
  const spacing = fc.array(fc.constantFrom('', ' ', '-', '　', '\n', ' – '), { minLength: 40, maxLength: 40 })
  const spelling = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(fc.constant(null).map(newRecoveryKey), spacing, spelling, (key, spaces, other) => {
      const plain = key.replaceAll(' ', '')
      const typed = [...plain].map((letter, at) => (other[at] ? mistaken(letter) : letter) + spaces[at]).join('')
      expect(readRecoveryKey(typed)).toBe(plain)
    }),
  )
})

/** As people write it: small, full width, O for 0, I or L for 1. */
function mistaken(letter: string): string {
  if (letter === '0') return 'o'
  if (letter === '1') return 'l'
  return String.fromCodePoint(letter.toLowerCase().codePointAt(0)! + 0xfee0)
}

test('a mistyped recovery key is refused before it is tried', () => {
  fc.assert(
    fc.property(fc.constant(null).map(newRecoveryKey), fc.integer({ min: 0, max: 39 }), (key, at) => {
      const plain = key.replaceAll(' ', '')
      const other = plain[at] === 'A' ? 'B' : 'A'
      let refused = 0
      for (const wrong of [plain.slice(0, at) + other + plain.slice(at + 1), plain.slice(1), `${plain}A`]) {
        try {
          readRecoveryKey(wrong)
        } catch (error) {
          expect(error).toEqual(new Problem('wrong_recovery_key'))
          refused += 1
        }
      }
      // The check lets one of 1,024 through; a wrong length never.
      expect(refused).toBeGreaterThanOrEqual(2)
    }),
  )
  for (const nonsense of ['', '復旧キー', 'U'.repeat(40), ' '.repeat(200)])
    expect(() => readRecoveryKey(nonsense)).toThrow(new Problem('wrong_recovery_key'))
})
