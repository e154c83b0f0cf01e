import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, versionOf } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { getLetter } from '../../../main/letters/letter-queries.ts'
import { keep, viewer } from './ground.ts'

test('an office from before the letters gets their tables, and keeps what it had', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const db = openDatabase(join(folder, 'office.db'), randomBytes(32), { create: true })
  migrate(
    db,
    migrations.filter((one) => one.number < 20),
  )
  db.prepare(`INSERT INTO settings (name, value) VALUES ('kept', '1')`).run()
  migrate(
    db,
    migrations.filter((one) => one.number <= 20),
  )
  expect([versionOf(db), db.prepare('SELECT * FROM settings').all()]).toEqual([20, [{ name: 'kept', value: '1' }]])
  expect(getLetter(db, viewer, keep(db, 1), []).subject).toBe('A question')
  const lax = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'letter_words%'`,
    )
    .all()
  expect(lax).toEqual([])
  db.close()
})
