import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthGroups } from '../../../main/withholding/month-groups.ts'
import { keyOf, type Cell, type EarlierCell } from '../../../main/withholding/place.ts'
import { withhold, type Answer } from '../../../main/withholding/withhold.ts'
import { attack } from '../../support/releases/attack.ts'
import {
  cellOf,
  groupsOf,
  months,
  placesOf,
  rowsOf,
  sumsOf,
  years,
  type Year,
} from '../../support/releases/invented-office.ts'

const k = 10

/** Releases as an office makes them in a year: months, a quarter, the year so far, the year; not every one shows everything. */
const histories: fc.Arbitrary<{ period: string; dimensions: ('page' | 'country')[] }[]> = fc.shuffledSubarray(
  [
    { period: months[0]!, dimensions: ['page', 'country'] },
    { period: months[1]!, dimensions: ['page'] },
    { period: months[3]!, dimensions: ['page'] },
    { period: 'Q1', dimensions: ['page', 'country'] },
    { period: 'Q2', dimensions: ['country'] },
    { period: 'to-07', dimensions: ['page'] },
    { period: 'to-08', dimensions: ['page', 'country'] },
    { period: 'FY', dimensions: ['page', 'country'] },
  ],
  { minLength: 2, maxLength: 5 },
)

/** As an attack names it. */
const nameOf = ({ period, ...rest }: Cell['place'], measure: string): string => {
  const [dimension, value] = Object.entries(rest)[0] ?? ['all', '']
  return `${period} ${dimension}:${value} ${measure}`
}

type Proved = Extract<Answer, { outcome: 'proved' }>

/** Publishes one release after the other; returns everything published, and the answers. */
async function publish(
  year: Year,
  history: { period: string; dimensions: ('page' | 'country')[] }[],
  complementary: boolean,
): Promise<{ published: EarlierCell[]; answers: Proved[] }> {
  const published: EarlierCell[] = []
  const answers: Proved[] = []
  const background = months
    .flatMap((month) => placesOf(year, month, ['page', 'country']))
    .map((place) => cellOf(year, place))
  for (const { period, dimensions } of history) {
    const table = placesOf(year, period, dimensions).map((place) => cellOf(year, place))
    const question = { table, background, earlier: published, groups: groupsOf(year), k }
    const answer = await withhold({ ...question, orders: [['visits', 'pageViews']] })
    if (answer.outcome !== 'proved') throw new Error(answer.outcome)
    answers.push(answer)
    const places = new Set(
      answer.withheld.filter(({ why }) => complementary || why === 'small').map(({ place }) => keyOf(place)),
    )
    published.push(...table.map((cell) => ({ ...cell, withheld: places.has(keyOf(cell.place)) })))
  }
  return { published, answers }
}

test('no withheld number of any release is given away by all releases together, but for those that are told to be lost', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(years, histories, async (year, history) => {
      const { published, answers } = await publish(year, history, true)
      // A quarter of eleven people that is public leaves its months no room once each of them is known to be withheld: that is told beforehand.
      const told = new Set(answers.flatMap(({ lost }) => lost).map(({ place, measure }) => nameOf(place, measure)))
      expect(answers[0]!.lost).toEqual([])
      for (const { contributors, withheld } of published)
        if (contributors > 0 && contributors < k) expect(withheld).toBe(true)
      for (const [name, { least, most }] of attack(rowsOf(published), sumsOf(year))) {
        if (told.has(name)) continue
        expect.soft(most - least, name).toBeGreaterThanOrEqual(k - 1e-6)
        expect.soft(most, name).toBeGreaterThanOrEqual(k - 1e-6)
      }
    }),
    { numRuns: 40 },
  )
})

test('what an earlier total leaves no room for is told as lost, and nothing else is given away', async () => {
  // Months of a page of which eleven looked at it in the quarter: one of the draws in which it happens.
  const [[year, history]] = fc.sample(fc.tuple(years, histories), { seed: 1287, numRuns: 1 }) as [
    [Year, { period: string; dimensions: ('page' | 'country')[] }[]],
  ]
  const { published, answers } = await publish(year, history, true)
  const told = new Set(answers.flatMap(({ lost }) => lost).map(({ place, measure }) => nameOf(place, measure)))
  expect(told.size).toBeGreaterThan(0)
  const givenAway = [...attack(rowsOf(published), sumsOf(year))]
    .filter(([, { least, most }]) => most - least < k - 1e-6 || most < k - 1e-6)
    .map(([name]) => name)
  expect(givenAway.filter((name) => !told.has(name))).toEqual([])
})

test('without complementary places the same attack finds small ones', { timeout: 600_000 }, async () => {
  let [small, found] = [0, 0]
  for (const year of fc.sample(years, { seed: 12, numRuns: 5 })) {
    const history = [
      { period: months[0]!, dimensions: ['page' as const, 'country' as const] },
      { period: 'Q1', dimensions: ['page' as const] },
    ]
    const { published } = await publish(year, history, false)
    for (const { least, most } of attack(rowsOf(published), sumsOf(year)).values()) {
      small += 1
      if (most - least < k) found += 1
    }
  }
  expect(small).toBeGreaterThan(20)
  expect(found / small).toBeGreaterThan(0.2)
})

test('the same question has the same answer, to the byte', async () => {
  const [year] = fc.sample(years, { seed: 3, numRuns: 1 })
  const table = placesOf(year!, months[0]!, ['page', 'country']).map((place) => cellOf(year!, place))
  const ask = (): Promise<Answer> =>
    withhold({ table, earlier: [], groups: groupsOf(year!), orders: [['visits', 'pageViews']], k })
  const first = JSON.stringify(await ask())
  expect(JSON.stringify(await ask())).toBe(first)
  expect(first).toContain('"complementary"')
})

const cell = (place: Cell['place'], pageViews: number, contributors = pageViews): Cell => ({
  place,
  values: { pageViews },
  contributors,
})
const shown = (one: Cell): EarlierCell => ({ ...one, withheld: false })
const all = { dimension: 'page', total: null, parts: ['/a', '/b', '/c', '/d'] }

test('the only small page of a month takes another one with it, the smallest that protects it', async () => {
  const month = { period: '2025-04' }
  const table = [
    cell({ ...month, page: '/a' }, 900),
    cell({ ...month, page: '/b' }, 3),
    cell({ ...month, page: '/c' }, 40),
    cell({ ...month, page: '/d' }, 0),
    cell(month, 943),
  ]
  expect(await withhold({ table, earlier: [], groups: [all], k })).toEqual({
    outcome: 'proved',
    withheld: [
      { place: { ...month, page: '/b' }, why: 'small', intervals: { pageViews: { least: 1, most: 42 } } },
      { place: { ...month, page: '/c' }, why: 'complementary', intervals: { pageViews: { least: 1, most: 42 } } },
    ],
    lost: [],
  })
})

test('a few people who looked at much leave a reader in doubt about half of it', async () => {
  const month = { period: '2025-04' }
  const table = [
    cell({ ...month, page: '/a' }, 900),
    cell({ ...month, page: '/b' }, 600, 2),
    cell({ ...month, page: '/c' }, 40),
    cell({ ...month, page: '/d' }, 30),
    cell(month, 1570),
  ]
  const answer = await withhold({ table, earlier: [], groups: [all], k })
  const small = (answer as Proved).withheld.find(({ why }) => why === 'small')!.intervals['pageViews']!
  expect(small.most - small.least).toBeGreaterThanOrEqual(300)
})

test('a year so far that was published makes a later month withhold its total as well', async () => {
  const groups = monthGroups([
    { name: 'to-05', from: '2025-04', to: '2025-05' },
    { name: 'to-06', from: '2025-04', to: '2025-06' },
  ])
  const place = (period: string) => ({ period, page: '/a' })
  const earlier = [shown(cell(place('to-05'), 700))]
  const background = [cell(place('2025-06'), 4)]
  const answer = await withhold({ table: [cell(place('to-06'), 704)], background, earlier, groups, k })
  expect(answer).toMatchObject({ outcome: 'proved', withheld: [{ place: place('to-06'), why: 'complementary' }] })
  // Nothing needs protection where the month is none of few people.
  const many = await withhold({
    table: [cell(place('to-06'), 760)],
    background: [cell(place('2025-06'), 60)],
    earlier,
    groups,
    k,
  })
  expect(many).toEqual({ outcome: 'proved', withheld: [], lost: [] })
})

test('what earlier releases give away is told, and what they withheld stays withheld', async () => {
  const month = { period: '2025-04' }
  const earlier = [
    shown(cell(month, 93)),
    shown(cell({ ...month, page: '/a' }, 50)),
    { ...cell({ ...month, page: '/c' }, 40), withheld: true },
    shown(cell({ ...month, page: '/d' }, 0)),
  ]
  const table = [cell({ ...month, page: '/b' }, 3), cell({ ...month, page: '/c' }, 40)]
  expect(await withhold({ table, earlier, groups: [all], k })).toMatchObject({
    withheld: [
      { place: { page: '/b' }, why: 'small', intervals: { pageViews: { least: 1, most: 42 } } },
      { place: { page: '/c' }, why: 'earlier' },
    ],
    lost: [],
  })
  const given = [...earlier.filter(({ withheld }) => !withheld), shown(cell({ ...month, page: '/c' }, 40))]
  expect(await withhold({ table: table.slice(0, 1), earlier: given, groups: [all], k })).toMatchObject({
    withheld: [{ place: { page: '/b' }, why: 'small' }],
    lost: [{ place: { page: '/b' }, measure: 'pageViews', interval: { least: 3, most: 3 } }],
  })
})

test('numbers that disagree with what was published are no table', async () => {
  const month = { period: '2025-04' }
  const parts = [cell({ ...month, page: '/a' }, 50), cell({ ...month, page: '/b' }, 60)]
  expect(await withhold({ table: parts, earlier: [shown(cell(month, 100))], groups: [all], k })).toEqual({
    outcome: 'contradiction',
    places: [month],
  })
  const changed = await withhold({
    table: parts,
    earlier: [shown(cell({ ...month, page: '/a' }, 51))],
    groups: [all],
    k,
  })
  expect(changed).toEqual({ outcome: 'contradiction', places: [{ ...month, page: '/a' }] })
})

test('a table larger than the proof may take is refused, and so is k below ten', async () => {
  const pages = [...Array(50_000).keys()].map((page) => `/${page}`)
  const table = pages.map((page) => cell({ period: '2025-04', page }, 20))
  expect(await withhold({ table, earlier: [], groups: [], k })).toEqual({ outcome: 'too-large' })
  await expect(withhold({ table: [], earlier: [], groups: [], k: 2 })).rejects.toThrow(RangeError)
})
