import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyTogether } from '../../../../main/database/copy-together.ts'
import { areOfOneMoment } from '../../../../main/database/long-works.ts'
import { openDatabase, type Database } from '../../../../main/database/open.ts'
import { openOwnFile, ownFileOf } from '../../../../main/database/own-file.ts'
import { openByPassphrase, readKeyFile } from '../../../../main/office/key-file.ts'
import { stretch } from '../../../../main/office/stretch.ts'
import { statisticsFile, statisticsMigrations } from '../../../../main/statistics/file.ts'
import { openImports } from '../../../../main/statistics/importing/imports.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import {
  callOf,
  newTestDesk,
  signIn,
  temporaryFolder,
  testPassphrase,
  type TestOffice,
} from '../../../support/office.ts'
import { imported, line, logFile, newStatisticsOffice } from './ground.ts'

const two = (value: number): string => String(value).padStart(2, '0')
const log = Array.from({ length: 300_000 }, (_, n) => {
  const minute = Math.floor(n / 20)
  const [day, hour] = [1 + Math.floor(minute / 1440), Math.floor((minute % 1440) / 60)]
  const time = `${two(day)}/Oct/2026:${two(hour)}:${two(minute % 60)}:${two(n % 20)} +0000`
  return line({ time, address: `203.0.113.${n % 250}`, path: `/p${n % 900}.html`, bytes: n })
}).join('')

/** An office in the midst of whose import something happens: some of it is committed, and not all. */
async function importing(): Promise<TestOffice & { path: string; key: Buffer }> {
  const office = await newStatisticsOffice()
  // To stretch a passphrase takes longer than many a part of an import.
  const key = await keyOf(office.dataDir, office)
  const path = logFile(office, 'access.log', log)
  await office.call('statistics.beginImport', { paths: [path] })
  const committed = async () => (await office.call('statistics.importProgress', {}))?.files[0]?.fresh ?? 0
  await expect.poll(committed, { interval: 2 }).toBeGreaterThan(0)
  return { ...office, path, key }
}

const keyOf = (dataDir: string, office: TestOffice): Promise<Buffer> =>
  openByPassphrase(readKeyFile(join(dataDir, 'keys.json'))!, office.account.id, testPassphrase, stretch)

/** The office that lies in a folder, opened by somebody who knows the passphrase. */
async function opened(dataDir: string, office: TestOffice): Promise<TestOffice> {
  const desk = newTestDesk({ dataDir })
  const there = { ...office, desk, dataDir, call: callOf(desk) }
  await signIn(there)
  return there
}

const requests = async ({ call }: TestOffice): Promise<number | null> =>
  (await call('statistics.ask', { question: { from: '2026-09-01', to: '2026-10-31' } })).totals.requests

test('an import that is cut is settled at once, what it had committed is there to be asked about, and the rest comes with the next one', async () => {
  const office = await importing()
  await office.desk.close()
  const copy = join(temporaryFolder(), 'office')
  cpSync(office.dataDir, copy, { recursive: true })
  expect(settledAlone(copy, office.key)).toEqual({ leftUnbuilt: true, builtMeanwhile: 0 })

  const again = await opened(office.dataDir, office)
  const [cut] = (await again.call('statistics.imports', { limit: 1 })).rows
  expect(cut).toMatchObject({ state: 'interrupted', files: [{ state: 'interrupted' }] })
  const { fresh } = cut!.files[0]!
  expect(await requests(again)).toBe(fresh)
  const rest = await imported(again, [office.path])
  expect(rest.files).toMatchObject([{ known: fresh, fresh: 300_000 - fresh }])
  expect(await requests(again)).toBe(300_000)
})

test('a copy that is made in the midst of an import is an office of one moment, and so is what it says', async () => {
  const office = await importing()
  const { key } = office
  const dataDir = temporaryFolder()
  const from = (name: string) => ({ file: join(office.dataDir, name), to: join(dataDir, name) })
  const own = ownFileOf(office.dataDir, key, statisticsFile)
  await copyTogether(
    [
      { ...from('office.db'), key: Uint8Array.from(key) },
      { ...own, to: join(dataDir, 'statistics.db') },
    ],
    [from('keys.json'), from('audit-head')],
  )
  const [db, store] = [openDatabase(join(dataDir, 'office.db'), key), openStore(dataDir, key)]
  expect(areOfOneMoment(db, store, 'statistics')).toBe(true)
  db.close()
  store.close()

  const copy = await opened(dataDir, office)
  expect(await copy.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
  const before = (await requests(copy))!
  expect(before).toBeGreaterThan(0)
  expect((await imported(copy, [office.path])).files).toMatchObject([{ known: before, fresh: 300_000 - before }])
})

test('verifying reads the statistics, too, and says where they are damaged', async () => {
  const office = await newStatisticsOffice()
  await imported(office, [logFile(office, 'access.log', log.slice(0, 400_000))])
  expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true })
  await office.desk.close()
  const file = join(office.dataDir, 'statistics.db')
  const bytes = readFileSync(file)
  // The last page holds some of what was taken in; its checksum does not fit any more.
  bytes[statSync(file).size - 2000]! ^= 1
  writeFileSync(file, bytes)
  const damaged = await opened(office.dataDir, office)
  expect(await damaged.call('office.verify', {})).toMatchObject({ fileSound: false, auditSound: true })
})

/** Opens the imports of a locked office alone, and tells whether they left the building of days to somebody else. */
function settledAlone(dataDir: string, key: Buffer) {
  const db = openDatabase(join(dataDir, 'office.db'), key)
  const before = countUnbuilt(dataDir, key)
  expect(before).toBeGreaterThan(0)
  let leftUnbuilt = false
  const begun = process.threadCpuUsage()
  openImports({
    db,
    file: () => ownFileOf(dataDir, key, statisticsFile),
    thread: workerFiles().importWorker,
    now: () => new Date(),
    changed: () => {},
    takenIn: () => {},
    alone: () => Promise.resolve(),
    leftUnbuilt: () => (leftUnbuilt = true),
  })
  const { user, system } = process.threadCpuUsage(begun)
  expect((user + system) / 1000).toBeLessThan(50)
  db.close()
  return { leftUnbuilt, builtMeanwhile: before - countUnbuilt(dataDir, key) }
}

function countUnbuilt(dataDir: string, key: Buffer): number {
  const store = openStore(dataDir, key)
  const count = store.prepare('SELECT count(*) FROM days WHERE unbuilt > 0').pluck().get() as number
  store.close()
  return count
}

function openStore(dataDir: string, key: Buffer): Database {
  return openOwnFile(ownFileOf(dataDir, key, statisticsFile), statisticsMigrations)
}
