import type { Migration } from '../migrate.ts'

/** What a list of letters shows, kept under a name: by one account, or by the office for all. */
export const migration1060: Migration = {
  number: 1060,
  name: 'saved-views',
  shared: ['saved_views'],
  up(db) {
    db.exec(`
      CREATE TABLE saved_views (
        id TEXT PRIMARY KEY,
        -- Whose it is; NULL: everybody's.
        account_id TEXT,
        name TEXT NOT NULL,
        view TEXT NOT NULL,
        search TEXT NOT NULL,
        sort_order TEXT NOT NULL CHECK (sort_order IN ('newest', 'oldest')),
        unread_only INTEGER NOT NULL CHECK (unread_only IN (0, 1)),
        topic TEXT,
        tag TEXT
      ) STRICT, WITHOUT ROWID`)
  },
}
