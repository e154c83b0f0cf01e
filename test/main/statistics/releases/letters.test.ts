import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { audited } from '../../../../main/database/audited.ts'
import type { ReleaseCell, ReleasePlan } from '../../../../shared/statistics/releases.ts'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { codeOf, newTestDatabase, temporaryFolder } from '../../../support/office.ts'
import { formOf, keep, openAnswersOf } from '../../answers/ground.ts'
import { newSharedOffice } from '../../journal/desks.ts'
import { approved, newReleaseOffice, people, planWith, published, type ReleaseOffice, titles } from './ground.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

/** Letters of a month whose writers gave a city; `from` is who wrote the first of them, the next ones are others. */
type Some = { month: string; city: string; many: number; from?: number; sameWriter?: boolean }

function write(db: Database, letters: readonly Some[], uid = 0): void {
  for (const { month, city, many, from = 0, sameWriter = false } of letters)
    for (let nth = 0; nth < many; nth += 1) {
      uid += 1
      const email = `${city}${sameWriter ? 0 : from + nth}@citizen.example`.toLowerCase()
      const given = { key: 'city', label: uid % 2 === 0 ? 'お住まい' : 'Where you live', value: city }
      keep(db, uid, formOf({ email, message: 'A question', demographics: [given] }), {
        internalDate: `${month}-10T18:00:00.000Z`,
      })
    }
}

/** An office with these letters, whose releases count them as the Q&A does. */
function officeOf(letters: readonly Some[]): ReleaseOffice {
  const db = newTestDatabase()
  write(db, letters)
  return newReleaseOffice([], undefined, db, { letters: openAnswersOf(db).counted })
}

const city = { key: 'city', ja: 'お住まい', en: 'Where you live' }
const byCity = (from: string, to: string): ReleasePlan =>
  planWith({ rows: 'attribute', attribute: city, measure: 'letters', from, to })
const byCategory = (from: string, to: string): ReleasePlan =>
  planWith({ rows: 'category', measure: 'letters', from, to })

async function tableOf({ nishimura }: ReleaseOffice, plan: ReleasePlan) {
  const { id } = await nishimura('startRelease', { titles, plan })
  return { id, ...(await nishimura('releaseTable', { id, revision: 1 })) }
}
const told = (cell: ReleaseCell | null): number | null => (cell!.withheld === null ? cell!.count : null)

test('what people gave in the form becomes public as any release does: another supervisor approves it, and files say nothing of few people', async () => {
  const office = officeOf([
    { month: '2026-08', city: 'Davis', many: 14 },
    { month: '2026-09', city: 'Davis', many: 12 },
    { month: '2026-08', city: 'Reno', many: 11 },
    { month: '2026-09', city: 'Reno', many: 4 },
    { month: '2026-08', city: 'Yreka', many: 1 },
    // One faithful writer is one person, however many letters there are.
    { month: '2026-09', city: 'Elm Street 5', many: 20, sameWriter: true },
  ])
  const { nishimura, ono } = office
  expect(await nishimura('releaseLetters', {})).toEqual({ months: ['2026-08', '2026-09'], attributes: [city] })
  const plan = byCity('2026-08', '2026-09')
  const { id, table } = await tableOf(office, plan)
  expect(table.rows.map(({ value }) => value)).toEqual(['Davis', 'Reno', '(others)'])
  expect(table.rows[2]!.total).toMatchObject({ count: 21, people: 2, withheld: 'small' })
  expect(table.rows[1]!.cells[1]).toMatchObject({ count: 4, people: 4, withheld: 'small' })
  expect(await codeOf(nishimura('askRelease', { id, revision: 1, of: people.nishimura.id }))).toBe('release_approver')
  await nishimura('askRelease', { id, revision: 1, of: people.ono.id })
  const { hash } = await ono('releaseTable', { id, revision: 2 })
  expect(await codeOf(nishimura('approveRelease', { id, revision: 2, hash }))).toBe('own_release')
  expect(await codeOf(nishimura('publishRelease', { id, path: temporaryFolder() }))).toBe('release_not_approved')
  await ono('approveRelease', { id, revision: 2, hash })
  const folder = await published(office, id)
  const names = readdirSync(folder)
  expect(names.map((name) => name.replace('S-2026-01', ''))).toEqual([
    '-description.txt',
    '-en.html',
    '-ja.html',
    '.csv',
    '.xlsx',
  ])
  const read = (name: string) => readFileSync(join(folder, `S-2026-01${name}`), 'utf8')
  expect(read('.csv')).toContain('2026-08/2026-09,attribute city,Davis,letters,26,no\r\n')
  expect(read('-ja.html')).toContain('お住まいと月ごとのお問い合わせ件数')
  expect(read('-en.html')).toContain('Letters by where you live and month')
  for (const name of names) expect(readFileSync(join(folder, name), 'latin1')).not.toMatch(/Yreka|Elm Street|citizen/)
})

test('tables of different rows are held against each other by their totals: no month of few people comes out of two of them', async () => {
  const letters: Some[] = [
    { month: '2026-08', city: 'Davis', many: 15 },
    { month: '2026-09', city: 'Davis', many: 3, from: 15 },
  ]
  // By itself the second one tells its total.
  expect(told((await tableOf(officeOf(letters), byCategory('2026-08', '2026-09'))).table.totals.total)).toBe(18)
  const office = officeOf(letters)
  await published(office, await approved(office, byCity('2026-08', '2026-08')))
  const second = await tableOf(office, byCategory('2026-08', '2026-09'))
  expect(second.proof).toMatchObject({ outcome: 'proved', against: ['S-2026-01'] })
  expect([second.table.totals.cells.map(told), told(second.table.totals.total)]).toEqual([[15, null], null])
})

test('a month that no table shows does not come out either, where the table that leads to it is of other rows', async () => {
  const letters: Some[] = [
    { month: '2026-08', city: 'Davis', many: 15 },
    { month: '2026-09', city: 'Davis', many: 3, from: 15 },
  ]
  const august = byCity('2026-08', '2026-08')
  expect(told((await tableOf(officeOf(letters), august)).table.totals.total)).toBe(15)
  const office = officeOf(letters)
  const both = { ...byCategory('2026-08', '2026-09'), cells: false, columnTotals: false }
  const id = await approved(office, both)
  expect(told((await office.nishimura('releaseTable', { id, revision: 2 })).table.totals.total)).toBe(18)
  // The three of September have no place in this one.
  expect(told((await tableOf(office, august)).table.totals.total)).toBeNull()
})

test('a table is held against those that it meets only over another one: sums lead from month to month', async () => {
  const office = officeOf([
    { month: '2026-02', city: 'Davis', many: 5 },
    { month: '2026-03', city: 'Davis', many: 7, from: 5 },
    { month: '2026-05', city: 'Davis', many: 7, from: 12 },
    { month: '2026-07', city: 'Davis', many: 5, from: 19 },
  ])
  for (const [from, to] of [['02', '03'] as const, ['03', '05'] as const]) {
    const id = await approved(office, byCity(`2026-${from}`, `2026-${to}`))
    expect(told((await office.nishimura('releaseTable', { id, revision: 2 })).table.totals.total)).not.toBeNull()
  }
  // With the last two tables alone it could be told: May would be 1 to 11. With the first it is 3 to 11.
  const third = await tableOf(office, byCategory('2026-05', '2026-07'))
  expect(third.proof.outcome).toBe('proved')
  expect(told(third.table.totals.total)).toBeNull()
})

test('a letter that came late is refused together with the table before it, and a month that is not over with any', async () => {
  const office = officeOf([{ month: '2026-09', city: 'Davis', many: 20 }])
  await published(office, await approved(office, byCity('2026-09', '2026-09')))
  // The difference of the two would be this one person.
  write(office.db, [{ month: '2026-09', city: 'Davis', many: 1, from: 20 }], 500)
  for (const plan of [byCity('2026-09', '2026-10'), byCategory('2026-09', '2026-09')]) {
    const { id, proof } = await tableOf(office, plan)
    expect(proof.outcome).toBe('contradiction')
    const asking = office.nishimura('askRelease', { id, revision: 1, of: people.ono.id })
    expect(await codeOf(asking)).toBe('release_disagrees')
  }
  expect(await codeOf(tableOf(office, byCity('2026-10', '2026-11')))).toBe('release_months')
})

test('what the Q&A once exported by itself stays told: a release that would tell of few people together with it is not approved', async () => {
  const letters: Some[] = [
    { month: '2026-08', city: 'Reno', many: 9 },
    { month: '2026-09', city: 'Reno', many: 3, from: 9 },
  ]
  const [alone, office] = [officeOf(letters), officeOf(letters)]
  expect(told((await tableOf(alone, byCity('2026-08', '2026-09'))).table.totals.total)).toBe(12)
  const cell = (place: object) => ({ place, values: { letters: 9 }, contributors: 9, withheld: false })
  const cells = [cell({ 'attribute city': 'Reno', period: '2026-08' }), cell({ period: '2026-08' })]
  audited(office.db, { accountId: null, what: 'answers.askedFile', at: '2026-10-01T00:00:00.000Z' }, () =>
    office.db
      .prepare(
        `INSERT INTO asked_exports (id, at, by, dimension, from_month, to_month, listed, cells)
        VALUES ('0', '2026-10-01T00:00:00.000Z', '', 'attribute city', '2026-08', '2026-08', '["Reno"]', ?)`,
      )
      .run(JSON.stringify(cells)),
  )
  const both = await tableOf(office, byCity('2026-08', '2026-09'))
  expect(both.proof).toMatchObject({ outcome: 'lost', against: ['Q-1'] })
  expect(told(both.table.totals.total)).toBeNull()
  expect(await codeOf(office.nishimura('askRelease', { id: both.id, revision: 1, of: people.ono.id }))).toBe(
    'release_gives_away',
  )
  // Beside it, where nothing was told, a release is as free as before.
  expect((await tableOf(office, byCity('2026-09', '2026-09'))).proof.outcome).toBe('proved')
})

test.runIf(available())(
  'of two tables that were approved at two workstations at once the later one is not published before it was held against the other',
  async () => {
    const { first, join: joinOffice } = await newSharedOffice(server, false)
    const second = await joinOffice(false)
    const [one, two] = [first, second].map((desk) => {
      write(desk.db, [
        { month: '2026-08', city: 'Davis', many: 15 },
        { month: '2026-09', city: 'Davis', many: 3, from: 15 },
      ])
      const decided = async () => {
        await desk.journal.travel()
        return true
      }
      return newReleaseOffice([], undefined, desk.db, { letters: openAnswersOf(desk.db).counted, decided })
    }) as [ReleaseOffice, ReleaseOffice]
    const start = async (plan: ReleasePlan) => (await one.nishimura('startRelease', { titles, plan })).id
    const [august, both] = [byCity('2026-08', '2026-08'), byCategory('2026-08', '2026-09')]
    const [mine, theirs] = [await start(august), await start(both)]
    await first.journal.travel()
    await second.journal.travel()
    await approved(one, august, mine)
    await approved(two, both, theirs)
    await published(one, mine)
    expect(await codeOf(published(two, theirs))).toBe('release_meanwhile')
    await two.nishimura('reopenRelease', { id: theirs })
    await approved(two, both, theirs)
    await published(two, theirs)
    const { revision } = await two.nishimura('release', { id: theirs })
    const { table, proof } = await two.nishimura('releaseTable', { id: theirs, revision })
    expect([proof.against.length, told(table.totals.total)]).toEqual([1, null])
  },
)
