import type { Migration } from '../migrate.ts'

/** What colleagues write to each other about a letter, and whom of them a note speaks to. */
export const migration1000: Migration = {
  number: 1000,
  name: 'notes',
  shared: ['letter_notes', 'note_mentions'],
  up(db) {
    db.exec(`
      CREATE TABLE letter_notes (
        id TEXT PRIMARY KEY,
        letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
        account_id TEXT NOT NULL,
        at TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notes_of ON letter_notes (letter_id, at);

      CREATE TABLE note_mentions (
        account_id TEXT NOT NULL,
        letter_id TEXT NOT NULL,
        note_id TEXT NOT NULL REFERENCES letter_notes ON DELETE CASCADE,
        PRIMARY KEY (account_id, letter_id, note_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_mentions_of ON note_mentions (note_id)`)
  },
}
