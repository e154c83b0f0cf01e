import type { Migration } from '../migrate.ts'

/**
 * Who has had a hand in an issue, whatever it was: versions do not tell who changed its number or its day, and nobody approves an issue
 * that they have changed.
 */
export const migration630: Migration = {
  number: 630,
  name: 'issue-hands',
  shared: ['issue_hands'],
  up(db) {
    db.exec(`
      CREATE TABLE issue_hands (
        issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
        account_id TEXT NOT NULL,
        PRIMARY KEY (issue_id, account_id)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO issue_hands SELECT issue_id, by FROM issue_versions
        UNION SELECT id, created_by FROM issues UNION SELECT id, changed_by FROM issues;

      DROP TRIGGER issue_seals_by_another;
      CREATE TRIGGER issue_seals_by_another BEFORE INSERT ON issue_seals
      WHEN EXISTS (SELECT 1 FROM issues WHERE id = NEW.issue_id AND NEW.approved_by = asked_by)
        OR EXISTS (SELECT 1 FROM issue_hands WHERE issue_id = NEW.issue_id AND account_id = NEW.approved_by)
      BEGIN SELECT RAISE(ABORT, 'nobody approves what they wrote or asked for'); END;
    `)
  },
}
