import type { Test } from './conditions.ts'

/** The readers that are meant, ascending in an order: how many, and the numbers of those from one place up to another. */
export type Meant = { total: number; between(from: number, until: number): Int32Array }

/** Readers who are known one by one. */
export const inOrder = (numbers: Int32Array): Meant => ({
  total: numbers.length,
  between: (from, until) => numbers.subarray(from, until),
})

/**
 * Readers among many who are sorted. A page near either end of them is found by walking there; further inside, and for all of them, they are marked
 * and gathered once.
 * @param marks by number, 1 for whoever is meant
 */
export function among(
  sorted: Int32Array,
  { total, test, marks }: { total: number; test: Test; marks: () => Uint8Array },
): Meant {
  let whole: Int32Array | null = null
  return {
    total,
    between(from, until) {
      if (from >= until) return new Int32Array(0)
      const near = whole ? null : walk(sorted, { total, test }, from, until)
      return near ?? (whole ??= gather(sorted, marks(), total)).subarray(from, until)
    },
  }
}

/** Readers who are looked at on the way to a page, before all of them are gathered. */
const longestWalk = 30_000

/** Null where it is too long a way. */
function walk(
  sorted: Int32Array,
  { total, test }: { total: number; test: Test },
  from: number,
  until: number,
): Int32Array | null {
  const isFromStart = until <= total - from
  const page = new Int32Array(until - from)
  let place = isFromStart ? -1 : total
  for (let step = 0; step < Math.min(longestWalk, sorted.length); step += 1) {
    const number = sorted[isFromStart ? step : sorted.length - 1 - step]!
    if (!test(number)) continue
    place += isFromStart ? 1 : -1
    if (place >= from && place < until) page[place - from] = number
    if (place === (isFromStart ? until - 1 : from)) return page
  }
  return null
}

function gather(sorted: Int32Array, marks: Uint8Array, total: number): Int32Array {
  const numbers = new Int32Array(total + 1)
  let length = 0
  for (const number of sorted) {
    numbers[length] = number
    length += marks[number]!
  }
  return numbers.subarray(0, total)
}
