import { randomBytes } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { sharedTables } from '../../../main/database/joining.ts'
import { migrate, type Migration, migrateUnguarded, upTo, versionOf } from '../../../main/database/migrate.ts'
import { migrations, raisedSince } from '../../../main/database/migrations/index.ts'
import { checkpoint, type Database, openDatabase } from '../../../main/database/open.ts'
import { tableKinds } from '../../../main/database/shared-tables.ts'
import { hashShared } from '../../../main/journal/hash-shared.ts'
import { later } from '../../support/later-versions.ts'
import { temporaryFolder } from '../../support/office.ts'
import { seeded } from '../../support/seeded.ts'
import { addLetter, randomAct } from '../journal/random-acts.ts'

afterEach(() => vi.useRealTimers())

/** The first version whose offices could have several desks as they are now. */
const begin = 860

/** Two desks of an office with the same shared rows; they differ in everything else. */
function twoDesks(level: number): [Database, Database] {
  const folder = temporaryFolder()
  const [one, other] = [join(folder, 'one.db'), join(folder, 'other.db')]
  const key = randomBytes(32)
  const db = openDatabase(one, key, { create: true })
  migrate(db, upTo(migrations, level))
  const random = seeded(20261124)
  const act = (work: () => void): void => {
    try {
      audited(db, { accountId: null, what: 'letters.close', at: '' }, work)
    } catch {
      // The tables of an older version refuse some of it, as those of today do.
    }
  }
  for (const id of ['l1', 'l2', 'l3']) act(() => void addLetter(db, id))
  for (let nth = 0; nth < 150; nth += 1) act(() => randomAct(db, random))
  act(() => void db.exec(`UPDATE letters SET candidate_by = id`))
  checkpoint(db)
  db.close()
  copyFileSync(one, other)
  const desks = [openDatabase(one, key), openDatabase(other, key)] as const
  desks.forEach((desk, nth) => {
    differ(desk, nth)
    desk.exec(`UPDATE workstation SET id = 'desk ${nth}'`)
  })
  expect(fillLocal(desks[0], level)).toBeGreaterThan(20)
  return [...desks]
}

/** SQL has another clock and other chances on each desk. */
function differ(db: Database, nth: number): void {
  db.function('random', { varargs: true, deterministic: false }, () => nth)
  db.function('randomblob', { varargs: true, deterministic: false }, () => Buffer.from([nth]))
  for (const name of ['date', 'time', 'datetime', 'julianday', 'unixepoch', 'strftime'])
    db.function(name, { varargs: true, deterministic: false }, () => `clock ${nth}`)
}

/** A row in every local table that takes one; returns how many did. */
function fillLocal(db: Database, level: number): number {
  const kinds = tableKinds(upTo(migrations, level))
  db.pragma('foreign_keys = OFF')
  let filled = 0
  for (const [table, kind] of kinds) {
    if (kind !== 'local') continue
    const sql = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? ''
    const chosen = new Map(
      [...sql.matchAll(/(\w+) TEXT[^,]*CHECK \(\1 IN \('([^']*)'/g)].map(([, column, value]) => [column, value]),
    )
    const columns = db
      .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
      .all(table)
    const values = columns.map(({ name, type }) =>
      type === 'INTEGER'
        ? 1
        : type === 'BLOB'
          ? Buffer.from([1])
          : (chosen.get(name) ?? (name.endsWith('id') ? 'l1' : '[]')),
    )
    const into = `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    db.exec('SAVEPOINT filling')
    try {
      db.prepare(into).run(...values)
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('it points to nothing')
      filled += 1
    } catch {
      // It has one row only, is of another kind, or asks for more.
      db.exec('ROLLBACK TO filling')
    }
    db.exec('RELEASE filling')
  }
  db.pragma('foreign_keys = ON')
  return filled
}

/** The migrations of these after which the two desks do not hold the same shared rows any more. */
function unlikeAfter(known: readonly Migration[], level: number): number[] {
  const desks = twoDesks(level)
  const unlike: number[] = []
  for (const { number } of known.filter((one) => one.number > level)) {
    const shared = desks.map((desk, nth) => {
      vi.useFakeTimers({ now: 1_795_000_000_000 + nth * 86_400_000, toFake: ['Date'] })
      migrateUnguarded(desk, upTo(known, number))
      expect(versionOf(desk)).toBe(number)
      return JSON.stringify(hashShared(desk, sharedTables(desk, known)))
    })
    if (shared[0] !== shared[1]) unlike.push(number)
    vi.useRealTimers()
  }
  for (const desk of desks) desk.close()
  return unlike
}

test('of equal shared rows a migration makes equal ones, whatever a desk has for itself, what time it is and how chance has it', () => {
  expect(unlikeAfter(migrations, begin)).toEqual([])
  expect(unlikeAfter(later, raisedSince)).toEqual([])
})

test.each<[string, (db: Database) => void]>([
  ['local tables', (db) => void db.exec('UPDATE letters SET chosen_charset = (SELECT count(*) FROM folders)')],
  ['the desk', (db) => void db.exec('UPDATE letters SET chosen_charset = (SELECT id FROM workstation)')],
  ['the clock of SQL', (db) => void db.exec(`UPDATE letters SET chosen_charset = datetime('now')`)],
  ['chance', (db) => void db.exec('UPDATE letters SET chosen_charset = hex(randomblob(4))')],
  ['the clock', (db) => void db.prepare('UPDATE letters SET chosen_charset = ?').run(new Date().toISOString())],
])('one that makes them of %s is found', (name, up) => {
  const bad: Migration = { number: 9100, name, up }
  expect(unlikeAfter([...migrations, bad], migrations.at(-1)!.number)).toEqual([9100])
})
