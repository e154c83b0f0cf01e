import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPostings, unpackPostings } from '../../../main/similar/postings.ts'

const terms = fc.array(fc.constantFrom('旅券', '更新', '紛失', 'passport', '§1', '§2', 'koto'), {
  minLength: 1,
  maxLength: 12,
})
const acts = fc.array(
  fc.oneof(
    fc.record({ put: fc.constantFrom('a', 'b', 'c', 'd', 'e'), terms }),
    fc.record({ take: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
  ),
  { maxLength: 30 },
)

test('postings that were packed and read again find the same, as do new ones of the texts that are left', () => {
  fc.assert(
    fc.property(acts, terms, (changes, question) => {
      const postings = emptyPostings()
      const left = new Map<string, string[]>()
      for (const change of changes) {
        if ('put' in change) {
          postings.put(change.put, change.terms)
          left.delete(change.put)
          left.set(change.put, change.terms)
        } else {
          postings.take(change.take)
          left.delete(change.take)
        }
      }
      const again = unpackPostings(postings.pack())
      const fresh = emptyPostings()
      for (const [name, words] of left) fresh.put(name, words)
      expect(again.count()).toBe(left.size)
      expect(again.nearest(question, 10)).toEqual(fresh.nearest(question, 10))
      expect(again.pack()).toEqual(unpackPostings(again.pack()).pack())
      again.put('f', question)
      expect(again.nearest(question, 10).map(({ name }) => name)).toContain('f')
    }),
    { numRuns: 200, seed: 14 },
  )
})

test('a text that was taken out leaves none of its words in what is packed', () => {
  const postings = emptyPostings()
  postings.put('letter', ['秘密'])
  postings.put('other', ['旅券'])
  postings.take('letter')
  const packed = Buffer.from(postings.pack()).toString('utf8')
  expect([packed.includes('秘密'), packed.includes('letter'), packed.includes('旅券')]).toEqual([false, false, true])
})

test('bytes that are no postings, or are cut, are refused', () => {
  const postings = emptyPostings()
  postings.put('letter', ['旅券', 'passport'])
  const packed = postings.pack()
  expect(() => unpackPostings(new Uint8Array(8))).toThrow(RangeError)
  for (let length = 0; length < packed.length; length += 1)
    expect(() => unpackPostings(packed.slice(0, length))).toThrow(RangeError)
})
