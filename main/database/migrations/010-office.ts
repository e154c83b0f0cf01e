import { randomUUID } from 'node:crypto'
import type { Migration } from '../migrate.ts'

/** Accounts, settings, and the audit record with the first link of its chain. */
export const migration010: Migration = {
  number: 10,
  name: 'office',
  shared: ['accounts', 'settings'],
  local: ['workstation', 'audit'],
  up(db) {
    db.exec(`
      CREATE TABLE accounts (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        -- The name as it is compared: NFKC, lower case.
        name_key TEXT NOT NULL,
        roles TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
        made_at TEXT NOT NULL,
        ended_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX accounts_name ON accounts (name_key) WHERE ended_at IS NULL;

      CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- The record belongs to one workstation, whose id begins its chain: records of two cannot be exchanged.
      CREATE TABLE workstation (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        account_id TEXT,
        what TEXT NOT NULL,
        -- An id or another thing that tells nothing about a person.
        about TEXT NOT NULL CHECK (length(about) <= 400),
        hash BLOB NOT NULL
      ) STRICT;
      CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit record is never changed'); END;
      CREATE TRIGGER audit_is_not_erased BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit record is never erased'); END;
    `)
    db.prepare('INSERT INTO workstation (id) VALUES (?)').run(randomUUID())
  },
}
