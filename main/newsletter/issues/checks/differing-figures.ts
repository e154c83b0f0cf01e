import { figuresIn, type Figure } from './figures-in.ts'

/** What one language says and the other does not, as both write it; empty where there is nothing. */
export type Difference = { kind: 'dates' | 'numbers'; ja: string; en: string }

/**
 * Where the dates, times and numbers of two languages differ. A number written as an English word (two, first) is only compared where
 * Japanese has the figure: one is an article, and second a word of many meanings.
 */
export function differingFigures(ja: string, en: string): Difference[] {
  const figures = { ja: figuresIn(ja, 'ja'), en: figuresIn(en, 'en') }
  const differences: Difference[] = []
  for (const kind of ['dates', 'numbers'] as const) {
    const of = (all: readonly Figure[]): Figure[] =>
      all.filter((one) => (one.kind === 'number') === (kind === 'numbers'))
    const [here, there] = [of(figures.ja), of(figures.en)]
    const missing = beyond(here, there)
    const more = beyond(there, here).filter(({ written }) => kind === 'dates' || /\d/.test(written))
    if (missing.length > 0 || more.length > 0)
      differences.push({ kind, ja: missing[0]?.written ?? '', en: more[0]?.written ?? '' })
  }
  return differences
}

/** Those whose value the others do not have. */
function beyond(some: readonly Figure[], others: readonly Figure[]): Figure[] {
  const values = new Set(others.map(({ value }) => value))
  // A month alone is also said by a day of it.
  const months = new Set(others.filter(({ kind }) => kind === 'date').map(({ value }) => `${value.split('-')[0]}-`))
  return some.filter(
    ({ value, kind }) => !values.has(value) && !(kind === 'date' && value.endsWith('-') && months.has(value)),
  )
}

/** The dates whose weekday is not the one that is written, as they are written. */
export function wrongWeekdays(figures: readonly Figure[], issueDay: string): string[] {
  return figures.flatMap(({ date, written }) => {
    if (!date || date.weekday === null) return []
    const years = date.year === null ? nearYears(date.month, issueDay) : [date.year]
    const fits = years.some((year) => new Date(Date.UTC(year, date.month - 1, date.day)).getUTCDay() === date.weekday)
    return fits ? [] : [written]
  })
}

/** The year that a day without one means: an issue speaks of what was a few months ago, or comes within the year. */
function nearYears(month: number, issueDay: string): number[] {
  const [year, own] = issueDay.split('-').map(Number) as [number, number]
  return month >= own - 3 && month <= own + 8 ? [year] : month < own ? [year + 1] : [year - 1, year]
}
