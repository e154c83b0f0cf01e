import type { Migration } from '../migrate.ts'

/**
 * What the office knows of its imports of access logs, and what other programs have counted. The lines themselves stand in a file of their own,
 * as numbers.
 */
export const migration700: Migration = {
  number: 700,
  name: 'log-imports',
  shared: ['log_imports', 'log_files', 'outside_totals'],
  local: ['log_bad_lines', 'watched_logs', 'country_tables'],
  up(db) {
    db.exec(tables)
  },
}

const tables = `
  CREATE TABLE log_imports (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    ended_at TEXT,
    -- An account; null where a watched folder was looked at.
    begun_by TEXT,
    -- The server whose logs they are; empty where there is one.
    server TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled', 'interrupted')),
    -- The workstation whose statistics have them.
    desk TEXT NOT NULL,
    CHECK ((state = 'running') = (ended_at IS NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX log_imports_by_time ON log_imports (at, id);

  CREATE TABLE log_files (
    import_id TEXT NOT NULL REFERENCES log_imports (id),
    number INTEGER NOT NULL,
    -- Its name without its folder.
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'done', 'failed', 'cancelled', 'interrupted')),
    -- New lines of it.
    fresh INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    -- JSON of everything that is told of it (ImportedFile).
    facts TEXT NOT NULL,
    PRIMARY KEY (import_id, number)
  ) STRICT, WITHOUT ROWID;

  -- What exports of other programs say they have counted; a later export of the same days takes the place of an earlier one.
  CREATE TABLE outside_totals (
    source TEXT NOT NULL CHECK (source IN ('ga4', 'matomo')),
    name TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    page_views INTEGER,
    visits INTEGER,
    import_id TEXT NOT NULL REFERENCES log_imports (id),
    PRIMARY KEY (source, name, from_day, to_day)
  ) STRICT, WITHOUT ROWID;

  -- Places and reasons of lines that could not be read, never the lines: JSON.
  CREATE TABLE log_bad_lines (
    import_id TEXT NOT NULL, number INTEGER NOT NULL,
    reasons TEXT NOT NULL,
    places TEXT NOT NULL,
    PRIMARY KEY (import_id, number)
  ) STRICT, WITHOUT ROWID;

  -- Files of watched folders as they were when they were last taken in.
  CREATE TABLE watched_logs (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The table of countries that was given in place of the program's own.
  CREATE TABLE country_tables (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    name TEXT NOT NULL,
    given_at TEXT NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
`
