import type { Test } from './conditions.ts'

/** The readers that are meant, ascending in an order: how many, and the numbers of those from one place up to another. */
export type Meant = { total: number; between(from: number, until: number): Int32Array }

/** Readers who are known one by one. */
export const inOrder = (numbers: Int32Array): Meant => ({
  total: numbers.length,
  between: (from, until) => numbers.subarray(from, until),
})

/**
 * Readers who are known by their places in an order, which are not sorted. A page is found by counting how many of them lie in each stretch of the
 * order: only those of its own stretches are sorted.
 */
export const atPlaces = (sorted: Int32Array, places: Int32Array): Meant => ({
  total: places.length,
  between(from, until) {
    const stretch = Math.ceil((sorted.length + 1) / stretches)
    const counts = new Int32Array(stretches)
    for (const place of places) counts[Math.floor(place / stretch)]! += 1
    let [first, before] = [0, 0]
    while (first < stretches - 1 && before + counts[first]! <= from) before += counts[first++]!
    let [end, within] = [first, 0]
    while (end < stretches && before + within < until) within += counts[end++]!
    const some = new Int32Array(within)
    let length = 0
    for (const place of places) if (place >= first * stretch && place < end * stretch) some[length++] = place
    some.sort()
    return some.subarray(from - before, until - before).map((place) => sorted[place]!)
  },
})

const stretches = 1024

/**
 * Readers among many who are sorted. A page near either end of them is found by walking there, any other among those who were gathered once.
 * @param gathered by their places
 */
export function among(
  sorted: Int32Array,
  { total, test, gathered }: { total: number; test: Test; gathered: () => Meant },
): Meant {
  let whole: Meant | null = null
  return {
    total,
    between(from, until) {
      if (from >= until) return new Int32Array(0)
      const near = whole ? null : walk(sorted, { total, test }, from, until)
      return near ?? (whole ??= gathered()).between(from, until)
    },
  }
}

/** Readers who are looked at on the way to a page, before all of them are gathered. */
const longestWalk = 5000

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
