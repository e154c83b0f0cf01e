import fc from 'fast-check'
import { monthGroups } from '../../../main/withholding/month-groups.ts'
import type { Cell, EarlierCell, Group, Place } from '../../../main/withholding/place.ts'
import type { Row, Sums } from './attack.ts'

/** Visits of a year: what each page was called from each country in each month. */
export type Year = { people: number[][][]; pages: number; countries: number }

export const months = ['04', '05', '06', '07', '08', '09'].map((month) => `2025-${month}`)

/** Periods with names of their own; `to-07` and `to-08` are the year so far. */
export const periods = [
  { name: 'Q1', from: '2025-04', to: '2025-06' },
  { name: 'Q2', from: '2025-07', to: '2025-09' },
  { name: 'to-07', from: '2025-04', to: '2025-07' },
  { name: 'to-08', from: '2025-04', to: '2025-08' },
  { name: 'FY', from: '2025-04', to: '2025-09' },
]
const monthsOf = (period: string): string[] => {
  const found = periods.find(({ name }) => name === period)
  return found ? months.filter((month) => found.from <= month && month <= found.to) : [period]
}

/** Many of a place are few people, and some nobody. */
export const years: fc.Arbitrary<Year> = fc
  .record({ pages: fc.integer({ min: 3, max: 6 }), countries: fc.integer({ min: 2, max: 4 }) })
  .chain(({ pages, countries }) =>
    fc.record({
      pages: fc.constant(pages),
      countries: fc.constant(countries),
      people: fc.array(
        fc.array(
          fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 60 })), {
            minLength: countries,
            maxLength: countries,
          }),
          { minLength: pages, maxLength: pages },
        ),
        { minLength: months.length, maxLength: months.length },
      ),
    }),
  )

const range = (count: number): number[] => [...Array(count).keys()]
const pagesOf = (year: Year, section: number): string[] =>
  range(year.pages)
    .filter((page) => page % 2 === section)
    .map((page) => `/${page}`)

/** How an office tells the ground about its sums. */
export function groupsOf(year: Year): Group[] {
  return [
    ...monthGroups(periods),
    ...[0, 1].map((section) => ({ dimension: 'page', total: `section-${section}`, parts: pagesOf(year, section) })),
    { dimension: 'page', total: null, parts: ['section-0', 'section-1'] },
    { dimension: 'country', total: null, parts: range(year.countries).map((country) => `c${country}`) },
  ]
}

/** The same as a reader knows it. */
export function sumsOf(year: Year): Sums {
  return {
    periods: Object.fromEntries(periods.map(({ name }) => [name, monthsOf(name)])),
    values: {
      'all:#sections': ['page:section-0', 'page:section-1'],
      'page:section-0': pagesOf(year, 0).map((page) => `page:${page}`),
      'page:section-1': pagesOf(year, 1).map((page) => `page:${page}`),
      'all:#countries': range(year.countries).map((country) => `country:c${country}`),
    },
  }
}

/** What a release of one period shows: all, sections, pages, countries. */
export function placesOf(year: Year, period: string, dimensions: readonly ('page' | 'country')[]): Place[] {
  const pages = [...range(year.pages).map((page) => `/${page}`), 'section-0', 'section-1']
  return [
    { period },
    ...(dimensions.includes('page') ? pages.map((page) => ({ period, page })) : []),
    ...(dimensions.includes('country') ? range(year.countries).map((at) => ({ period, country: `c${at}` })) : []),
  ]
}

/** What is true of a place. */
export function cellOf(year: Year, place: Place): Cell {
  let [people, visits, pageViews] = [0, 0, 0]
  for (const month of monthsOf(place['period']!))
    for (const page of range(year.pages))
      for (const country of range(year.countries)) {
        if (place['page'] !== undefined && ![`/${page}`, `section-${page % 2}`].includes(place['page'])) continue
        if (place['country'] !== undefined && `c${country}` !== place['country']) continue
        const count = year.people[months.indexOf(month)]![page]![country]!
        people += count
        visits += count + (count >> 2)
        pageViews += count * (1 + (page % 3)) + (count >> 2)
      }
  return { place, contributors: people, values: { pageViews, visits } }
}

/** The rows of releases as they are published. */
export function rowsOf(cells: readonly EarlierCell[]): Row[] {
  return cells.flatMap(({ place, values, withheld }) => {
    const { period, ...rest } = place
    const [dimension, value] = Object.entries(rest)[0] ?? ['all', '']
    return Object.entries(values).map(([measure, count]) => ({
      period: period!,
      dimension,
      value,
      measure,
      count: withheld && count > 0 ? null : count,
    }))
  })
}
