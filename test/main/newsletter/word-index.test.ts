import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInIndex, gatherWords, meetsAll } from '../../../main/newsletter/readers/word-index.ts'

/** Words of which the first are everywhere and the last nearly nowhere, some of them the beginnings of others. */
const vocabulary = ['na', 'nab', 'nabe', 'ta', 'tan', 'wa', 'wat', 'ko', 'kob', 'sa', 'sato', 'zu', 'z']

const rare = fc.double({ min: 0, max: 1, noNaN: true }).map((drawn) => vocabulary[Math.floor(drawn ** 4 * 13)] ?? 'z')
const phrase = fc.record({
  tokens: fc.array(fc.oneof(rare, fc.constantFrom(...vocabulary)), { minLength: 1, maxLength: 4 }),
  goesOn: fc.boolean(),
})

test('a search of thousands of readers finds those whose words hold every phrase, frequent or rare, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(rare, { maxLength: 9 }), { minLength: 1, maxLength: 30 }),
      fc.array(fc.constantFrom(1, 1, 4, 16, 64), { minLength: 30, maxLength: 30 }),
      fc.array(fc.array(phrase, { minLength: 1, maxLength: 5 }), { minLength: 20, maxLength: 20 }),
      fc.uniqueArray(fc.nat(200), { maxLength: 20 }),
      async (texts, times, searches, changed) => {
        // Some have words that nobody else has, and others words that many have.
        const readers = texts.flatMap((text, at) => Array.from({ length: times[at]! }, () => text))
        const index = await gatherWords(readers.length, (number) => readers[number]!)
        const leftOut = new Set(changed.filter((number) => number < readers.length))
        const found = new Int32Array(readers.length)
        for (const phrases of searches) {
          const scanned = readers.flatMap((words, at) => (!leftOut.has(at) && meetsAll(words, phrases) ? [at] : []))
          const length = findInIndex(index, phrases, leftOut, found)
          expect([phrases, ...found.subarray(0, length).toSorted()]).toEqual([phrases, ...scanned])
        }
      },
    ),
    { numRuns: 300, seed: 11 },
  )
})

test('whoever passed a frequent word is still looked for in the readers of a rarer phrase', async () => {
  const whole = ['z', 'na', 'ta', 'tan']
  const readers = [
    whole,
    ...Array.from({ length: 19 }, () => ['na']),
    ...Array.from({ length: 5 }, () => ['ta', 'tan']),
  ]
  const index = await gatherWords(readers.length, (number) => readers[number]!)
  const phrases = [['z'], ['na'], ['ta', 'tan']].map((tokens) => ({ tokens, goesOn: false }))
  expect(findInIndex(index, phrases, new Set(), new Int32Array(readers.length))).toBe(1)
})
