import type { Migration } from '../../database/migrate.ts'

/** What the thread notes of an import that is not ended yet, so that one that was cut can be told; it goes when the import is settled. */
export const importMigration: Migration = {
  number: 60,
  name: 'imports-under-way',
  local: ['files_under_way'],
  up: (db) =>
    db.exec(`
      CREATE TABLE files_under_way (
        import TEXT NOT NULL, place INTEGER NOT NULL,
        -- JSON of what is told of the file, without its bad lines.
        file TEXT NOT NULL,
        PRIMARY KEY (import, place)
      ) STRICT, WITHOUT ROWID`),
}
