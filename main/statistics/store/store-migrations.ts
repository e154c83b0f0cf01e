import type { Migration } from '../../database/migrate.ts'
import type { Database } from '../../database/open.ts'

/**
 * The tables of `statistics.db`. What is kept for good (`segments`, their columns, rollups, counts and listed values) stands apart from what
 * is destroyed when a day closes (`open_…`): the former alone can be given away.
 */
export const storeMigrations: readonly Migration[] = [
  {
    number: 20,
    name: 'statistics-store',
    local: [
      'servers',
      'listed_values',
      'days',
      'day_counts',
      'segments',
      'segment_columns',
      'month_rollups',
      'open_keys',
      'open_hours',
      'open_rows',
    ],
    up: (db) =>
      db.exec(`
        CREATE TABLE servers (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

        -- What the numbers of a column stand for; a number is never used again.
        CREATE TABLE listed_values (
          list TEXT NOT NULL, number INTEGER NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (list, number)
        ) STRICT, WITHOUT ROWID;

        -- Days are counted since 1970-01-01 on the office's calendar.
        CREATE TABLE days (
          server INTEGER NOT NULL REFERENCES servers, day INTEGER NOT NULL,
          closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
          PRIMARY KEY (server, day)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE day_counts (
          server INTEGER NOT NULL, day INTEGER NOT NULL, robots INTEGER NOT NULL CHECK (robots IN (0, 1)),
          lines INTEGER NOT NULL, files INTEGER NOT NULL, bytes INTEGER NOT NULL,
          status_1 INTEGER NOT NULL, status_2 INTEGER NOT NULL, status_3 INTEGER NOT NULL, status_4 INTEGER NOT NULL,
          status_5 INTEGER NOT NULL,
          PRIMARY KEY (server, day, robots),
          FOREIGN KEY (server, day) REFERENCES days
        ) STRICT, WITHOUT ROWID;

        -- Page views and what else was asked for, of one day, or of a month whose days are closed.
        CREATE TABLE segments (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          server INTEGER NOT NULL, first_day INTEGER NOT NULL, days INTEGER NOT NULL CHECK (days > 0),
          requests INTEGER NOT NULL, visits INTEGER NOT NULL,
          UNIQUE (server, first_day),
          FOREIGN KEY (server, first_day) REFERENCES days
        ) STRICT;

        CREATE TABLE segment_columns (
          segment INTEGER NOT NULL REFERENCES segments ON DELETE CASCADE, name TEXT NOT NULL, bytes BLOB NOT NULL,
          UNIQUE (segment, name)
        ) STRICT;

        -- What is asked most, counted when a month is written as one segment.
        CREATE TABLE month_rollups (
          segment INTEGER PRIMARY KEY REFERENCES segments ON DELETE CASCADE, bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE open_keys (
          server INTEGER NOT NULL, day INTEGER NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL,
          PRIMARY KEY (server, day),
          FOREIGN KEY (server, day) REFERENCES days
        ) STRICT, WITHOUT ROWID;

        -- Hours are counted since 1970-01-01 on the office's clocks.
        CREATE TABLE open_hours (
          server INTEGER NOT NULL, hour INTEGER NOT NULL, hashes BLOB NOT NULL,
          UNIQUE (server, hour)
        ) STRICT;

        CREATE TABLE open_rows (
          id INTEGER PRIMARY KEY,
          server INTEGER NOT NULL, day INTEGER NOT NULL, built INTEGER NOT NULL CHECK (built IN (0, 1)), bytes BLOB NOT NULL,
          FOREIGN KEY (server, day) REFERENCES days
        ) STRICT;
        CREATE INDEX open_rows_by_day ON open_rows (server, day);
        CREATE INDEX open_rows_to_build ON open_rows (server, day) WHERE built = 0`),
  },
]

/** False of a file that was only just made. */
export function hasStore(db: Database): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'month_rollups'`).get() !== undefined
}
