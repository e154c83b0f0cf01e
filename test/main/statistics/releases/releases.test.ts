import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { attack } from '../../../support/releases/attack.ts'
import { codeOf, temporaryFolder } from '../../../support/office.ts'
import {
  approved,
  halfYear,
  newReleaseOffice,
  people,
  planWith,
  published,
  readRelease,
  titles,
  together,
} from './ground.ts'

const numbered = /^\d{4}-\d{2}/

test('countries by month: few people are withheld with what would give them away, and a reader who solves it learns nothing', async () => {
  const office = newReleaseOffice(halfYear(5))
  const id = await approved(office)
  const { revision, state, number } = await office.nishimura('release', { id })
  expect([state, number]).toEqual(['approved', 'S-2026-01'])
  const { table, proof } = await office.nishimura('releaseTable', { id, revision })
  expect(proof.outcome).toBe('proved')
  const cells = table.rows.flatMap((row) => row.cells)
  const by = (why: string) => cells.filter((cell) => cell!.withheld === why).length
  expect(by('small')).toBeGreaterThan(5)
  expect(by('complementary')).toBeGreaterThan(0)
  for (const cell of cells) if (cell!.count > 0 && cell!.people < 10) expect(cell!.withheld).toBe('small')
  for (const { count, range } of cells.filter((one) => one!.withheld).map((one) => one!)) {
    expect(range!.least).toBeLessThanOrEqual(count)
    expect((range!.most ?? Infinity) - range!.least).toBeGreaterThanOrEqual(10)
  }
  const { rows, sums } = readRelease(await published(office, id))
  expect(rows.filter(({ count }) => count === null).length).toBe(
    [...cells, ...table.rows.map(({ total }) => total), ...table.totals.cells, table.totals.total].filter(
      (cell) => cell?.withheld,
    ).length,
  )
  for (const [name, { least, most }] of attack(rows, sums)) expect.soft(most - least, name).toBeGreaterThanOrEqual(10)
})

test('without complementary places the same attack finds withheld numbers', async () => {
  const office = newReleaseOffice(halfYear(5))
  const { id } = await office.nishimura('startRelease', { titles, plan: planWith() })
  const { table } = await office.nishimura('releaseTable', { id, revision: 1 })
  const told = (value: string, cells: typeof table.totals.cells, total: typeof table.totals.total) =>
    [
      ...cells.map((cell, at) => ({ cell, period: table.columns[at]! })),
      { cell: total, period: '2026-04/2026-09' },
    ].map(({ cell, period }) => ({
      period,
      dimension: value === '' ? 'all' : 'country',
      value,
      measure: 'visits',
      count: cell!.withheld === 'small' ? null : cell!.count,
    }))
  const rows = [
    ...table.rows.flatMap((row) => told(row.value, row.cells, row.total)),
    ...told('', table.totals.cells, table.totals.total),
  ]
  const sums = {
    periods: { '2026-04/2026-09': table.columns },
    values: { 'all:': table.rows.map(({ value }) => `country:${value}`) },
  }
  const found = [...attack(rows, sums).values()].filter(({ least, most }) => most - least < 1e-6)
  expect(found.length).toBeGreaterThan(0)
})

test('the same release has the same bytes, written once and again, and computed anew from the same logs', async () => {
  const [one, other] = [newReleaseOffice(halfYear(5)), newReleaseOffice(halfYear(5))]
  const [first, second] = [await approved(one), await approved(other)]
  const folders = [await published(one, first), await published(one, first), await published(other, second)]
  const bytes = folders.map((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'hex')]),
  )
  expect(bytes[0]!.map(([name]) => name)).toEqual([
    'S-2026-01-description.txt',
    'S-2026-01-en.html',
    'S-2026-01-ja.html',
    'S-2026-01.csv',
    'S-2026-01.xlsx',
  ])
  expect(bytes[1]).toEqual(bytes[0])
  expect(bytes[2]).toEqual(bytes[0])
  const page = readFileSync(join(folders[0]!, 'S-2026-01-ja.html'), 'utf8')
  expect(page).toContain('<td>')
  expect(page).toContain('IP Geolocation by DB-IP')
  expect(page).not.toMatch(/<script|https?:\/\/(?!db-ip\.com|creativecommons\.org)/)
})

test('nobody approves what they had a hand in; a change after the request is not what was seen', async () => {
  const office = newReleaseOffice(halfYear(5))
  const { nishimura, ono, hayashi, db } = office
  const { id } = await nishimura('startRelease', { titles, plan: planWith() })
  expect(await codeOf(nishimura('askRelease', { id, revision: 1, of: people.nishimura.id }))).toBe('release_approver')
  expect((await nishimura('releaseApprovers', { id })).map(({ name }) => name)).toEqual(['大野 真', '林 光'])
  await hayashi('saveRelease', { id, revision: 1, titles, plan: planWith({ leastShare: 8 }) })
  expect(await codeOf(nishimura('askRelease', { id, revision: 1, of: people.ono.id }))).toBe('release_changed')
  await nishimura('askRelease', { id, revision: 2, of: people.ono.id })
  expect(await codeOf(nishimura('saveRelease', { id, revision: 3, titles, plan: planWith() }))).toBe('release_sealed')
  const { hash } = await ono('releaseTable', { id, revision: 3 })
  for (const hand of [nishimura, hayashi])
    expect(await codeOf(hand('approveRelease', { id, revision: 3, hash }))).toBe('own_release')
  expect(await codeOf(ono('approveRelease', { id, revision: 2, hash }))).toBe('release_changed')
  expect(await codeOf(ono('approveRelease', { id, revision: 3, hash: 'another' }))).toBe('release_changed')
  expect(await codeOf(nishimura('publishRelease', { id, path: temporaryFolder() }))).toBe('release_not_approved')
  // The tables say so, too.
  const seal = (by: string) =>
    audited(db, { accountId: null, what: 'statistics.approveRelease', at: '2026-11-05T00:00:00.000Z' }, () =>
      db.prepare(`INSERT INTO release_seals VALUES (?, zeroblob(32), '{}', '{}', '[]', '[]', '', ?)`).run(id, by),
    )
  for (const hand of [people.nishimura, people.hayashi]) expect(() => seal(hand.id)).toThrow('nobody approves')
  await ono('reopenRelease', { id, note: '期間を9月までに' })
  expect(await nishimura('release', { id })).toMatchObject({ state: 'draft', note: '期間を9月までに', askedOf: null })
})

test('what was published stays as it was; a correction is a new edition, and takes its place', async () => {
  const office = newReleaseOffice(halfYear(5))
  const { db, nishimura } = office
  const id = await approved(office)
  await published(office, id)
  const change = (sql: string) =>
    audited(db, { accountId: null, what: 'statistics.saveRelease', at: '2026-11-05T00:00:00.000Z' }, () => db.exec(sql))
  for (const sql of [
    `UPDATE releases SET title_ja = 'x'`,
    `UPDATE releases SET plan = '{}'`,
    `UPDATE releases SET published_at = 'x'`,
    `UPDATE releases SET state = 'draft', published_at = NULL`,
    'DELETE FROM releases',
    'DELETE FROM release_seals',
    'DELETE FROM release_files',
    'DELETE FROM release_hands',
    `UPDATE release_files SET bytes = x''`,
    `UPDATE release_seals SET cells = '[]'`,
    `INSERT INTO release_files VALUES ('${id}', 'more.html', x'')`,
    `INSERT OR REPLACE INTO releases SELECT * FROM releases`,
  ])
    expect(() => change(sql)).toThrow(/release|seal|published|edition|draft|file/)
  expect(await codeOf(nishimura('reopenRelease', { id }))).toBe('release_published')
  expect(await codeOf(nishimura('removeRelease', { id }))).toBe('release_sealed')
  const edition = await nishimura('startEdition', { id })
  expect(await codeOf(nishimura('startEdition', { id }))).toBe('release_not_published')
  const plan = planWith({ rowTotals: false })
  await nishimura('saveRelease', { id: edition.id, revision: 1, titles, plan })
  await approved(office, plan, edition.id)
  const folder = await published(office, edition.id)
  expect(folder).toMatch(/S-2026-01-2$/)
  expect(readFileSync(join(folder, 'S-2026-01-2-en.html'), 'utf8')).toContain('takes the place of S-2026-01.')
  const register = await nishimura('releases', {})
  expect(register.map(({ number, state }) => [number, state])).toEqual([
    ['S-2026-01-2', 'published'],
    ['S-2026-01', 'replaced'],
  ])
})

test('where a release is written stands an index of all that are public, with those of them that were not there yet', async () => {
  const office = newReleaseOffice(halfYear(5))
  const { nishimura } = office
  const first = await approved(office)
  await published(office, first)
  const second = await approved(office, planWith({ rows: 'device', cells: false }))
  // Another folder than the first time, as where it is written to a stick.
  const path = temporaryFolder()
  const { files } = await nishimura('publishRelease', { id: second, path })
  expect(readdirSync(path).toSorted()).toEqual(['S-2026-01', 'S-2026-02', 'index.html'])
  expect(readdirSync(join(path, 'S-2026-01')).length).toBe(5)
  expect(files).toBe(11)
  const index = readFileSync(join(path, 'index.html'), 'utf8')
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)
  expect(links).toEqual(
    ['ja', 'en'].flatMap((language) => [
      `S-2026-02/S-2026-02-${language}.html`,
      `S-2026-01/S-2026-01-${language}.html`,
    ]),
  )
  for (const link of links) expect(readFileSync(join(path, link!), 'utf8')).toContain('<table>')
  expect(index).toMatch(/2026年\d+月\d+日公開/)
  expect(index).not.toMatch(/<script|https?:/)
  await nishimura('publishRelease', { id: first, path })
  expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe(index)
  // An edition takes the place of the one before it, which stays where it was for those who have its address.
  const edition = await nishimura('startEdition', { id: first })
  await approved(office, planWith(), edition.id)
  await nishimura('publishRelease', { id: edition.id, path })
  const after = readFileSync(join(path, 'index.html'), 'utf8')
  expect(after).toContain('S-2026-01-2/S-2026-01-2-ja.html')
  expect(after).not.toContain('S-2026-01/S-2026-01-ja.html')
  expect(readdirSync(path)).toContain('S-2026-01')

  const site = temporaryFolder()
  writeFileSync(join(site, 'index.html'), '<h1>The consulate</h1>')
  expect(await codeOf(nishimura('publishRelease', { id: second, path: site }))).toBe('folder_of_another_site')
  expect(readdirSync(site)).toEqual(['index.html'])
  expect((await nishimura('releases', {})).length).toBe(3)
})

test('a predecessor and a successor give away nothing together, and neither does another measure', async () => {
  const office = newReleaseOffice(halfYear(7))
  const plans = [
    planWith({ from: '2026-04', to: '2026-06' }),
    planWith({ from: '2026-04', to: '2026-07', cells: false }),
    planWith({ measure: 'pageViews', from: '2026-06', to: '2026-09', leastShare: 30 }),
    planWith({ cells: false }),
    planWith({ rows: 'device' }),
  ]
  const read = []
  for (const plan of plans) read.push(readRelease(await published(office, await approved(office, plan))))
  const { rows, sums } = together(read)
  const found = [...attack(rows, sums)]
  expect(found.length).toBeGreaterThan(10)
  for (const [name, { least, most }] of found) expect.soft(most - least, name).toBeGreaterThanOrEqual(10)
})

test('only closed months are published, and numbers that have changed since a release are not', async () => {
  const office = newReleaseOffice(halfYear(5), '2026-09-01')
  const { nishimura } = office
  expect(await nishimura('releaseMonths', {})).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08'])
  const { id } = await nishimura('startRelease', { titles, plan: planWith() })
  expect(await codeOf(nishimura('releaseTable', { id, revision: 1 }))).toBe('release_months')
  const august = planWith({ to: '2026-08' })
  await published(office, await approved(office, august))
  office.add(
    halfYear(6).map((asked) => ({ ...asked, server: 'another', visitor: asked.visitor + 1 })),
    '2026-11-01',
  )
  const again = await nishimura('startRelease', { titles, plan: august })
  expect((await nishimura('releaseTable', { id: again.id, revision: 1 })).proof.outcome).toBe('contradiction')
  expect(await codeOf(nishimura('askRelease', { id: again.id, revision: 1, of: people.ono.id }))).toBe(
    'release_disagrees',
  )
})

test('somebody may have another number withheld instead, and it is proved again', async () => {
  const office = newReleaseOffice(halfYear(5))
  const { nishimura } = office
  const { id } = await nishimura('startRelease', { titles, plan: planWith() })
  const before = await nishimura('releaseTable', { id, revision: 1 })
  const at = (table: typeof before.table, row: string | null, column: string | null) => {
    const line = row === null ? table.totals : table.rows.find(({ value }) => value === row)!
    return column === null ? line.total! : line.cells[table.columns.indexOf(column)]!
  }
  const spared = before.table.rows.flatMap(({ value, cells }) =>
    cells.flatMap((cell, place) =>
      cell!.withheld === 'complementary' ? { row: value, column: before.table.columns[place]! } : [],
    ),
  )[0]!
  const chosen = { row: 'US', column: spared.column }
  await nishimura('saveRelease', { id, revision: 1, titles, plan: planWith({ spared: [spared], chosen: [chosen] }) })
  const after = await nishimura('releaseTable', { id, revision: 2 })
  expect(after.proof.outcome).toBe('proved')
  expect(at(after.table, spared.row, spared.column).withheld).toBeNull()
  expect(at(after.table, chosen.row, chosen.column).withheld).toBe('complementary')
})

test('pages and weekdays by hour are published as page views, with the same care', async () => {
  const office = newReleaseOffice(halfYear(5))
  for (const plan of [
    planWith({ rows: 'page', measure: 'pageViews' }),
    planWith({ rows: 'section', measure: 'pageViews' }),
    planWith({ rows: 'weekday', measure: 'pageViews', from: '2026-04', to: '2026-06' }),
  ]) {
    const id = await approved(office, plan)
    const { table } = await office.nishimura('releaseTable', {
      id,
      revision: (await office.nishimura('release', { id })).revision,
    })
    const sum = (cells: ({ count: number } | null)[]) => cells.reduce((all, cell) => all + cell!.count, 0)
    for (const { cells, total } of table.rows) expect(sum(cells)).toBe(total!.count)
    expect(sum(table.rows.map(({ total }) => total))).toBe(table.totals.total!.count)
    expect(
      table.columns.every((column) => (plan.rows === 'weekday' ? Number(column) < 24 : numbered.test(column))),
    ).toBe(true)
  }
  expect(await codeOf(office.nishimura('startRelease', { titles, plan: planWith({ rows: 'page' }) }))).toBe('bad_input')
  expect(await codeOf(office.nishimura('startRelease', { titles, plan: planWith({ fewest: 9 }) }))).toBe('bad_input')
})
