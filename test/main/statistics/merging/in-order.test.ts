import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../../../main/statistics/merging/in-order.ts'

const most = 2 ** 48 - 1
const compared = (hashes: readonly number[]) => [...hashes].sort((one, other) => one - other)

describe('hashes in order', () => {
  it('are all there in ascending order, however many are alike or near each other', () => {
    const hash = fc.oneof(
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: most - 3, max: most }),
      fc.constant(2 ** 47),
    )
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 700, size: 'max' }), (hashes) => {
        const given = Float64Array.from(hashes)
        expect([...inOrder(given)]).toEqual(compared(hashes))
        expect([...given]).toEqual(hashes)
      }),
    )
  })

  it('need not be spread: many of few kinds at one place, the greater first', () => {
    const hashes = Array.from({ length: 40_000 }, (_, at) => 40_000 - (at % 3) + (at % 2) * most)
      .map((hash) => Math.min(hash, most))
      .toReversed()
    expect([...inOrder(Float64Array.from(hashes))]).toEqual(compared(hashes))
  })
})
