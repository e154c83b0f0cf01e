import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrate, refuseNewer, versionOf, type Migration } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { throughTheDoor } from '../../../main/database/shared-tables.ts'
import { Problem } from '../../../shared/errors.ts'
import { temporaryFolder } from '../../support/office.ts'

const newFile = (): Database => openDatabase(join(temporaryFolder(), 'office.db'), randomBytes(32), { create: true })
const step = (number: number, sql: string): Migration => ({
  number,
  name: `step ${number}`,
  up: (db) => {
    db.exec(sql)
  },
})
const tables = (db: Database) =>
  db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all()

describe('migrations', () => {
  test('run once each, in their order', () => {
    const db = newFile()
    expect(migrate(db, [step(10, 'CREATE TABLE a (x)')])).toEqual([10])
    expect(
      migrate(db, [step(10, 'CREATE TABLE a (x)'), step(20, 'CREATE TABLE b (x)'), step(25, 'CREATE TABLE c (x)')]),
    ).toEqual([20, 25])
    expect([versionOf(db), tables(db)]).toEqual([25, ['a', 'b', 'c']])
    db.close()
  })

  test('that fail leave the data as the one before left them', () => {
    const db = newFile()
    expect(() => migrate(db, [step(10, 'CREATE TABLE a (x)'), step(20, 'CREATE TABLE b (x); nonsense')])).toThrow(
      'nonsense',
    )
    expect([versionOf(db), tables(db)]).toEqual([10, ['a']])
    db.close()
  })

  test('may write a table anew that others point to, but leave no row that points to nothing', () => {
    const db = newFile()
    const people = 'CREATE TABLE a (x PRIMARY KEY); CREATE TABLE b (x REFERENCES a ON DELETE CASCADE)'
    const anew =
      'CREATE TABLE c (x PRIMARY KEY); INSERT INTO c SELECT x FROM a; DROP TABLE a; ALTER TABLE c RENAME TO a'
    migrate(db, [step(10, people), step(20, 'INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)')])
    migrate(db, [step(20, ''), step(30, anew)])
    expect(db.prepare('SELECT x FROM b').pluck().all()).toEqual([1])
    expect(() => migrate(db, [step(30, ''), step(40, 'DELETE FROM a')])).toThrow('migration 40 leaves rows of b')
    expect([versionOf(db), db.prepare('SELECT x FROM a').pluck().all()]).toEqual([30, [1]])
    expect(() => db.exec('INSERT INTO b VALUES (2)')).toThrow('FOREIGN KEY')
    db.close()
  })

  test('out of order are a mistake of the program', () => {
    const db = newFile()
    expect(() => migrate(db, [step(20, ''), step(10, '')])).toThrow(RangeError)
    expect(() => migrate(db, [step(10, ''), step(10, '')])).toThrow(RangeError)
    db.close()
  })

  test('refuse data of a newer program', () => {
    const db = newFile()
    migrate(db, [step(10, 'CREATE TABLE a (x)'), step(30, 'CREATE TABLE b (x)')])
    expect(() => migrate(db, [step(10, ''), step(20, 'DROP TABLE a')])).toThrow(new Problem('office_newer'))
    expect(() => refuseNewer(db, [step(10, '')])).toThrow(new Problem('office_newer'))
    expect([versionOf(db), tables(db)]).toEqual([30, ['a', 'b']])
    db.close()
  })

  test('of the program are numbered in tens', () => {
    expect(migrations.map((one) => one.number % 10)).toEqual(migrations.map(() => 0))
  })
})

test('the first migration makes accounts, settings and the record, in strict tables', () => {
  const db = newFile()
  expect(migrate(db, migrations.slice(0, 1))).toEqual([10])
  expect(tables(db)).toEqual(['accounts', 'audit', 'settings', 'workstation'])
  expect(
    db
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all(),
  ).toEqual([])
  expect(db.prepare('SELECT count(*) FROM workstation').pluck().get()).toBe(1)
  const insert = db.prepare(
    `INSERT INTO accounts (id, name, name_key, roles, language, made_at, ended_at) VALUES (?, 'A', 'a', '[]', 'ja', 'now', ?)`,
  )
  throughTheDoor(db, () => {
    insert.run('1', 'then')
    insert.run('2', null)
    expect(() => insert.run('3', null)).toThrow('UNIQUE')
  })
  expect(() => db.exec(`INSERT INTO audit VALUES (1, 'now', NULL, 'x', '${'long'.repeat(101)}', x'00')`)).toThrow(
    'CHECK',
  )
  db.close()
})
