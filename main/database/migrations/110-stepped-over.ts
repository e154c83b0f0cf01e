import type { Migration } from '../migrate.ts'

/**
 * Mails that a server lists and does not hand out: how often each failed alone, and when it is tried again. Folders whose server tells of
 * more than it lists. Mails that another part took, so that they are not fetched again. All of it belongs to this desk.
 */
export const migration110: Migration = {
  number: 110,
  name: 'stepped-over',
  local: ['taken_mails'],
  up(db) {
    db.exec(`
      ALTER TABLE missing_mails ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE missing_mails ADD COLUMN next_try_at TEXT;
      ALTER TABLE folders ADD COLUMN false_uids INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE folders ADD COLUMN unlisted INTEGER NOT NULL DEFAULT 0;
      CREATE TABLE taken_mails (
        folder TEXT NOT NULL,
        uid_validity TEXT NOT NULL,
        uid INTEGER NOT NULL,
        PRIMARY KEY (folder, uid_validity, uid)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
