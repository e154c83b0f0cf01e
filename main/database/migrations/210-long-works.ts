import type { Migration } from '../migrate.ts'

/** Long work that a thread of its own does: what was begun and what came of it, and what such a thread has finished in its own tables. */
export const migration210: Migration = {
  number: 210,
  name: 'long-works',
  local: ['long_works', 'finished_works'],
  up(db) {
    db.exec(`
      CREATE TABLE long_works (
        id TEXT PRIMARY KEY,
        part TEXT NOT NULL,
        -- The act that began it.
        what TEXT NOT NULL,
        -- Null where the program began it by itself.
        account_id TEXT,
        state TEXT NOT NULL CHECK (state IN ('begun', 'done', 'undone')),
        begun_at TEXT NOT NULL,
        settled_at TEXT,
        CHECK ((state = 'begun') = (settled_at IS NULL))
      ) STRICT;
      CREATE INDEX long_works_unsettled ON long_works (part, begun_at) WHERE state = 'begun';
    `)
    makeFinishedWorks(db)
  },
}

/** The same table stands in every file that a thread writes: its row is the thread's last word on a work. */
export function makeFinishedWorks(db: Parameters<Migration['up']>[0]): void {
  db.exec(`
    CREATE TABLE finished_works (
      id TEXT PRIMARY KEY,
      -- JSON: what is handed over to the desk.
      outcome TEXT NOT NULL
    ) STRICT;
  `)
}
