import type { Migration } from '../migrate.ts'

/**
 * What the intake did and how it stands, in numbers only: pulls, mails that the server has and the desk has not, certificates,
 * unexpected errors; and the imports of mails that were kept elsewhere before.
 */
export const migration030: Migration = {
  number: 30,
  name: 'pulls',
  local: ['pulls', 'missing_mails', 'certificates', 'troubles', 'imports'],
  up(db) {
    db.exec(`
      -- Pulls that brought nothing and ended alike stand in one row.
      CREATE TABLE pulls (
        seq INTEGER PRIMARY KEY,
        first_at TEXT NOT NULL,
        last_at TEXT NOT NULL,
        times INTEGER NOT NULL,
        -- Of the last one.
        seconds REAL NOT NULL,
        new INTEGER NOT NULL,
        unread_forms INTEGER NOT NULL,
        bounces INTEGER NOT NULL,
        complaints INTEGER NOT NULL,
        automatic INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        error TEXT NOT NULL
      ) STRICT;

      ALTER TABLE folders ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;
      -- Mails that stand on the server and could not be fetched; of very many only the first.
      CREATE TABLE missing_mails (path TEXT NOT NULL, uid INTEGER NOT NULL, date TEXT, PRIMARY KEY (path, uid)) STRICT, WITHOUT ROWID;
      CREATE INDEX mails_gone ON mails (folder, uid_validity) WHERE on_server = 0;

      CREATE TABLE certificates (server TEXT PRIMARY KEY, ends_at TEXT NOT NULL, seen_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- Where in the program something unexpected happened: no words of the error, they could hold personal data.
      CREATE TABLE troubles (
        what TEXT NOT NULL,
        place TEXT NOT NULL,
        first_at TEXT NOT NULL,
        last_at TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (what, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE imports (
        id TEXT PRIMARY KEY,
        account_id TEXT NOT NULL,
        folder TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'failed')),
        begun_at TEXT NOT NULL,
        ended_at TEXT,
        bytes_total INTEGER NOT NULL,
        bytes_done INTEGER NOT NULL DEFAULT 0,
        new INTEGER NOT NULL DEFAULT 0,
        known INTEGER NOT NULL DEFAULT 0,
        failed INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT ''
      ) STRICT;
      CREATE INDEX imports_by_time ON imports (begun_at);
    `)
  },
}
