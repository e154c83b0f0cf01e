import type { Migration } from '../../database/migrate.ts'
import type { Database } from '../../database/open.ts'

/** What this desk knows of the objects by which the desks of an office have the same statistics. */
export const desksMigration: Migration = {
  number: 90,
  name: 'several-desks',
  local: ['shared_parts', 'staged_parts', 'taken_state'],
  up: (db) =>
    db.exec(`
      -- Parts that lie beside the journal as they are here: the object, and what stood in the tables then.
      CREATE TABLE shared_parts (
        name TEXT PRIMARY KEY, object TEXT NOT NULL, mark TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Fetched, and not laid into the tables yet: that is done with all of them at once.
      CREATE TABLE staged_parts (name TEXT PRIMARY KEY, object TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

      -- Which state of another desk stands in the tables; how often it took the place of something else, so that numbers are read anew.
      CREATE TABLE taken_state (
        only INTEGER PRIMARY KEY CHECK (only = 1), as_of TEXT NOT NULL, digest TEXT NOT NULL, replaced INTEGER NOT NULL
      ) STRICT`),
}

/** What this desk has taken over from the importing one; null where it never has. */
export function findTaken(db: Database): { asOf: string; digest: string; replaced: number } | null {
  // A file that nobody has written since this program came has no such table.
  if (db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'taken_state'`).get() === undefined) return null
  return (
    db
      .prepare<[], { asOf: string; digest: string; replaced: number }>(
        'SELECT as_of AS asOf, digest, replaced FROM taken_state',
      )
      .get() ?? null
  )
}
