import type { Migration } from '../migrate.ts'

/**
 * Backups belong to the machine: where its folders are means nothing elsewhere. A workstation that goes on from a backup under a new id keeps the
 * beginning of its record; what the backup held of mails that waited is settled before anything leaves.
 */
export const migration930: Migration = {
  number: 930,
  name: 'backups',
  local: ['backup_plan', 'backup_folders', 'restores'],
  up(db) {
    db.exec(`
      -- The id that began the record; null where it is this workstation's own.
      ALTER TABLE workstation ADD COLUMN record_of TEXT;

      -- When backups are made and how many stay: JSON.
      CREATE TABLE backup_plan (only INTEGER PRIMARY KEY CHECK (only = 1), plan TEXT NOT NULL) STRICT;

      -- Where they are laid, and what was last known of each folder.
      CREATE TABLE backup_folders (
        id TEXT PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        added_at TEXT NOT NULL,
        -- The newest backup in it; null before there was one.
        file TEXT,
        made_at TEXT,
        bytes INTEGER,
        -- When a drill last opened a backup of this folder, and when that one was made.
        proven_at TEXT,
        proven_made_at TEXT,
        -- An error code of the program and since when; null while all is well.
        failure TEXT,
        failed_at TEXT
      ) STRICT;

      CREATE TABLE restores (
        nth INTEGER PRIMARY KEY,
        restored_at TEXT NOT NULL,
        -- The moment of the backup.
        made_at TEXT NOT NULL,
        -- The workstation that made it, where it goes on under a new id.
        before_id TEXT,
        -- Null until the mails that waited in it are held back.
        settled_at TEXT
      ) STRICT;
    `)
  },
}
