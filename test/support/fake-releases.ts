import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Account, Colleague } from '../../shared/office/account.ts'
import {
  othersRow,
  type Release,
  type ReleaseCell,
  type ReleasePlan,
  type ReleaseState,
  type ReleaseTable,
  type Withheld,
} from '../../shared/statistics/releases.ts'
import { monthsBetween } from '../../shared/months.ts'
import type { FakePart } from './fake-bridge.ts'

type Calls = FakePart<Contract['statistics']>

export const releasePeople = {
  nishimura: { accountId: '018f0000-0000-7000-8000-00000000000a', name: '西村 亮', nameEn: 'Ryo Nishimura' },
  ono: { accountId: '018f0000-0000-7000-8000-00000000000b', name: '大野 真', nameEn: 'Makoto Ono' },
} as const satisfies Record<string, Colleague>

export const supervisor = ({ accountId, name, nameEn }: Colleague, language: 'ja' | 'en'): Account => ({
  id: accountId,
  name,
  nameEn,
  roles: ['supervisor'],
  language,
  endedAt: null,
})

/** Visits by month; a letter says why one is withheld: `s` few people, `c` complementary. */
const half: readonly (readonly [string, readonly (number | string)[]])[] = [
  ['US', [11204, 11870, 12015, 12342, 11966, 12418]],
  ['JP', [2741, 2905, 2870, 3012, 3154, 3066]],
  ['CA', [371, 402, 388, 415, 396, 409]],
  ['MX', [231, 246, 259, 238, 264, 271]],
  ['GB', [205, 219, 211, 202, 224, 230]],
  ['KR', [171, 184, 190, 176, 181, 189]],
  ['PH', [148, 157, 149, 162, 155, 160]],
  ['DE', [62, 58, 66, 71, 59, 63]],
  ['BR', ['c26', 24, 'c31', 22, 35, 'c29']],
  ['AU', [18, 's9', 14, 's8', 'c19', 16]],
  ['PE', [12, 's7', 11, 'c10', 's8', 13]],
  ['NZ', ['s4', 12, 's6', 10, 14, 's7']],
  [othersRow, [96, 88, 101, 94, 90, 87]],
]

const plan: ReleasePlan = {
  rows: 'country',
  attribute: null,
  measure: 'visits',
  from: '2026-04',
  to: '2026-09',
  cells: true,
  rowTotals: true,
  columnTotals: true,
  leastShare: 5,
  fewest: 10,
  chosen: [],
  spared: [],
}

/** The register of an invented office that answers as the desk does, for tests and pictures of the window. */
export function fakeReleases(options: {
  me: Account
  empty?: boolean
  outcome?: 'lost' | 'contradiction'
  announce?: () => void
}): { part: Calls; shell: { publishRelease: (input: { id: string }) => { files: number } } } {
  const changed = () => options.announce?.()
  let all: Release[] = options.empty ? [] : register()
  const get = (id: string): Release => {
    const found = all.find((one) => one.id === id)
    if (!found) throw new Problem('not_found')
    return found
  }
  const set = (id: string, change: Partial<Release>): Release => {
    const next = { ...get(id), ...change, revision: get(id).revision + 1 }
    all = all.map((one) => (one.id === id ? next : one))
    changed()
    return next
  }
  const part: Calls = {
    releases: () => all,
    release: ({ id }) => get(id),
    releaseTable: ({ id }) => ({
      table: tableOf(get(id).plan),
      proof: {
        outcome: options.outcome ?? 'proved',
        places: options.outcome ? [{ row: 'BR', column: '2026-09' }] : [],
        against: ['S-2026-01', 'S-2026-01-2', 'S-2026-02', 'S-2026-03'],
        at: '2026-11-05T18:31:00.000Z',
      },
      hash: 'f'.repeat(64),
    }),
    releaseMonths: () => monthsBetween('2025-04', '2026-09'),
    releaseLetters: () => ({
      months: monthsBetween('2026-02', '2026-10'),
      attributes: [{ key: 'ageGroup', ja: '年代', en: 'Age group' }],
    }),
    releaseApprovers: ({ id }) => {
      const hands = new Set([options.me.id, ...get(id).hands.map(({ accountId }) => accountId)])
      return Object.values(releasePeople).filter(({ accountId }) => !hands.has(accountId))
    },
    releasePage: () => ({ html: '' }),
    startRelease: ({ titles, plan: chosen }) => {
      const made = releaseOf(6, 'draft', { titles, plan: chosen })
      all = [made, ...all]
      changed()
      return { id: made.id }
    },
    saveRelease: ({ id, titles, plan: chosen }) => ({ revision: set(id, { titles, plan: chosen }).revision }),
    removeRelease: ({ id }) => {
      all = all.filter((one) => one.id !== id)
      changed()
      return {}
    },
    askRelease: ({ id, of }) => {
      const askedOf = Object.values(releasePeople).find(({ accountId }) => accountId === of)!
      set(id, { state: 'asked', askedOf, askedBy: releasePeople.nishimura, askedAt: '2026-11-05T18:31:00.000Z' })
      return {}
    },
    reopenRelease: ({ id, note }) => {
      set(id, { state: 'draft', askedOf: null, askedBy: null, askedAt: null, approved: null, note })
      return {}
    },
    approveRelease: ({ id, hash }) => {
      set(id, { state: 'approved', approved: { by: releasePeople.ono, at: '2026-11-05T19:02:00.000Z', hash } })
      return {}
    },
    startEdition: ({ id }) => {
      const made = { ...get(id), id: idOf(9), number: `${get(id).number}-2`, edition: 2, state: 'draft' as const }
      all = [{ ...made, approved: null, publishedAt: null, askedOf: null, askedAt: null, askedBy: null }, ...all]
      changed()
      return { id: made.id }
    },
  }
  return {
    part,
    shell: {
      publishRelease: ({ id }) => {
        if (get(id).state === 'approved') set(id, { state: 'published', publishedAt: '2026-11-05T19:10:00.000Z' })
        return { files: 4 }
      },
    },
  }
}

const idOf = (place: number): string => `018f0000-0000-7000-8000-0000000d000${place}`

function releaseOf(place: number, state: ReleaseState, some: Partial<Release> = {}): Release {
  const asked = state !== 'draft'
  const sealed = state === 'published' || state === 'replaced'
  return {
    id: idOf(place),
    number: `S-2026-0${place}`,
    edition: 1,
    titles: { ja: '国・地域別の訪問', en: 'Visits by country or region' },
    state,
    plan,
    revision: 1,
    changedAt: '2026-11-05T18:20:00.000Z',
    askedOf: asked ? releasePeople.ono : null,
    publishedAt: sealed ? '2026-10-14T18:00:00.000Z' : null,
    by: releasePeople.nishimura,
    hands: [releasePeople.nishimura],
    askedAt: asked ? '2026-10-13T18:00:00.000Z' : null,
    askedBy: asked ? releasePeople.nishimura : null,
    note: '',
    approved: sealed
      ? { by: releasePeople.ono, at: '2026-10-14T17:30:00.000Z', hash: 'a1b2c3d4e5f60718'.repeat(4) }
      : null,
    beside: ['S-2026-02', 'S-2026-03'],
    continued: false,
    ...some,
  }
}

function register(): Release[] {
  const visits = { ja: 'ウェブサイトの訪問', en: 'Visits to the website' }
  const year = { ...plan, from: '2025-04', to: '2026-03' }
  return [
    releaseOf(5, 'draft'),
    releaseOf(4, 'asked', {
      titles: { ja: 'よく読まれたページ', en: 'Most read pages' },
      plan: { ...plan, rows: 'page', measure: 'pageViews' },
    }),
    releaseOf(3, 'published', { titles: visits, plan: { ...plan, from: '2026-07' } }),
    releaseOf(2, 'published', {
      titles: { ja: '曜日と時間', en: 'Weekdays and hours' },
      plan: { ...plan, rows: 'weekday', measure: 'pageViews', to: '2026-06' },
      publishedAt: '2026-07-09T18:00:00.000Z',
    }),
    releaseOf(1, 'published', {
      id: idOf(8),
      number: 'S-2026-01-2',
      edition: 2,
      titles: visits,
      plan: year,
      publishedAt: '2026-05-12T18:00:00.000Z',
    }),
    releaseOf(1, 'replaced', { titles: visits, plan: year, continued: true }),
  ]
}

/** The invented half year as far as a plan asks for it. */
function tableOf({ cells, rowTotals, columnTotals, chosen, spared }: ReleasePlan): ReleaseTable {
  const same = (places: ReleasePlan['chosen'], row: string, column: string): boolean =>
    places.some((place) => place.row === row && place.column === column)
  const columns = monthsBetween('2026-04', '2026-09')
  const rows = half.map(([value, counts]) => ({
    value,
    numbers: counts.map((told, at): ReleaseCell => {
      const why: Withheld | null = String(told).startsWith('s')
        ? 'small'
        : String(told).startsWith('c')
          ? 'complementary'
          : null
      const isSpared = why === 'complementary' && same(spared, value, columns[at]!)
      const withheld = same(chosen, value, columns[at]!) ? 'complementary' : isSpared ? null : why
      const count = Number(String(told).replace(/\D/gu, ''))
      return cell(count, withheld)
    }),
  }))
  const sum = (all: readonly ReleaseCell[]): number => all.reduce((total, { count }) => total + count, 0)
  const byColumn = columns.map((_, at) => cell(sum(rows.map(({ numbers }) => numbers[at]!)), null))
  return {
    columns,
    rows: rows.map(({ value, numbers }) => ({
      value,
      cells: cells ? numbers : numbers.map(() => null),
      total: rowTotals ? cell(sum(numbers), null) : null,
    })),
    totals: { cells: columnTotals ? byColumn : byColumn.map(() => null), total: cell(sum(byColumn), null) },
    joined: 29,
    missingDays: 0,
    robots: 51_206,
    timeZone: 'America/Los_Angeles',
    sections: {},
  }
}

const cell = (count: number, withheld: Withheld | null): ReleaseCell => ({
  count,
  people: withheld === 'small' ? Math.min(count, 9) : count,
  withheld,
  range: withheld ? { least: Math.max(1, count - 9), most: count + 9 } : null,
})
