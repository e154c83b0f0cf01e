import type { Migration } from '../../../database/migrate.ts'

/**
 * The file of its own in which a desk keeps what became of each mail of an issue. There are no addresses in it: they are read from the list when a
 * mail leaves, so that forgetting a reader reaches them.
 */
export const ledgerMigrations: readonly Migration[] = [
  {
    number: 20,
    name: 'deliveries',
    up(db) {
      db.exec(`
        CREATE TABLE deliveries (
          -- 87 of No. 87.
          issue INTEGER PRIMARY KEY,
          issue_id TEXT NOT NULL UNIQUE,
          prepared_at TEXT NOT NULL
        ) STRICT;

        -- One row for each reader of an issue, made when its delivery begins.
        CREATE TABLE recipients (
          issue INTEGER NOT NULL REFERENCES deliveries (issue) ON DELETE CASCADE,
          -- The reader's number.
          reader INTEGER NOT NULL,
          variant TEXT NOT NULL CHECK (variant IN ('ja', 'en', 'both')),
          domain TEXT NOT NULL,
          state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN
            ('waiting', 'sending', 'accepted', 'deferred', 'refused', 'uncertain', 'bounced', 'opted-out')),
          -- An error code of the program; empty where the server's words say it.
          why TEXT NOT NULL DEFAULT '',
          -- The server's words, without the address.
          words TEXT NOT NULL DEFAULT '',
          -- Milliseconds since 1970; 0 before anything happened.
          at INTEGER NOT NULL DEFAULT 0,
          tries INTEGER NOT NULL DEFAULT 0,
          -- Since when the server puts it off, and when it is tried again.
          deferred_at INTEGER,
          next_at INTEGER,
          PRIMARY KEY (issue, reader),
          CHECK ((state = 'deferred') <= (next_at IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        -- A mail that goes well never comes into it.
        CREATE INDEX recipients_not_reached ON recipients (issue, state) WHERE state NOT IN ('waiting', 'sending', 'accepted');
        CREATE INDEX recipients_of_reader ON recipients (reader) WHERE domain <> '';

        -- How much of a limit by the hour is left, of a server or a domain.
        CREATE TABLE allowances (name TEXT PRIMARY KEY, remaining REAL NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      `)
    },
  },
  {
    number: 30,
    name: 'home',
    up(db) {
      // The file that it was written as, one row: see ledger-home.ts.
      db.exec('CREATE TABLE home (file TEXT NOT NULL) STRICT')
    },
  },
]
