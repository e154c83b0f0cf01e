import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReleases, type ReleasesDeps } from '../../../../main/statistics/releases/release-handlers.ts'
import { dayOf } from '../../../../main/statistics/questions/calendar.ts'
import { StatisticsReader } from '../../../../main/statistics/questions/ask.ts'
import { buildDays } from '../../../../main/statistics/store/build-days.ts'
import { closeDays } from '../../../../main/statistics/store/closing.ts'
import { requestKinds } from '../../../../main/statistics/store/rows.ts'
import { StoredValues } from '../../../../main/statistics/store/values.ts'
import { alone } from '../../../../main/database/once.ts'
import type { Database } from '../../../../main/database/open.ts'
import { serve } from '../../../../main/serve.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import { contract } from '../../../../shared/contract.ts'
import { Problem } from '../../../../shared/errors.ts'
import type { Account } from '../../../../shared/office/account.ts'
import { OfficeSettings } from '../../../../shared/office/settings.ts'
import type { Call, InputOf, OutputOf } from '../../../../shared/rpc.ts'
import type { releaseCalls } from '../../../../shared/statistics/release-calls.ts'
import { othersRow, type ReleasePlan } from '../../../../shared/statistics/releases.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { afterFile } from '../../../support/after-file.ts'
import { newTestDatabase, temporaryFolder } from '../../../support/office.ts'
import type { Row, Sums } from '../../../support/releases/attack.ts'
import { type Asked, addAsked, newStore } from '../store/ground.ts'
import { seeded } from '../varied-log.ts'

type Calls = typeof releaseCalls
export type Supervisor = <Name extends keyof Calls>(
  name: Name,
  input: InputOf<Extract<Calls[Name], Call>>,
) => Promise<OutputOf<Extract<Calls[Name], Call>>>

const person = (place: number, name: string): Account => ({
  id: `018f0000-0000-7000-8000-00000000000${place}`,
  name,
  nameEn: '',
  roles: ['supervisor'],
  language: 'ja',
  endedAt: null,
})
export const people = { nishimura: person(1, '西村 亮'), ono: person(2, '大野 真'), hayashi: person(3, '林 光') }

export type ReleaseOffice = {
  db: Database
  nishimura: Supervisor
  ono: Supervisor
  hayashi: Supervisor
  /** Takes in more, into days that are not closed. */
  add(requests: readonly Asked[], closedBefore: string): void
}

/** An office with what was asked of its Site, all days before one of them closed. */
export function newReleaseOffice(
  requests: readonly Asked[],
  closedBefore = '2026-11-01',
  db = newTestDatabase(),
  changes: Partial<ReleasesDeps> = {},
): ReleaseOffice {
  const store = newStore()
  const values = new StoredValues(store)
  const add: ReleaseOffice['add'] = (some, before) => {
    addAsked(store, values, some)
    buildDays(store, values)
    closeDays(store, values, dayOf(before))
  }
  add(requests, closedBefore)
  const reader = new StatisticsReader(store)
  const settings = StatisticsSettings.parse({ timeZone: 'America/Los_Angeles' })
  const all = Object.values(people)
  const now = () => new Date('2026-11-05T18:31:00.000Z')
  const releases = openReleases({
    db,
    ask: async (asked) => reader.ask(asked, settings.sections),
    months: async () => reader.months(),
    settings: () => settings,
    office: () =>
      OfficeSettings.parse({
        officeName: { ja: '練習総領事館', en: 'Practice Consulate' },
        timeZone: 'UTC',
        idleMinutes: 10,
      }),
    supervisors: () => all.map(({ id, name, nameEn }) => ({ accountId: id, name, nameEn })),
    colleague: (accountId) => ({ accountId, name: all.find(({ id }) => id === accountId)?.name ?? '', nameEn: '' }),
    withholdingWorker: workerFiles().withholdingWorker,
    letters: noLetters,
    decided: alone,
    now,
    ...changes,
  })
  afterFile(() => releases.stop())
  const as =
    (account: Account): Supervisor =>
    async (name, input) => {
      const deps = { db, account, now, announce: () => {}, handedOut: new Set<string>(), refused: new Map() }
      const handler = releases.handlers[name] as never
      const result = await serve(`statistics.${name}`, contract.statistics[name], handler, input, deps)
      if (!result.ok) throw new Problem(result.error.code, result.error.details)
      return result.output as never
    }
  return { db, add, nishimura: as(people.nishimura), ono: as(people.ono), hayashi: as(people.hayashi) }
}

export const noLetters: ReleasesDeps['letters'] = {
  of: () => [],
  categories: () => ({}),
  choices: () => ({ months: [], attributes: [] }),
}

export const months = ['04', '05', '06', '07', '08', '09'].map((month) => `2026-${month}`)

/** How many people a country has on its busiest day of a month: some countries have hardly enough in one month and too few in another. */
const usual: readonly (readonly [string, number])[] = [
  ['US', 60],
  ['JP', 34],
  ['CA', 17],
  ['MX', 13],
  ['GB', 12],
  ['KR', 11],
  ['PH', 10],
  ['DE', 9],
  ['BR', 8],
  ['AU', 3],
  ['PE', 2],
  ['NZ', 1],
  ['', 2],
]
const paths = [
  '/itpr_ja/index.html',
  '/itpr_ja/passport.html',
  '/itpr_en/index.html',
  '/itpr_en/visa.html',
  '/map.html',
]

/** What was asked of the Site in six months: on three days of each. */
export function halfYear(seed: number, countries = usual): Asked[] {
  const random = seeded(seed)
  const found: Asked[] = []
  for (const month of months)
    for (const date of ['03', '12', '21'])
      for (const [country, people] of countries) {
        const visitors = Math.round(people * (0.5 + random() * 0.7))
        for (let visitor = 0; visitor < visitors; visitor += 1) {
          const second = Math.floor(random() * 80_000)
          const views = 1 + Math.floor(random() * 3)
          for (let view = 0; view < views; view += 1)
            found.push(
              viewed({
                day: dayOf(`${month}-${date}`),
                second: second + view * 60,
                visitor: found.length * 8 - view * 8,
                country,
                path: paths[Math.floor(random() * random() * paths.length)]!,
                device: random() < 0.6 ? 'mobile' : 'desktop',
              }),
            )
        }
      }
  return found
}

export function viewed(some: Partial<Asked> & Pick<Asked, 'day' | 'second' | 'visitor' | 'country' | 'path'>): Asked {
  return {
    server: '',
    hour: Math.floor(some.second / 3600),
    kind: requestKinds.view,
    status: '200',
    link: '',
    referrer: '',
    campaign: '',
    domain: '',
    browser: 'Safari',
    system: 'iOS',
    device: 'mobile',
    robot: '',
    ...some,
  }
}

export const titles = { ja: '国・地域別の訪問', en: 'Visits by country or region' }

export function planWith(plan: Partial<ReleasePlan> = {}): ReleasePlan {
  return {
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
    ...plan,
  }
}

/** A release that Nishimura makes and Ono approves; returns its id. */
export async function approved({ nishimura, ono }: ReleaseOffice, plan = planWith(), id?: string): Promise<string> {
  const own = id ?? (await nishimura('startRelease', { titles, plan })).id
  const { revision } = await nishimura('release', { id: own })
  await nishimura('askRelease', { id: own, revision, of: people.ono.id })
  const asked = await ono('release', { id: own })
  const { hash } = await ono('releaseTable', { id: own, revision: asked.revision })
  await ono('approveRelease', { id: own, revision: asked.revision, hash })
  return own
}

/** Publishes an approved release; returns the folder of its files. */
export async function published({ nishimura }: ReleaseOffice, id: string): Promise<string> {
  return (await nishimura('publishRelease', { id, path: temporaryFolder() })).folder
}

/** The CSV of a release as its readers have it: rows, and how the rows of it add up. */
export function readRelease(folder: string): { rows: Row[]; sums: Sums } {
  return readCsv(readFileSync(join(folder, `${folder.split('/').at(-1)}.csv`), 'utf8'))
}

export function readCsv(text: string): { rows: Row[]; sums: Sums } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  const read = lines.slice(1).map(([period, dimension, value, measure, count, withheld]) => {
    if ((count === '') !== (withheld === 'yes')) throw new Error('a number is withheld, or it is there')
    return {
      period: period!,
      dimension: dimension!,
      value: value!,
      measure: measure!,
      count: count === '' ? null : Number(count),
    }
  })
  const listed = [
    ...new Set(
      read.filter(({ dimension }) => dimension !== 'all').map(({ dimension, value }) => `${dimension}:${value}`),
    ),
  ]
  const own = listed.filter((name) => !name.endsWith(othersRow)).toSorted()
  const dimension = listed[0]?.split(':')[0] ?? 'none'
  const others = `${dimension}:(others) ${own.join(' ')}`
  const rows = read.map((row) =>
    row.value === othersRow ? { ...row, value: others.slice(dimension.length + 1) } : row,
  )
  return { rows, sums: { periods: periodsOf(rows), values: { [`all:#${others}`]: [...own, others] } } }
}

/** All that readers of several releases know together. */
export function together(releases: readonly ReturnType<typeof readRelease>[]): { rows: Row[]; sums: Sums } {
  const values: Sums['values'] = Object.assign({}, ...releases.map(({ sums }) => sums.values))
  const sets = Object.values(values)
  const all = [...new Set(sets.flatMap((parts) => parts.slice(0, -1)))]
  for (const parts of sets) {
    const dimension = parts.at(-1)!.split(':')[0]!
    const same = all.filter((name) => name.startsWith(`${dimension}:`))
    values[parts.at(-1)!] = [...same.filter((name) => !parts.includes(name)), `${dimension}:(rest)`]
  }
  return {
    rows: releases.flatMap(({ rows }) => rows),
    sums: { periods: Object.assign({}, ...releases.map(({ sums }) => sums.periods)), values },
  }
}

function periodsOf(rows: readonly Row[]): Sums['periods'] {
  return Object.fromEntries(
    [...new Set(rows.map(({ period }) => period))]
      .filter((period) => period.includes('/'))
      .map((period) => {
        const [from, to] = period.split('/')
        return [period, months.filter((month) => from! <= month && month <= to!)]
      }),
  )
}
