import type { Migration } from '../migrate.ts'

/**
 * When the key of the files was last renewed, and that it is to be. Local: each workstation has a key of its own. Where accounts were ended before there
 * was any renewing, it is due.
 */
export const migration1120: Migration = {
  number: 1120,
  name: 'file-key',
  local: ['file_key', 'earlier_backup_keys'],
  up(db) {
    db.exec(`
      CREATE TABLE file_key (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        -- Null where it is the first one.
        renewed_at TEXT,
        -- Since when it is to be renewed, and why: an account was ended (its id), or an administrator has asked. Null where it need not be.
        due_since TEXT,
        due_because TEXT CHECK (due_because IN ('ended', 'asked')),
        due_about TEXT NOT NULL DEFAULT '',
        -- 1 where nobody is waited for any more: whose copy cannot be sealed anew gets a new passphrase from an administrator.
        leaving INTEGER NOT NULL DEFAULT 0 CHECK (leaving IN (0, 1)),
        -- The error code of the last try that failed.
        failure TEXT,
        CHECK ((due_since IS NULL) = (due_because IS NULL))
      ) STRICT;
      INSERT INTO file_key (only) VALUES (1);
      UPDATE file_key SET due_since = ended_at, due_because = 'ended', due_about = id
      FROM (SELECT id, ended_at FROM accounts WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 1);

      -- By which the manifests of backups from before are known as this workstation's own. They open nothing.
      CREATE TABLE earlier_backup_keys (key BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
    `)
  },
}
