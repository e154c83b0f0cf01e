import { createHash } from 'node:crypto'
import type { SharedTables } from '../database/joining.ts'
import type { Database } from '../database/open.ts'
import { rowsOf } from './snapshot.ts'

/** SHA-256 of the rows of each shared table in the order of their keys, in hexadecimal digits: desks in step have the same. */
export function hashShared(db: Database, tables: SharedTables): Record<string, string> {
  return Object.fromEntries(
    [...tables.keys()].map((name) => {
      const hash = createHash('sha256')
      for (const row of rowsOf(db, tables, name)) hash.update(`${JSON.stringify(Object.values(row))}\n`)
      return [name, hash.digest('hex')]
    }),
  )
}
