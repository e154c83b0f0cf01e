import type { Migration } from '../migrate.ts'

/** Mails that no server has any more, or never had, lie as sealed objects beside the journal, so that every desk gets them. */
export const migration860: Migration = {
  number: 860,
  name: 'mail-objects',
  shared: ['mail_objects'],
  joins: { mail_objects: { first: true } },
  up(db) {
    db.exec(`
      CREATE TABLE mail_objects (
        letter_id TEXT PRIMARY KEY,
        -- When it arrived, as far as is known; null where nobody knows.
        received_at TEXT,
        -- 1: the server's mail was longer than what was fetched.
        cut INTEGER NOT NULL CHECK (cut IN (0, 1)),
        -- A key of its own, made of the bytes: whoever erases this row has erased the mail from the journal's side.
        key BLOB NOT NULL,
        size INTEGER NOT NULL,
        -- The names of its pieces: JSON.
        pieces TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`)
  },
}
