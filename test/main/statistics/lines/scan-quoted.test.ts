import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashBytes, lanes, noKey } from '../../../../main/statistics/lines/hash.ts'
import { Dictionary } from '../../../../main/statistics/lines/dictionary.ts'
import { scanned, scanQuoted } from '../../../../main/statistics/lines/scan-quoted.ts'

test('a scan stops at the first quote, backslash or newline, and hashes what stands before it as any reader would', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom(10, 34, 92), fc.nat(7), (before, mark, start) => {
      const bytes = Buffer.concat([Buffer.alloc(start, 65), before, Buffer.from([mark]), Buffer.alloc(8, 34)])
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
      scanQuoted(view, start)
      const end = bytes.findIndex((byte, at) => at >= start && [10, 34, 92].includes(byte))
      const found = { at: scanned.at, ...lanes }
      hashBytes(view, start, end, noKey.first, noKey.second)
      expect(found).toEqual({ at: end, ...lanes })
    }),
    { numRuns: 1000 },
  )
})

test('a dictionary gives equal values one number, others another, and each its text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 3000 }), (texts) => {
      const dictionary = new Dictionary()
      const numbers = texts.map((text) => {
        const bytes = Buffer.from(`..${text}`)
        return dictionary.numberOf(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 2, bytes.length)
      })
      expect(numbers.map((number) => dictionary.text(number))).toEqual(
        texts.map((text) => Buffer.from(text).toString()),
      )
      expect(new Set(numbers).size).toBe(new Set(texts).size)
      expect(dictionary.size).toBe(new Set(['', ...texts]).size)
    }),
    { numRuns: 50 },
  )
})
