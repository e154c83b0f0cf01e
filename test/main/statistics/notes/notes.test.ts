import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { listGoals } from '../../../../main/statistics/notes/note-queries.ts'
import { openTable } from '../../../../main/tables/open-table.ts'
import { codeOf, newTestDatabase, newTestOffice, temporaryFolder, type TestOffice } from '../../../support/office.ts'

describe('what is noted beside the numbers', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await newTestOffice()
    await office.call('office.setRoles', { accountId: office.account.id, roles: ['administrator', 'supervisor'] })
  })

  test('are events of days, which are corrected and deleted, each in the record by what it is called', async () => {
    const { call } = office
    const { id } = await call('statistics.saveEvent', { id: null, day: '2026-10-20', text: '秋の文化行事' })
    await call('statistics.saveEvent', { id: null, day: '2026-10-06', text: '手数料の改定' })
    await call('statistics.saveEvent', { id, day: '2026-10-21', text: '秋の文化行事' })
    const october = { from: '2026-10-01', to: '2026-10-31' }
    expect((await call('statistics.events', october)).map(({ day, text }) => [day, text])).toEqual([
      ['2026-10-06', '手数料の改定'],
      ['2026-10-21', '秋の文化行事'],
    ])
    expect(await call('statistics.events', { from: '2026-11-01', to: '2026-11-30' })).toEqual([])
    await call('statistics.removeEvent', { id })
    expect(await call('statistics.events', october)).toHaveLength(1)
    expect(await codeOf(call('statistics.removeEvent', { id }))).toBe('not_found')
    expect(await codeOf(call('statistics.saveEvent', { id, day: '2026-10-21', text: 'x' }))).toBe('not_found')
    expect(await codeOf(call('statistics.saveEvent', { id: null, day: '20261021', text: 'x' }))).toBe('bad_input')
  })

  test('are goals, which keep their order when they are changed', async () => {
    const { call } = office
    const first = { name: '旅券の申請書', dimension: 'file' as const, values: ['/files/passport.pdf'] }
    const { id } = await call('statistics.saveGoal', { id: null, ...first })
    await call('statistics.saveGoal', { id: null, name: '問い合わせ', dimension: 'page', values: ['/contact.html'] })
    await call('statistics.saveGoal', { id, ...first, values: ['/files/passport.pdf', '/files/passport-child.pdf'] })
    expect((await call('statistics.goals', {})).map(({ name, values }) => [name, values.length])).toEqual([
      ['旅券の申請書', 2],
      ['問い合わせ', 1],
    ])
    await call('statistics.removeGoal', { id })
    expect(await call('statistics.goals', {})).toHaveLength(1)
  })

  test('are goals that keep the path of an address, also those that were kept with their host before', async () => {
    const { call } = office
    const goal = { name: '査証の申請書', dimension: 'file' as const }
    const values = [
      'https://www.site.example/files/visa.pdf?v=2',
      'www.site.example/files/visa.pdf',
      'files/visa-child.pdf#2',
    ]
    const { id } = await call('statistics.saveGoal', { id: null, ...goal, values })
    const kept = async () => (await call('statistics.goals', {})).find((one) => one.id === id)?.values
    expect(await kept()).toEqual(['/files/visa.pdf', '/files/visa-child.pdf'])
    await call('statistics.removeGoal', { id })
    const db = newTestDatabase()
    const address = JSON.stringify(['https://www.site.example/files/visa.pdf'])
    throughTheDoor(db, () =>
      db.prepare('INSERT INTO statistics_goals VALUES (?, ?, ?, ?, ?)').run(id, goal.name, goal.dimension, address, ''),
    )
    expect(listGoals(db)).toEqual([{ id, ...goal, values: ['/files/visa.pdf'] }])
  })

  test('are names of pages from a file, found by any of their letters, in place of those before', async () => {
    const { call } = office
    const path = join(temporaryFolder(), 'pages.csv')
    await writeFile(path, 'path,title\n/itpr_ja/passport.html,旅券(パスポート)\n/itpr_ja/visa.html,査証\n')
    expect(await call('statistics.readTitles', { path })).toEqual({ titles: 2 })
    expect(await call('statistics.titles', { paths: ['/itpr_ja/visa.html', '/none.html'] })).toEqual([
      { path: '/itpr_ja/visa.html', title: '査証' },
    ])
    expect((await call('statistics.findTitles', { text: 'ぱすぽーと' })).map((one) => one.path)).toEqual([
      '/itpr_ja/passport.html',
    ])
    await writeFile(path, 'path,title\n/a.html,甲\n')
    await call('statistics.readTitles', { path })
    expect(await call('statistics.titleCount', {})).toEqual({ titles: 1 })
    await writeFile(path, 'nothing,here\n1,2\n')
    expect(await codeOf(call('statistics.readTitles', { path }))).toBe('no_titles')
    expect(await call('statistics.titleCount', {})).toEqual({ titles: 1 })
    await call('statistics.forgetTitles', {})
    expect(await call('statistics.titleCount', {})).toEqual({ titles: 0 })
  })

  test('leaves as a table whose numbers are numbers, and that it left stands in the record', async () => {
    const rows = [
      ['日', '訪問'],
      ['2026-10-01', 712],
      ['=1+1', null],
      ['前年比', -4],
    ]
    const { bytes } = await office.call('statistics.tableFile', { title: '訪問', format: 'xlsx', rows })
    const table = await openTable(bytes, { header: true })
    const cells = []
    for await (const chunk of table.rows()) cells.push(...chunk.map((row) => row.cells))
    expect(cells).toEqual([
      ['2026-10-01', '712'],
      ['=1+1', ''],
      ['前年比', '-4'],
    ])
    const csv = await office.call('statistics.tableFile', { title: '訪問', format: 'csv', rows })
    expect(Buffer.from(csv.bytes).toString('utf8')).toBe("\uFEFF日,訪問\r\n2026-10-01,712\r\n'=1+1,\r\n前年比,-4\r\n")
    const { rows: record } = await office.call('office.audit', { offset: 0, limit: 5 })
    expect(record.map(({ what }) => what)).toContain('statistics.tableFile')
  })

  test('is for supervisors: an administrator alone is refused', async () => {
    await office.call('office.setRoles', { accountId: office.account.id, roles: ['administrator'] })
    expect(await codeOf(office.call('statistics.goals', {}))).toBe('not_allowed')
    expect(await office.call('statistics.logLines', {})).toEqual({ lines: 0, failed: 0, importedAt: null })
  })
})
