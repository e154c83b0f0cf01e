import type { Migration } from '../migrate.ts'

/** What people note beside the numbers: events of days, goals, and the names of pages. */
export const migration720: Migration = {
  number: 720,
  name: 'statistics-notes',
  shared: ['statistics_events', 'statistics_goals', 'page_titles'],
  up(db) {
    db.exec(`
      CREATE TABLE statistics_events (
        id TEXT PRIMARY KEY,
        -- A calendar day of the office's zone.
        day TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX statistics_events_by_day ON statistics_events (day, id);

      CREATE TABLE statistics_goals (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        dimension TEXT NOT NULL CHECK (dimension IN ('file', 'page')),
        -- JSON: paths, any of which reaches it.
        paths TEXT NOT NULL,
        set_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE page_titles (
        path TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        -- Path and title as a search compares them.
        folded TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
