import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseCsv } from '../../../../main/statistics/releases/files/release-data.ts'
import { prove, type EarlierRelease } from '../../../../main/statistics/releases/prove.ts'
import { withhold } from '../../../../main/withholding/withhold.ts'
import type { Answered, Asked, PanelRow } from '../../../../shared/statistics/questions.ts'
import type { ReleasePlan } from '../../../../shared/statistics/releases.ts'
import { attack } from '../../../support/releases/attack.ts'
import { months, noLetters, planWith, readCsv, together } from './ground.ts'

/** Visits of countries: by month, by day, by country; each visitor once. */
type Site = number[][][]

const countries = ['US', 'JP', 'CA', 'MX', 'GB', 'KR', 'BR']
const dates = ['05', '20']

const sites: fc.Arbitrary<Site> = fc.array(
  fc.array(
    fc.tuple(
      fc.integer({ min: 40, max: 90 }),
      fc.integer({ min: 12, max: 40 }),
      ...countries
        .slice(2)
        .map(() =>
          fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 8, max: 14 }), fc.integer({ min: 10, max: 20 })),
        ),
    ),
    { minLength: dates.length, maxLength: dates.length },
  ),
  { minLength: months.length, maxLength: months.length },
)

const plans: readonly ReleasePlan[] = [
  planWith({ from: '2026-04', to: '2026-06' }),
  planWith({ from: '2026-07', to: '2026-09', leastShare: 40 }),
  planWith({ from: '2026-04', to: '2026-07', cells: false }),
  planWith({ from: '2026-04', to: '2026-08', cells: false, leastShare: 60 }),
  planWith({ cells: false }),
  planWith({ columnTotals: false, leastShare: 30 }),
  planWith({ measure: 'pageViews', from: '2026-05', to: '2026-08', rowTotals: false }),
]

test('whatever an office publishes one after the other, no withheld number comes out of all of it together', {
  timeout: 300_000,
}, async () => {
  let [withheld, blindly] = [0, 0]
  await fc.assert(
    fc.asyncProperty(sites, fc.shuffledSubarray([...plans], { minLength: 3, maxLength: 4 }), async (site, history) => {
      for (const [name, { least, most }] of await attacked(site, history, true)) {
        withheld += 1
        expect.soft(most - least, name).toBeGreaterThanOrEqual(10 - 1e-6)
      }
      // Each of them safe alone: what was published before was not looked at.
      for (const { least, most } of (await attacked(site, history, false)).values())
        if (most - least < 10 - 1e-6) blindly += 1
    }),
    { numRuns: 12, seed: 12 },
  )
  expect(withheld).toBeGreaterThan(100)
  expect(blindly).toBeGreaterThan(5)
})

async function attacked(site: Site, history: readonly ReleasePlan[], looksBack: boolean) {
  const earlier: EarlierRelease[] = []
  const read: ReturnType<typeof readCsv>[] = []
  for (const plan of history) {
    const proved = await prove(
      { ask: async (asked) => answer(site, asked), letters: noLetters, withhold, sectionOf: () => null },
      plan,
      looksBack ? earlier : [],
    )
    // What cannot be proved is not published.
    if (proved.proof.outcome !== 'proved') continue
    const { rows, from, to } = plan
    earlier.push({
      number: `S-${earlier.length}`,
      shape: { rows, attribute: null, from, to, listed: proved.listed },
      cells: proved.cells,
      against: proved.proof.against,
    })
    const table = { ...proved.table, missingDays: 0, timeZone: 'UTC', sections: {} }
    const text = { ja: '', en: '' }
    const csv = releaseCsv({ number: '', edition: 1, replaces: null, titles: text, office: text, plan, table })
    read.push(readCsv(csv.toString('utf8')))
  }
  const { rows, sums } = together(read)
  return attack(rows, sums)
}

/** Questions about such a site, answered by looking at all of it. */
function answer(site: Site, { question, panels }: Asked): Answered {
  const all = site.flatMap((days, month) =>
    days.flatMap((people, day) =>
      people.map((count, country) => ({ day: `${months[month]}-${dates[day]}`, country: countries[country]!, count })),
    ),
  )
  const values = question.filters[0]?.values ?? countries
  const kept = all.filter(
    ({ day, country, count }) => question.from <= day && day <= question.to && values.includes(country) && count > 0,
  )
  const rowsBy = (by: readonly string[]): PanelRow[] => {
    const rows = new Map<string, PanelRow>()
    for (const { day, country, count } of kept) {
      const key = by.map((dimension) => (dimension === 'day' ? day : country))
      const row = rows.get(key.join()) ?? { values: key, count: 0, visits: 0, visitors: 0 }
      rows.set(key.join(), {
        ...row,
        count: row.count + 2 * count,
        visits: row.visits + count,
        visitors: row.visitors + count,
      })
    }
    return [...rows.values()].toSorted((one, other) => other.visits - one.visits)
  }
  const visits = kept.reduce((sum, { count }) => sum + count, 0)
  const totals = { pageViews: 2 * visits, visits, visitors: visits, hits: 0, downloads: 0, notFound: 0, robots: 0 }
  return {
    totals: { ...totals, requests: null, files: null, bytes: null },
    panels: panels.map(({ by }) => ({ rows: rowsBy(by), further: { values: 0, count: 0 } })),
    compared: null,
  }
}
