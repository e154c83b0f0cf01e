import { expect, test } from 'vitest'
import { migrate, versionOf } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import { officeOf } from '../../../support/old-office.ts'

test('an office from before the releases gets their tables, and keeps its record and its imports', () => {
  const { db } = officeOf(700)
  const all = (table: string) => db.prepare(`SELECT * FROM ${table}`).raw().all()
  const before = ['audit', 'accounts', 'settings'].map(all)
  migrate(db, migrations)
  expect(versionOf(db)).toBe(migrations.at(-1)!.number)
  expect(['audit', 'accounts', 'settings'].map(all)).toEqual(before)
  expect(all('releases')).toEqual([])
  db.close()
})
