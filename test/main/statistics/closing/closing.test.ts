import { expect, test } from 'vitest'
import { openOwnFile, ownFileOf } from '../../../../main/database/own-file.ts'
import { startClosing } from '../../../../main/statistics/closing/closing.ts'
import { statisticsFile, statisticsMigrations } from '../../../../main/statistics/file.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { codeOf, newTestDatabase, temporaryFolder } from '../../../support/office.ts'
import { imported, line, logFile, newStatisticsOffice } from '../importing/ground.ts'

const day = 86_400_000
const settings = StatisticsSettings.parse({ timeZone: 'UTC' })

/** A store with three days, of which the first line came in on these days (UTC). */
function storeWith(begun: Record<string, string>) {
  const db = newTestDatabase()
  const folder = temporaryFolder()
  const place = () => ownFileOf(folder, new Uint8Array(32).fill(7), statisticsFile)
  const store = openOwnFile(place(), statisticsMigrations)
  store.exec(`INSERT INTO servers (number, name) VALUES (1, '')`)
  for (const [its, on] of Object.entries(begun)) {
    const number = Date.parse(its) / day
    store.exec(`INSERT INTO days (server, day) VALUES (1, ${number});
      INSERT INTO open_keys (server, day, first, second, made_on) VALUES (1, ${number}, 1, 2, ${Date.parse(on) / day})`)
  }
  store.close()
  return { db, place }
}

test('days are closed by themselves 35 days after them, and after their first line came in; the record says so once', async () => {
  const { db, place } = storeWith({
    '2023-05-01': '2026-11-20',
    '2026-09-01': '2026-09-02',
    '2026-11-20': '2026-11-21',
  })
  let now = Date.parse('2026-11-29T12:00:00Z')
  const closing = startClosing(
    {
      db,
      file: place,
      thread: workerFiles().closeWorker,
      settings: () => settings,
      now: () => new Date(now),
      isTakingIn: () => false,
      isHere: () => true,
      changed: () => {},
    },
    false,
  )
  const open = () => {
    const store = openOwnFile(place(), statisticsMigrations)
    const days = store.prepare<[], { day: number }>('SELECT day FROM days WHERE closed = 0 ORDER BY day').all()
    const keys = store.prepare('SELECT count(*) FROM open_keys').pluck().get()
    store.close()
    expect(keys).toBe(days.length)
    return days.map((one) => new Date(one.day * day).toISOString().slice(0, 10))
  }
  expect((await closing.look()).days).toBe(1)
  expect(open()).toEqual(['2023-05-01', '2026-11-20'])
  expect((await closing.look()).days).toBe(0)
  now += 30 * day
  expect((await closing.look()).days).toBe(2)
  expect(open()).toEqual([])
  expect(db.prepare(`SELECT count(*) FROM audit WHERE what = 'statistics.daysClosed'`).pluck().get()).toBe(2)
  await closing.stop()
  expect(await closing.look()).toEqual({ days: 0, months: 0 })
})

test('a supervisor closes days before their time, and none that are not over', async () => {
  const office = await newStatisticsOffice()
  const { call } = office
  const log = logFile(
    office,
    'a.log',
    ['09', '10', '11'].map((one) => line({ time: `${one}/Nov/2025:09:00:00 -0800` })).join(''),
  )
  await imported(office, [log])
  expect(await call('statistics.closeDays', { before: '2025-11-11' })).toEqual({ days: 2 })
  expect(await codeOf(call('statistics.closeDays', { before: '2199-01-01' }))).toBe('bad_input')
  const later = logFile(
    office,
    'b.log',
    ['10', '11'].map((one) => line({ time: `${one}/Nov/2025:10:00:00 -0800` })).join(''),
  )
  expect((await imported(office, [later])).files[0]).toMatchObject({ fresh: 1, late: 1, lateDays: ['2025-11-10'] })
})

test('a month is over when it is over on the clocks by which days are counted', async () => {
  let now = '2025-12-01T07:59:00Z'
  const office = await newStatisticsOffice({}, { clock: () => new Date(now) })
  await imported(office, [logFile(office, 'a.log', line({ time: '29/Nov/2025:09:00:00 -0800' }))])
  expect(await codeOf(office.call('statistics.closeDays', { before: '2025-12-01' }))).toBe('bad_input')
  now = '2025-12-01T08:00:00Z'
  expect(await office.call('statistics.closeDays', { before: '2025-12-01' })).toEqual({ days: 1 })
})

test('whoever takes lines in meanwhile does not wait: what was not closed is closed at the next look', async () => {
  const { db, place } = storeWith({ '2026-01-01': '2026-01-02', '2026-01-02': '2026-01-03' })
  const closing = startClosing(
    {
      db,
      file: place,
      thread: workerFiles().closeWorker,
      settings: () => settings,
      now: () => new Date('2026-11-29T12:00:00Z'),
      isTakingIn: () => false,
      isHere: () => true,
      changed: () => {},
    },
    false,
  )
  const first = closing.look()
  await closing.giveWay()
  const closed = (await first).days
  const rest = (await closing.look()).days
  // Killed between a day and its being told, a day may be closed without being counted.
  expect(closed + rest).toBeLessThanOrEqual(2)
  const store = openOwnFile(place(), statisticsMigrations)
  expect(store.prepare('SELECT count(*) FROM days WHERE closed = 0').pluck().get()).toBe(0)
  store.close()
  await closing.stop()
})
