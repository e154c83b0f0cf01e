import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { migrate, type Migration } from './migrate.ts'
import { makeFinishedWorks } from './migrations/210-long-works.ts'
import { openDatabase, type Database } from './open.ts'

/** An encrypted file that a part keeps beside the office data, with its key; who opens it wipes the key. */
export type OwnFile = { file: string; key: Uint8Array }

/**
 * Where a part's own file lies, and its key: HKDF-SHA-256 of the data key, without salt, info `madoguchi file NAME`. Whoever holds it opens
 * this file and no other; who has the data key can derive it without this program.
 */
export function ownFileOf(folder: string, dataKey: Uint8Array, name: string): OwnFile {
  if (!/^[a-z][a-z-]{0,30}$/.test(name) || name === 'office') throw new RangeError(`no file is named ${name}`)
  return {
    file: join(folder, `${name}.db`),
    key: new Uint8Array(hkdfSync('sha256', dataKey, '', `madoguchi file ${name}`, 32)),
  }
}

/**
 * Opens a part's own file with the protections of the office data and brings it to the present version; it is made where it is missing.
 * The key is wiped. The lock of the folder is held by the desk, which alone starts who opens this. Throws as openDatabase and migrate.
 */
export function openOwnFile({ file, key }: OwnFile, migrations: readonly Migration[]): Database {
  let db: Database | null = null
  try {
    db = openDatabase(file, key, { create: true })
    migrate(db, [first, ...migrations])
    return db
  } catch (error) {
    db?.close()
    throw error
  } finally {
    key.fill(0)
  }
}

/** Those of a part follow from 20 on. */
const first: Migration = { number: 10, name: 'own-file', local: ['finished_works'], up: makeFinishedWorks }
