import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { may } from '../../../../shared/may.ts'
import { Role } from '../../../../shared/roles.ts'
import { statistics } from '../../../../shared/statistics/contract.ts'
import { codeOf } from '../../../support/office.ts'
import { endOf, imported, line, logFile, newFolder, newStatisticsOffice } from './ground.ts'

/** The office of the tests that do not need one of their own. */
const shared = await newStatisticsOffice()

const at = (second: number, more: Partial<Parameters<typeof line>[0]> = {}): string =>
  line({ time: `10/Nov/2026:09:00:${String(second).padStart(2, '0')} -0800`, ...more })

test('the office’s own addresses are left out, and come in once they are no longer its own', async () => {
  const office = await newStatisticsOffice({ internal: ['192.0.2.0/24', '.consulate.example'] })
  const log = logFile(
    office,
    'access.log',
    [at(1), at(2, { address: '192.0.2.9' }), at(3, { address: 'pc.consulate.example' })].join(''),
  )
  expect((await imported(office, [log])).files).toMatchObject([{ valid: 3, internal: 2, fresh: 1, known: 0 }])
  const { settings } = await office.call('statistics.settings', {})
  await office.call('statistics.setSettings', { ...settings, internal: [] })
  expect((await imported(office, [log])).files).toMatchObject([{ internal: 0, fresh: 2, known: 1 }])
})

test('once something is imported the zone of days is fixed; what cannot be meant is refused', async () => {
  const office = await newStatisticsOffice()
  const { settings, zoneFixed } = await office.call('statistics.settings', {})
  expect([settings.timeZone, zoneFixed]).toEqual(['America/Los_Angeles', false])
  const set = (change: object): Promise<string> =>
    codeOf(office.call('statistics.setSettings', { ...settings, ...change }))
  expect(await set({ timeZone: 'Mars/Olympus' })).toBe('bad_time_zone')
  expect(await set({ nginxFormat: 'no variables' })).toBe('bad_log_format')
  expect(await set({ internal: ['10.0.0.0/99'] })).toBe('bad_internal')
  await imported(office, [logFile(office, 'access.log', at(1))])
  expect(await set({ timeZone: 'Asia/Tokyo' })).toBe('zone_fixed')
  expect((await office.call('statistics.settings', {})).zoneFixed).toBe(true)
})

test('only supervisors and administrators import; every import stands in the record', async () => {
  const office = { ...shared, logs: newFolder() }
  const log = logFile(office, 'access.log', at(1) + at(2))
  const { id } = await imported(office, [log])
  const { rows } = await office.call('office.audit', {})
  const ours = rows
    .filter(({ what }) => what.startsWith('statistics.') && what !== 'statistics.setSettings')
    .slice(0, 2)
  expect(ours.map(({ what, changes }) => [what, changes.map(({ to }) => to)])).toEqual([
    ['statistics.importEnded', ['2']],
    ['statistics.beginImport', []],
  ])
  expect(await codeOf(office.call('statistics.cancelImport', { id }))).toBe('log_import_gone')
  expect(await codeOf(office.call('statistics.beginImport', { paths: [join(office.logs, 'gone.log')] }))).toBe(
    'file_unreadable',
  )
  const mayImport = (role: Role): boolean => may({ roles: [role] }, statistics.beginImport.who)
  expect(Role.options.filter(mayImport)).toEqual(['supervisor', 'administrator'])
})

test('an import that is stopped keeps what it had, and the rest comes with the next one', async () => {
  const office = { ...shared, logs: newFolder() }
  const lines = Array.from({ length: 200_000 }, (_, n) =>
    line({
      time: `${String(1 + Math.floor(n / 14_400)).padStart(2, '0')}/Oct/2026:${String(Math.floor((n % 14_400) / 600)).padStart(2, '0')}:${String(Math.floor((n % 600) / 10)).padStart(2, '0')}:0${n % 10} +0000`,
      path: `/p${n % 900}.html`,
      bytes: n,
    }),
  )
  const log = logFile(office, 'access.log', lines.join(''))
  const { id } = await office.call('statistics.beginImport', { paths: [log] })
  expect(await codeOf(office.call('statistics.beginImport', { paths: [log] }))).toBe('log_import_running')
  await expect
    .poll(async () => (await office.call('statistics.importProgress', {}))?.lines ?? 200_000, { interval: 5 })
    .toBeGreaterThan(0)
  await office.call('statistics.cancelImport', { id }).catch(() => undefined)
  const first = await endOf(office, id)
  const again = await imported(office, [log])
  expect(['cancelled', 'done']).toContain(first.state)
  expect(first.files[0]!.fresh + again.files[0]!.fresh).toBe(200_000)
  expect(again.files[0]!.known).toBe(first.files[0]!.fresh)
})

test('exports of other programs are totals of their own, and a later one takes the place of an earlier one', async () => {
  const office = { ...shared, logs: newFolder() }
  const ga4 = [
    '# ----------------------------------------',
    '# Pages and screens',
    '# Property: Consulate Site',
    '# ----------------------------------------',
    '#',
    '# Start date: 20261101',
    '# End date: 20261102',
    'Date,Views,Sessions',
    '20261101,"1,204",310',
    '20261102,990,280',
    '',
  ].join('\n')
  const matomo = '"Date","Unique visitors","Visits","Actions","Pageviews"\n"2026-11-01","90","110","400","300"\n'
  const made = await imported(office, [
    logFile(office, 'ga4.csv', ga4),
    logFile(office, 'matomo.csv', Buffer.from(`\ufeff${matomo}`, 'utf16le')),
  ])
  expect(
    made.files
      .map(({ name, state, found }) => `${name} ${state} ${found?.format}`)
      .toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(['ga4.csv done ga4', 'matomo.csv done matomo'])
  await imported(office, [logFile(office, 'later.csv', ga4.replace('990', '995'))])
  expect(await office.call('statistics.outsideTotals', { from: '2026-11-01', to: '2026-11-30' })).toEqual([
    { source: 'ga4', name: 'Consulate Site', from: '2026-11-01', to: '2026-11-01', pageViews: 1204, visits: 310 },
    { source: 'matomo', name: '', from: '2026-11-01', to: '2026-11-01', pageViews: 300, visits: 110 },
    { source: 'ga4', name: 'Consulate Site', from: '2026-11-02', to: '2026-11-02', pageViews: 995, visits: 280 },
  ])
})

test('a folder is imported whole, and a file in it that has grown adds what is new', async () => {
  const office = { ...shared, logs: newFolder() }
  const log = logFile(office, 'access.log', at(11) + at(12))
  logFile(office, '.hidden', at(13))
  expect((await imported(office, [office.logs])).files.map(({ name, fresh }) => [name, fresh])).toEqual([
    ['access.log', 2],
  ])
  appendFileSync(log, at(14))
  expect((await imported(office, [office.logs])).files).toMatchObject([{ fresh: 1, known: 2 }])
})
