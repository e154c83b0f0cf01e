import type { Migration } from '../migrate.ts'

/** Who is answering a letter: one account, so that two people do not begin. Nothing keeps another from answering all the same; it only says so. */
export const migration830: Migration = {
  number: 830,
  name: 'claims',
  shared: ['claims'],
  up(db) {
    db.exec(`
      CREATE TABLE claims (
        letter_id TEXT PRIMARY KEY REFERENCES letters ON DELETE CASCADE,
        account_id TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`)
  },
}
