import type { Figure, WrittenDate } from './figure.ts'
import { figuresIn } from './figures-in.ts'

/** What one language says and the other does not, as both write it; empty where there is nothing. */
export type Difference = { kind: 'dates' | 'numbers'; ja: string; en: string }

/** Where the dates, times, weekdays and numbers of two languages differ. */
export function differingFigures(ja: string, en: string): Difference[] {
  const [here, there] = [figuresIn(ja, 'ja'), figuresIn(en, 'en')]
  const missing = beyond(here, there)
  const more = beyond(there, here)
  return (['dates', 'numbers'] as const).flatMap((kind) => {
    const first = (all: readonly Figure[]): string =>
      all.find((one) => (one.kind === 'number') === (kind === 'numbers'))?.written ?? ''
    const difference = { kind, ja: first(missing), en: first(more) }
    return difference.ja === '' && difference.en === '' ? [] : [difference]
  })
}

/** Those that the others do not have. A day with a year is another than that day of another year. */
function beyond(some: readonly Figure[], others: readonly Figure[]): Figure[] {
  const said = new Set(others.flatMap(({ value, or, gives }) => [value, ...(or ?? []), ...(gives ?? [])]))
  const years = new Map<string, Set<number>>()
  for (const { value, date } of others)
    if (date && date.year !== null) years.set(value, (years.get(value) ?? new Set()).add(date.year))
  return some.filter(({ value, or, optional, date }) => {
    if (optional) return false
    if (![value, ...(or ?? [])].some((one) => said.has(one))) return true
    return date !== undefined && date.year !== null && years.get(value)?.has(date.year) === false
  })
}

/** The dates whose weekday is not the one that is written, as they are written. */
export function wrongWeekdays(figures: readonly Figure[], issueDay: string): string[] {
  return figures.flatMap(({ date, written }) => {
    if (!date || date.weekday === null) return []
    const fits = yearsOf(date, issueDay).some(
      (year) => new Date(Date.UTC(year, date.month - 1, date.day)).getUTCDay() === date.weekday,
    )
    return fits ? [] : [written]
  })
}

/** Months that an issue looks ahead, and back. */
const monthsAhead = 8
const monthsBack = 6

/** The years that a day may mean: an issue speaks of what was a few months ago, or comes within the year. */
function yearsOf({ year, yearsOn, month }: WrittenDate, issueDay: string): number[] {
  const [issueYear, own] = issueDay.split('-').map(Number) as [number, number]
  if (year !== null) return [year]
  if (yearsOn !== null) return [issueYear + yearsOn]
  const ahead = (month - own + 12) % 12
  const back = (own - month + 12) % 12
  return [
    ...(ahead <= monthsAhead ? [month < own ? issueYear + 1 : issueYear] : []),
    ...(back <= monthsBack ? [month > own ? issueYear - 1 : issueYear] : []),
  ]
}
