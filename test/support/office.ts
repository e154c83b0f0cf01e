import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../main/database/open.ts'

/** A folder of its own in the system's temporary folder; removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-test-'))
  folders.push(folder)
  return folder
}

/** A new, encrypted, migrated office database in a folder of its own; closed and removed after the tests of the file. */
export function newTestDatabase(): Database {
  const db = openDatabase(join(temporaryFolder(), 'office.db'), randomBytes(32), { create: true })
  migrate(db, migrations)
  databases.push(db)
  return db
}

const folders: string[] = []
const databases: Database[] = []

afterAll(() => {
  for (const db of databases.splice(0)) db.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
