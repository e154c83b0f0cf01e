import type { Migration } from '../migrate.ts'
import { standAside } from './800/stand-aside.ts'

/**
 * Whom an issue goes to and what became of their mails, in blocks that every desk of the office knows: should the one that delivers be lost, another
 * goes on where a person says so. The right to deliver is handed on by nobody else.
 */
export const migration820: Migration = {
  number: 820,
  name: 'issue-blocks',
  shared: ['issue_blocks'],
  up(db) {
    db.exec(`
      ALTER TABLE issue_rights ADD COLUMN handed_at TEXT;
      -- The account that let its desk take over; null where the desk delivers that began.
      ALTER TABLE issue_rights ADD COLUMN handed_by TEXT;

      CREATE TABLE issue_blocks (
        issue_id TEXT NOT NULL REFERENCES issues (id),
        nth INTEGER NOT NULL,
        -- Numbers and variants of its readers, packed, and how many they are.
        readers BLOB NOT NULL,
        count INTEGER NOT NULL,
        -- The workstation that has announced that it sends to them; null as long as nobody has sent to any.
        desk TEXT,
        -- What became of the mail of each, a letter for every reader; null until it is reported.
        outcomes TEXT CHECK (outcomes IS NULL OR length(outcomes) = count),
        PRIMARY KEY (issue_id, nth)
      ) STRICT, WITHOUT ROWID;

      DROP TRIGGER issue_rights_stay_with_the_desk;
      CREATE TRIGGER issue_rights_are_handed_on_by_people BEFORE UPDATE OF issue_id, desk ON issue_rights
      WHEN NEW.issue_id <> OLD.issue_id OR (NEW.desk <> OLD.desk AND NEW.handed_by IS NULL)
      BEGIN SELECT RAISE(ABORT, 'the right to deliver is handed on by a person'); END;

      CREATE TRIGGER issue_blocks_are_of_who_delivers BEFORE UPDATE OF desk ON issue_blocks
      WHEN NEW.desk IS NOT (SELECT desk FROM issue_rights WHERE issue_id = NEW.issue_id)
      BEGIN SELECT RAISE(ABORT, 'only the desk that delivers announces a block'); END;
    `)
    standAside(db, 'letters_are_mirrored', 'letters_are_mirrored_anew')
  },
}
