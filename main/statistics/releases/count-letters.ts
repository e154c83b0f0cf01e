import {
  mostRows,
  othersRow,
  unknownRow,
  type ReleaseAttribute,
  type ReleasePlan,
} from '../../../shared/statistics/releases.ts'
import type { Counted, Numbers } from './count.ts'

/** One letter as it is counted: nothing of what it says. */
export type CountedLetter = {
  month: string
  /** The category, or what was given in the form; '' where there is none. */
  value: string
  /** The same of every letter of one person, and of all whose address nobody knows. */
  writer: string
}

/** Letters, as the part counts them that knows their categories and forms. Months are those of the office's zone. */
export type LettersCounted = {
  /** By what they gave of an attribute, or by category. */
  of(what: { attribute: { key: string } | null }, months: readonly string[]): CountedLetter[]
  /** What categories are called, by their codes. */
  categories(): Record<string, { ja: string; en: string }>
  /** Months that are over and have letters, and the attributes that people gave in them. */
  choices(): { months: string[]; attributes: ReleaseAttribute[] }
}

/** The same numbers as `count` gives, of letters. **The people behind a number** are those who wrote: who writes ten letters is one. */
export function countLetters(letters: readonly CountedLetter[], plan: ReleasePlan): Counted {
  const byMonth = new Map<string, Map<string, string[]>>()
  for (const { month, value, writer } of letters) {
    const ofMonth = byMonth.get(month) ?? new Map<string, string[]>()
    byMonth.set(month, ofMonth)
    const row = value === '' ? unknownRow : value
    const writers = ofMonth.get(row)
    if (writers) writers.push(writer)
    else ofMonth.set(row, [writer])
  }
  const own = [...byMonth.keys()].filter((month) => plan.from <= month && month <= plan.to)
  const numbers = (months: readonly string[], isOf: (row: string) => boolean): Numbers => {
    const writers = months.flatMap((month) =>
      [...(byMonth.get(month) ?? [])].flatMap(([row, some]) => (isOf(row) ? some : [])),
    )
    return { count: writers.length, people: new Set(writers).size }
  }
  const total = numbers(own, () => true).count
  const found = [...new Set(own.flatMap((month) => [...byMonth.get(month)!.keys()]))]
  const listed = found
    .map((row) => ({ row, ...numbers(own, (one) => one === row) }))
    .filter(({ count, people }) => people >= plan.fewest && count * 1000 >= plan.leastShare * total)
    .toSorted((a, b) => b.count - a.count || (a.row < b.row ? -1 : 1))
    .slice(0, mostRows)
    .map(({ row }) => row)
  const isListed = new Set(listed)
  return {
    listed,
    joined: found.length - listed.length,
    robots: 0,
    at: (row, _, months) =>
      numbers(months, (one) => row === null || (row === othersRow ? !isListed.has(one) : one === row)),
  }
}
