import type { Test } from './conditions.ts'
import type { Sieve } from './counts.ts'

/**
 * The readers that are meant, ascending in an order: how many, and the numbers of those from one place up to another. To be asked before
 * anything else is, for they may stand in the room for numbers.
 */
export type Meant = { total: number; between(from: number, until: number): Int32Array }

/** Readers who are known one by one. */
export const inOrder = (numbers: Int32Array): Meant => ({
  total: numbers.length,
  between: (from, until) => numbers.subarray(from, until),
})

/**
 * Readers who are known one by one, of an order that is not theirs. A page is found by counting how many of them lie in each stretch of the
 * order: only those of its own stretches are sorted.
 * @param places by number, where a reader stands in the order
 */
export const outOfOrder = (sorted: Int32Array, places: Int32Array, numbers: Int32Array): Meant => ({
  total: numbers.length,
  between(from, until) {
    const bits = Math.max(0, 32 - Math.clz32(sorted.length) - stretchBits)
    countStretches(places, numbers, bits)
    let [first, before] = [0, 0]
    while (first < stretches - 1 && before + counts[first]! <= from) before += counts[first++]!
    let [end, within] = [first, 0]
    while (end < stretches && before + within < until) within += counts[end++]!
    const some = new Int32Array(within)
    let length = 0
    for (let at = 0; at < numbers.length; at += 1) {
      const place = places[numbers[at]!]!
      if (place >> bits >= first && place >> bits < end) some[length++] = place
    }
    some.sort()
    return some.subarray(from - before, until - before).map((place) => sorted[place]!)
  },
})

const stretchBits = 10
const stretches = 1 << stretchBits
/** How many lie in each stretch: for the page that is looked for, and used again for the next. */
const counts = new Int32Array(stretches)

function countStretches(places: Int32Array, numbers: Int32Array, bits: number): void {
  counts.fill(0)
  for (let at = 0; at < numbers.length; at += 1) counts[places[numbers[at]!]! >> bits]! += 1
}

/** Readers among many who are sorted: how many, how they are told from the others, and how all of them are gathered. */
type Among = { total: number; test: Test; sieve: Sieve | null; gathered: () => Meant }

/** A page is found by walking there from the nearer end, as long as that is less work than gathering all who are meant. */
export const among = (sorted: Int32Array, asked: Among): Meant => ({
  total: asked.total,
  between: (from, until) =>
    from >= until ? new Int32Array(0) : (walk(sorted, asked, from, until) ?? asked.gathered().between(from, until)),
})

/** Readers who are looked at on the way to a page for each of those who would be gathered. */
const longestWalk = 4

/** Null where it is too long a way. */
function walk(sorted: Int32Array, { total, test, sieve }: Among, from: number, until: number): Int32Array | null {
  const isFromStart = until <= total - from
  const page = new Int32Array(until - from)
  let place = isFromStart ? -1 : total
  for (let step = 0; step < Math.min(longestWalk * total, sorted.length); step += 1) {
    const at = isFromStart ? step : sorted.length - 1 - step
    if (sieve && sieve.meant[sieve.groupAt[at]!] === 0) continue
    const number = sorted[at]!
    if (!test(number)) continue
    place += isFromStart ? 1 : -1
    if (place >= from && place < until) page[place - from] = number
    if (place === (isFromStart ? until - 1 : from)) return page
  }
  return null
}
