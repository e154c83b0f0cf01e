import type { Group } from './place.ts'

/** A period of whole months, both named `YYYY-MM`; one month is named as itself. */
export type Months = { name: string; from: string; to: string }

/**
 * How periods add up: each is the sum of its months, so that quarters, fiscal and calendar years and years up to a month are held against each other
 * through the months they share, shown or not. Throws RangeError for a period that ends before it begins.
 */
export function monthGroups(periods: readonly Months[], dimension = 'period'): Group[] {
  return periods.flatMap(({ name, from, to }) => {
    const [first, last] = [indexOf(from), indexOf(to)]
    if (!(first <= last)) throw new RangeError(`${name} is no run of months`)
    if (first === last) return []
    const parts = Array.from({ length: last - first + 1 }, (_, at) => nameOf(first + at))
    return [{ dimension, total: name, parts }]
  })
}

function indexOf(month: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month)
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN
}

function nameOf(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
