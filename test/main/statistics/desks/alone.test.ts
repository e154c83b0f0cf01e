import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../../../main/database/open.ts'
import { openOwnFile, ownFileOf } from '../../../../main/database/own-file.ts'
import { statisticsMigrations } from '../../../../main/statistics/file.ts'
import { takeFiles } from '../../../../main/statistics/importing/take-files.ts'
import { openByPassphrase, readKeyFile } from '../../../../main/office/key-file.ts'
import { stretch } from '../../../../main/office/stretch.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { codeOf, otherPassphrase } from '../../../support/office.ts'
import { type SharedGround, sharedGrounds } from '../../../support/shared-grounds.ts'
import { imported, logFile, newStatisticsOffice } from '../importing/ground.ts'
import { answersOf, linesOf, newSharedStatistics, type StatisticsDesk, viewsOf } from './ground.ts'

test('an office of one workstation knows nothing of all this', async () => {
  const office = await newStatisticsOffice()
  expect(await office.call('statistics.importing', {})).toBeNull()
  await imported(office, [logFile(office, 'access.log', linesOf('2026-10-05', 3))])
  expect(await office.call('statistics.importing', {})).toBeNull()
})

describe.each(sharedGrounds.slice(0, 1))('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('imports where it did before it shared', async () => {
    const office = await newStatisticsOffice()
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 30))
    await imported(office, [log])
    await ground.prepare(office.call)
    await office.call('office.shareOffice', { address: ground.address, name: 'one' })
    expect(await office.call('statistics.importing', {})).toMatchObject({ place: 'here', desk: { name: 'one' } })
    expect((await imported(office, [log])).files).toMatchObject([{ fresh: 0, known: 30 }])
  })

  test('leaves numbers that a workstation has of its own from before until a person gives them up', async () => {
    const office = await newSharedStatistics(ground)
    const two = await office.join('two')
    await countedBefore(office.accountId, two, linesOf('2026-07-05', 12, 100))
    await imported(office.one, [logFile(office, 'access.log', linesOf('2026-10-05', 30))])
    await office.one.travel()
    await two.travel()
    expect(await two.call('statistics.importing', {})).toMatchObject({ place: 'elsewhere', ownNumbers: true })
    expect(await viewsOf(two)).toBe(12)
    await two.call('statistics.useOfficeNumbers', {})
    expect(await two.call('statistics.importing', {})).toMatchObject({ ownNumbers: false, asOf: expect.any(String) })
    // Their numbers stand for other pages than those that were read before.
    expect(await answersOf(two)).toEqual(await answersOf(office.one))
  })

  test('takes nothing over between two steps of a change', async () => {
    const office = await newSharedStatistics(ground)
    const { one } = office
    await imported(one, [logFile(office, 'one.log', linesOf('2026-09-05', 20) + linesOf('2026-10-05', 30))])
    await one.travel()
    const two = await office.join('two')
    await two.travel()
    await imported(one, [logFile(office, 'two.log', linesOf('2026-10-06', 5))])
    await one.travel()
    // As if the step with this month had not come yet.
    await changeOffice(office.accountId, two, (db) => {
      db.exec(`CREATE TABLE set_aside AS SELECT * FROM statistics_objects WHERE name = 'month 1 2026-09';
        DELETE FROM statistics_objects WHERE name = 'month 1 2026-09'`)
    })
    await two.travel()
    expect(await viewsOf(two)).toBe(50)
    await changeOffice(office.accountId, two, (db) => {
      db.exec('INSERT INTO statistics_objects SELECT * FROM set_aside; DROP TABLE set_aside')
    })
    await two.travel()
    expect(await viewsOf(two)).toBe(55)
  })

  test('lets nobody begin the first import while it cannot be asked who else has', async () => {
    const own = await start()
    const office = await newSharedStatistics(own)
    await own.stop()
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 3))
    expect(await codeOf(office.one.call('statistics.beginImport', { paths: [log] }))).toBe('journal_unreachable')
    expect(await office.one.call('statistics.importing', {})).toMatchObject({ place: 'nobody', desk: null })
  })
})

/** Changes rows of this workstation's office data alone. */
async function changeOffice(
  accountId: string,
  { dataDir }: StatisticsDesk,
  work: (db: Database) => void,
): Promise<void> {
  const key = await openByPassphrase(readKeyFile(join(dataDir, 'keys.json'))!, accountId, otherPassphrase, stretch)
  const db = openDatabase(join(dataDir, 'office.db'), key)
  try {
    work(db)
  } finally {
    db.close()
  }
}

/** Takes a log in as a workstation did when each imported for itself. */
async function countedBefore(accountId: string, { dataDir }: StatisticsDesk, log: string): Promise<void> {
  const path = join(dataDir, 'before.log')
  writeFileSync(path, log)
  const key = await openByPassphrase(readKeyFile(join(dataDir, 'keys.json'))!, accountId, otherPassphrase, stretch)
  const db = openOwnFile(ownFileOf(dataDir, key, 'statistics'), statisticsMigrations)
  db.exec('DELETE FROM taken_state; DELETE FROM shared_parts')
  await takeFiles(
    db,
    'before',
    {
      files: [{ path, name: 'before.log', bytes: log.length }],
      server: '',
      settings: StatisticsSettings.parse({ timeZone: 'America/Los_Angeles' }),
      countries: null,
      now: Date.UTC(2027, 0) / 1000,
      ending: new SharedArrayBuffer(4),
    },
    () => undefined,
  )
  db.close()
}
