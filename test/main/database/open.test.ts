import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { checkpoint, openDatabase, openToLook, type Database } from '../../../main/database/open.ts'
import { fileIsSound } from '../../../main/database/verify.ts'
import { Problem } from '../../../shared/errors.ts'
import { temporaryFolder } from '../../support/office.ts'

const needle = '小林遥さん kobayashi@citizen.example'

function newFile(): { file: string; key: Buffer; folder: string } {
  const folder = temporaryFolder()
  return { folder, file: join(folder, 'office.db'), key: randomBytes(32) }
}

function fill(db: Database, rows = 200): void {
  db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO notes (text) VALUES (?)')
  db.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(`${needle} ${row}`.repeat(10))
  })()
}

function filled(): ReturnType<typeof newFile> {
  const made = newFile()
  const db = openDatabase(made.file, made.key, { create: true })
  fill(db)
  db.close()
  return made
}

const settingsOf = (db: Database) =>
  Object.fromEntries(
    ['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'secure_delete', 'trusted_schema'].map((name) => [
      name,
      db.pragma(name, { simple: true }),
    ]),
  )

describe('the office data', () => {
  test('are opened with the same protections every time', () => {
    const { file, key } = newFile()
    const wanted = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      temp_store: 2,
      secure_delete: 1,
      trusted_schema: 0,
    }
    for (const create of [true, false, false]) {
      const db = openDatabase(file, key, { create })
      expect(settingsOf(db)).toEqual(wanted)
      db.close()
    }
  })

  test('would be opened with less by the driver alone: synchronous is not kept in the file', () => {
    const { file, key } = filled()
    const db = new SQLite(file)
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma('legacy = 4')
    db.pragma(`key = "x'${key.toString('hex')}'"`)
    expect(settingsOf(db)).toMatchObject({ journal_mode: 'wal', synchronous: 1, temp_store: 0 })
    db.close()
  })

  test('have the key itself as their key, not a stretched one', () => {
    const { file, key } = filled()
    const asPassphrase = new SQLite(file)
    asPassphrase.pragma(`cipher = 'sqlcipher'`)
    asPassphrase.pragma('legacy = 4')
    asPassphrase.key(key)
    expect(() => asPassphrase.prepare('SELECT 1 FROM notes').get()).toThrow('file is not a database')
    asPassphrase.close()
    expect(() => openDatabase(file, key.subarray(1))).toThrow(RangeError)
  })

  test('show nothing in clear in any file, while they are written and while they sort', () => {
    const { file, key, folder } = newFile()
    const db = openDatabase(file, key, { create: true })
    fill(db, 5000)
    db.prepare('SELECT text FROM notes ORDER BY text || random()').all()
    const files = readdirSync(folder)
    expect(files).toContain('office.db-wal')
    expect(
      files.filter((name) => holds(join(folder, name), needle) || holds(join(folder, name), 'SQLite format 3')),
    ).toEqual([])
    checkpoint(db)
    expect(readFileSync(`${file}-wal`).length).toBe(0)
    expect(holds(file, needle)).toBe(false)
    expect(holds(file, 'CREATE TABLE')).toBe(false)
    db.close()
  })

  test('keep nothing of what was erased, not even under the key', () => {
    const { file, key } = filled()
    const db = openDatabase(file, key)
    db.exec('DELETE FROM notes')
    checkpoint(db)
    // The only use of serialize() in this house: it gives the plain pages, which is why the program never calls it.
    expect(db.serialize().includes(needle)).toBe(false)
    db.close()
  })

  test('that are missing are said to be missing, and are not made', () => {
    const { file, key, folder } = newFile()
    expect(() => openDatabase(file, key)).toThrow(new Problem('office_missing'))
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['a wrong key', (bytes: Buffer) => bytes, randomBytes(32)],
    ['a flipped bit on the first page', (bytes: Buffer) => flip(bytes, 200), null],
    ['no office data at all', () => Buffer.from('this is a letter, not a database '.repeat(500)), null],
    ['only their first half page', (bytes: Buffer) => bytes.subarray(0, 2000), null],
  ])('are refused untouched with %s', (_, change, otherKey) => {
    const { file, key } = filled()
    const changed = Buffer.from(change(readFileSync(file)))
    writeFileSync(file, changed)
    expect(() => openDatabase(file, otherKey ?? key)).toThrow(new Problem('office_damaged'))
    expect(readFileSync(file).equals(changed)).toBe(true)
  })

  test('with a flipped bit on any page are found when they are verified', () => {
    const { file, key } = filled()
    const whole = readFileSync(file)
    for (let page = 1; page * 4096 < whole.length; page += 1) {
      writeFileSync(file, flip(Buffer.from(whole), page * 4096 + 700))
      const db = openToLook(file, key)
      expect(soundness(db), `page ${page + 1}`).toBe(false)
      db.close()
    }
    writeFileSync(file, whole)
    const db = openToLook(file, key)
    expect(soundness(db)).toBe(true)
    db.close()
  })

  test('cannot be changed by who only looks', () => {
    const { file, key } = filled()
    const db = openToLook(file, key)
    expect(() => db.exec('DELETE FROM notes')).toThrow('readonly')
    db.close()
  })
})

test('the program never asks the driver for plain pages or a plain copy', () => {
  const sources = readdirSync('main', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('main', name))
  expect(sources.length).toBeGreaterThan(50)
  expect(
    sources.filter((file) => /\b\w*(db|database)\w*\.(serialize|backup)\(/i.test(readFileSync(file, 'utf8'))),
  ).toEqual([])
})

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 1
  return bytes
}

function holds(file: string, text: string): boolean {
  return readFileSync(file).includes(text)
}

function soundness(db: Database): boolean {
  try {
    return fileIsSound(db)
  } catch (error) {
    expect(error).toMatchObject({ code: 'SQLITE_CORRUPT' })
    return false
  }
}
