import type { Migration } from '../migrate.ts'

/**
 * From here on the data of an office of several desks are brought to the next shape at one place of the journal. Until a desk has come that far no part
 * of it is open: what follows from rows that came meanwhile waits here.
 */
export const migration1100: Migration = {
  number: 1100,
  name: 'raising',
  local: ['journal_unkept'],
  up(db) {
    db.exec(`
      CREATE TABLE journal_unkept (
        nth INTEGER PRIMARY KEY,
        -- A shared table and one of its rows as it was last seen; without a table, what this desk did and was decided against. JSON.
        of TEXT NOT NULL,
        row TEXT NOT NULL,
        UNIQUE (of, row)
      ) STRICT`)
  },
}
