import type { Migration } from '../migrate.ts'

/**
 * What an office of several desks keeps of its journal so that it neither grows without end nor remembers whom the office has erased: snapshots, the
 * keys that were renewed, what waits to be erased from it, and what each desk says of itself.
 */
export const migration850: Migration = {
  number: 850,
  name: 'epochs',
  shared: ['snapshots', 'rotations', 'erasures', 'desk_reports'],
  local: ['journal_unnamed'],
  joins: {
    erasures: { last: ['epoch'] },
    desk_reports: { last: '*' },
  },
  up(db) {
    db.exec(tables)
    db.exec(`
      -- When this desk last read the journal to its end; empty where it never did.
      ALTER TABLE journal ADD COLUMN heard_at TEXT NOT NULL DEFAULT '';
      UPDATE journal SET heard_at = coalesce((SELECT max(read_at) FROM journal_records), '');
      -- Up to where this desk has seen to it that no records are left.
      ALTER TABLE journal ADD COLUMN dropped_to INTEGER NOT NULL DEFAULT 0;
      -- What a desk had read when it wrote its last entry.
      ALTER TABLE journal_read ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;`)
  },
}

const tables = `
  -- Everything that the journal had decided up to a position, as a sealed object beside it.
  CREATE TABLE snapshots (
    position INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    desk TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    -- What fetches it: JSON.
    object TEXT NOT NULL
  ) STRICT;

  -- The keys of the office that were renewed. Done once every desk has gone over to the new one and what the journal had decided is in a snapshot
  -- under it: then nobody keeps older keys, records or snapshots.
  CREATE TABLE rotations (
    epoch INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    -- Of the last record under an older key; null until it is done.
    position INTEGER
  ) STRICT;

  -- Something of a person was erased from the tables and still stands in the journal.
  CREATE TABLE erasures (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    -- The key after which nobody can read it any more; 0 while that has not been made.
    epoch INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  -- What each desk says of itself, once a day and when it changes.
  CREATE TABLE desk_reports (
    desk TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    program TEXT NOT NULL,
    level INTEGER NOT NULL,
    -- The newest key that it writes under.
    epoch INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Objects beside the journal that nothing speaks of, and since when that is known here.
  CREATE TABLE journal_unnamed (name TEXT PRIMARY KEY, since TEXT NOT NULL) STRICT, WITHOUT ROWID;
`
