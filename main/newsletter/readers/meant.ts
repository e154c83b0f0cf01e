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
 * @param numbers their memory holds their places afterwards, each looked up once
 */
export function outOfOrder(sorted: Int32Array, places: Int32Array, numbers: Int32Array): Meant {
  const bits = Math.max(0, 32 - Math.clz32(sorted.length) - stretchBits)
  counts.fill(0)
  for (let at = 0; at < numbers.length; at += 1) {
    const place = places[numbers[at]!]!
    numbers[at] = place
    counts[place >> bits]! += 1
  }
  return {
    total: numbers.length,
    between(from, until) {
      let [first, before] = [0, 0]
      while (first < stretches - 1 && before + counts[first]! <= from) before += counts[first++]!
      let [end, within] = [first, 0]
      while (end < stretches && before + within < until) within += counts[end++]!
      const some = new Int32Array(within)
      let length = 0
      for (let at = 0; at < numbers.length; at += 1) {
        const place = numbers[at]!
        if (place >> bits >= first && place >> bits < end) some[length++] = place
      }
      some.sort()
      return some.subarray(from - before, until - before).map((place) => sorted[place]!)
    },
  }
}

const stretchBits = 10
const stretches = 1 << stretchBits
/** How many lie in each stretch: for the readers that are looked for, and used again for the next. */
const counts = new Int32Array(stretches)
