import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ownFileOf } from '../../../../main/database/own-file.ts'
import { listImports } from '../../../../main/statistics/importing/import-rows.ts'
import { openImports } from '../../../../main/statistics/importing/imports.ts'
import { startWatching } from '../../../../main/statistics/importing/watching.ts'
import { statisticsFile } from '../../../../main/statistics/file.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import { Problem } from '../../../../shared/errors.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { afterFile } from '../../../support/after-file.ts'
import { newTestDatabase, temporaryFolder } from '../../../support/office.ts'
import { line, logFile, newFolder } from './ground.ts'

const quarter = 15 * 60_000

test('a watched folder is looked into soon after the start and every quarter of an hour: what grew is taken in, what did not is left alone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  afterFile(() => void vi.useRealTimers())
  const logs = newFolder()
  const { settings, watching, taken, stop } = watchedFolders(logs, join(logs, 'not-connected'))
  expect(settings.watched.length).toBe(2)
  const log = logFile({ logs }, 'access.log', at(1) + at(2))
  logFile({ logs }, 'notes.txt', 'this is no log\n')
  await vi.advanceTimersByTimeAsync(20_000)
  await expect.poll(taken).toEqual([['access.log done 2', 'notes.txt failed 0']])

  await vi.advanceTimersByTimeAsync(quarter)
  await watching.look()
  expect(taken().length).toBe(1)

  appendFileSync(log, at(3))
  await vi.advanceTimersByTimeAsync(quarter)
  await expect.poll(taken).toEqual([['access.log done 2', 'notes.txt failed 0'], ['access.log done 1']])

  watching.stop()
  appendFileSync(log, at(4))
  await vi.advanceTimersByTimeAsync(4 * quarter)
  expect(taken().length).toBe(2)
  await stop()
})

test('where another workstation imports, watched folders are left alone', async () => {
  const logs = newFolder()
  const { watching, taken, stop } = watchedFolders(logs)
  logFile({ logs }, 'access.log', at(1) + at(2))
  elsewhere = true
  await watching.look()
  expect(taken()).toEqual([])
  elsewhere = false
  await watching.look()
  expect(taken()).toEqual([['access.log done 2']])
  watching.stop()
  await stop()
})

let elsewhere = false
const at = (second: number): string => line({ time: `10/Nov/2026:09:00:0${second} -0800` })

/** The watching of an office, with nothing else of it; `taken` is what each import took in, the oldest first. */
function watchedFolders(...folders: string[]) {
  const db = newTestDatabase()
  const place = temporaryFolder()
  const settings = StatisticsSettings.parse({
    timeZone: 'America/Los_Angeles',
    watched: folders.map((path) => ({ path, server: '' })),
  })
  const imports = openImports({
    db,
    file: () => ownFileOf(place, new Uint8Array(32).fill(7), statisticsFile),
    thread: workerFiles().importWorker,
    now: () => new Date('2026-11-29T12:00:00Z'),
    changed: () => {},
    takenIn: () => {},
    alone: () => Promise.resolve(),
    leftUnbuilt: () => {},
  })
  const watching = startWatching(
    {
      db,
      imports,
      settings: () => settings,
      saveSettings: () => {},
      now: () => new Date(),
      mayImport: () => (elsewhere ? Promise.reject(new Problem('log_import_elsewhere')) : Promise.resolve()),
    },
    true,
  )
  const colleague = () => {
    throw new Error('nobody began it')
  }
  const taken = () =>
    listImports(db, colleague, 0, 100)
      .rows.map(({ files }) =>
        files
          .map(({ name, state, fresh }) => `${name} ${state} ${fresh}`)
          .toSorted((one, other) => (one < other ? -1 : 1)),
      )
      .toReversed()
  return { settings, watching, taken, stop: () => imports.stop() }
}
