import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audited, type Act } from '../../main/database/audited.ts'
import { areOfOneMoment, listUnsettled, settleAll } from '../../main/database/long-works.ts'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../main/database/open.ts'
import { openOwnFile, ownFileOf } from '../../main/database/own-file.ts'
import { openOwnTables } from '../../main/database/own-tables.ts'
import { afterFile } from '../support/after-file.ts'
import { begin, linesMigration, newKey, settlingIn, takeOver } from '../support/long-work/lines.ts'
import { codeOf, newTestDatabase, newTestOffice, temporaryFolder } from '../support/office.ts'

const newFile = () => ({ file: join(temporaryFolder(), 'lines.db'), key: newKey() })

/** A file of a key that is not wiped: what is handed on is a copy. */
const handed = ({ file, key }: { file: string; key: Uint8Array }) => ({ file, key: key.slice() })

function opened(place: { file: string; key: Uint8Array }): Database {
  const own = openOwnFile(handed(place), [linesMigration])
  afterFile(() => own.close())
  return own
}

const countLines = (own: Database) => own.prepare('SELECT count(*) FROM lines').pluck().get()

test('while a hundred thousand lines come into a file of their own, the desk answers', async () => {
  const { call } = await newTestOffice()
  const db = newTestDatabase()
  const place = newFile()
  let progress = 0
  let done = false
  const { id, thread } = begin(db, handed(place), { lines: 100_000, batch: 500 }, (lines) => (progress = lines))
  const outcome = thread.outcome.finally(() => (done = true))
  await expect.poll(() => progress).toBeGreaterThan(0)
  const answered = await call('letters.list', { order: 'newest' })
  expect([answered.rows, done]).toEqual([[], false])
  expect(await outcome).toEqual({ lines: 100_000, keyWiped: true })
  expect(takeOver(db, id, await outcome)).toBe(true)
  expect(countLines(opened(place))).toBe(100_000)
  expect(areOfOneMoment(db, opened(place), 'lines')).toBe(true)
  expect(listUnsettled(db, 'lines')).toEqual([])
})

test('the key is wiped wherever it was handed on, and the file is encrypted with it', async () => {
  const place = newFile()
  const given = handed(place)
  const { thread } = begin(newTestDatabase(), given, { lines: 10, batch: 5 })
  expect(given.key.every((byte) => byte === 0)).toBe(true)
  expect((await thread.outcome).keyWiped).toBe(true)
  expect(readFileSync(place.file).includes('SQLite format 3')).toBe(false)
  expect(countLines(opened(place))).toBe(10)
  expect(await codeOf(Promise.resolve().then(() => openOwnFile({ file: place.file, key: newKey() }, [])))).toBe(
    'office_damaged',
  )
})

test('a thread that cannot open its file says why, and what it began is undone at the next start', async () => {
  const db = newTestDatabase()
  const place = newFile()
  opened(place)
  const { id, thread } = begin(db, { file: place.file, key: newKey() }, { lines: 10, batch: 5 })
  expect(await codeOf(thread.outcome)).toBe('office_damaged')
  expect(settleAll(db, opened(place), settlingIn(db))).toMatchObject([{ id, state: 'undone' }])
})

test('a work that is stopped leaves nothing in the file once it is settled, and is settled once', async () => {
  const db = newTestDatabase()
  const place = newFile()
  let progress = 0
  const { id, thread } = begin(db, handed(place), { lines: 10_000_000, batch: 100 }, (lines) => (progress = lines))
  await expect.poll(() => progress).toBeGreaterThan(0)
  await thread.stop()
  expect(await codeOf(thread.outcome)).toContain('without an outcome')
  const own = opened(place)
  expect(countLines(own)).toBeGreaterThan(0)
  expect(settleAll(db, own, settlingIn(db))).toMatchObject([{ id, state: 'undone' }])
  expect(countLines(own)).toBe(0)
  expect([settleAll(db, own, settlingIn(db)), takeOver(db, id, { lines: 1, keyWiped: true })]).toEqual([[], false])
  expect(db.prepare('SELECT what FROM audit ORDER BY seq').pluck().all()).toEqual(['lines.begin', 'lines.undone'])
})

test('what a thread had finished when the program ended is taken over at start', async () => {
  const db = newTestDatabase()
  const place = newFile()
  const { id, thread } = begin(db, handed(place), { lines: 30, batch: 10 })
  await thread.outcome
  expect(settleAll(db, opened(place), settlingIn(db))).toMatchObject([{ id, state: 'done' }])
  expect(db.prepare(`SELECT value FROM settings WHERE name = 'lines ${id}'`).pluck().get()).toBe('30')
})

test('an own file of another day is told from the one that belongs to these data', async () => {
  const db = newTestDatabase()
  const place = newFile()
  const { id, thread } = begin(db, handed(place), { lines: 3, batch: 3 })
  takeOver(db, id, await thread.outcome)
  expect(areOfOneMoment(db, opened(place), 'lines')).toBe(true)
  expect(areOfOneMoment(db, opened(newFile()), 'lines')).toBe(false)
  expect(areOfOneMoment(newTestDatabase(), opened(place), 'lines')).toBe(false)
})

test('a thread that writes tables of its own in the office data writes no other, and the desk writes on', () => {
  const file = join(temporaryFolder(), 'office.db')
  const key = newKey()
  const desk = openDatabase(file, key, { create: true })
  migrate(desk, migrations)
  desk.exec('CREATE TABLE visits (page TEXT NOT NULL) STRICT')
  const own = openOwnTables(file, key.slice(), ['visits'])
  afterFile(() => (own.close(), desk.close()))
  own.exec(
    `INSERT INTO visits VALUES ('/a'); UPDATE visits SET page = '/b'; INSERT INTO finished_works VALUES ('1', '2')`,
  )
  const refused = (sql: string) => {
    expect(() => own.exec(sql)).toThrow('own tables only')
  }
  refused(`INSERT INTO settings VALUES ('a', '1')`)
  refused(`INSERT INTO audit (seq, at, what, about, hash) VALUES (1, 'now', 'x', '', x'00')`)
  refused(`INSERT INTO long_works VALUES ('1', 'lines', 'x', NULL, 'begun', 'now', NULL)`)
  const act: Act = { accountId: null, what: 'office.setSettings', at: '2026-11-24T18:00:00.000Z' }
  audited(desk, act, () => desk.exec(`INSERT INTO settings VALUES ('a', '1')`))
  refused(`UPDATE settings SET value = '2'`)
  refused('DELETE FROM settings')
  expect(desk.prepare('SELECT page FROM visits').pluck().all()).toEqual(['/b'])
  expect(() => openOwnTables(file, key.slice(), ['unknown'])).toThrow('no table unknown')
})

test('each file has a key of its own, the same every time', () => {
  const dataKey = newKey()
  const one = ownFileOf('/office', dataKey, 'statistics')
  expect(one.file).toBe(join('/office', 'statistics.db'))
  expect(ownFileOf('/office', dataKey, 'statistics')).toEqual(one)
  expect(ownFileOf('/office', dataKey, 'newsletter').key).not.toEqual(one.key)
  expect(one.key).not.toEqual(dataKey)
  for (const name of ['office', '../keys', '', 'A'])
    expect(() => ownFileOf('/office', dataKey, name)).toThrow(RangeError)
})
