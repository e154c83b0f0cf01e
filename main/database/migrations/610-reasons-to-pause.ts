import type { Migration } from '../migrate.ts'

/**
 * A delivery also pauses where too many mails are uncertain, and in an office that was copied; and nobody approves an issue of which a version is
 * their own.
 */
export const migration610: Migration = {
  number: 610,
  name: 'reasons-to-pause',
  dropped: ['issue_rights'],
  shared: ['issue_rights'],
  up(db) {
    // They name the table that is written anew.
    db.exec('DROP TRIGGER issues_stay_known; DROP TRIGGER issue_seals_by_another')
    db.exec(rights)
    db.exec(rules)
  },
}

const rights = `
  CREATE TABLE issue_rights_now (
    issue_id TEXT PRIMARY KEY REFERENCES issues (id),
    -- A workstation.
    desk TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled')),
    -- Readers that it goes to, by each variant: JSON.
    readers TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    -- An account; null where its time had come.
    begun_by TEXT,
    pause_why TEXT CHECK (pause_why IN ('editor', 'server', 'limit', 'seal', 'locked', 'ledger', 'uncertain', 'copied')),
    pause_words TEXT NOT NULL DEFAULT '',
    ended_at TEXT,
    CHECK ((state = 'paused') = (pause_why IS NOT NULL)),
    CHECK ((state IN ('done', 'cancelled')) = (ended_at IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  INSERT INTO issue_rights_now (issue_id, desk, state, readers, begun_at, begun_by, pause_why, pause_words, ended_at)
    SELECT issue_id, desk, state, readers, begun_at, begun_by, pause_why, pause_words, ended_at FROM issue_rights;
  DROP TABLE issue_rights;
  ALTER TABLE issue_rights_now RENAME TO issue_rights;
  CREATE INDEX issue_rights_going_on ON issue_rights (desk, state);
`

const rules = `
  CREATE TRIGGER issues_stay_known BEFORE DELETE ON issues WHEN EXISTS (SELECT 1 FROM issue_rights WHERE issue_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'an issue that was delivered stays known'); END;

  CREATE TRIGGER issue_seals_by_another BEFORE INSERT ON issue_seals
  WHEN EXISTS (SELECT 1 FROM issues WHERE id = NEW.issue_id AND NEW.approved_by IN (asked_by, changed_by))
    OR EXISTS (SELECT 1 FROM issue_versions WHERE issue_id = NEW.issue_id AND by = NEW.approved_by)
  BEGIN SELECT RAISE(ABORT, 'nobody approves what they wrote or asked for'); END;

  CREATE TRIGGER issue_rights_need_a_seal BEFORE INSERT ON issue_rights
  WHEN NOT EXISTS (SELECT 1 FROM issue_seals WHERE issue_id = NEW.issue_id)
  BEGIN SELECT RAISE(ABORT, 'nothing is delivered without a seal'); END;

  CREATE TRIGGER issue_rights_stay BEFORE DELETE ON issue_rights
  BEGIN SELECT RAISE(ABORT, 'who delivers an issue is not forgotten'); END;

  CREATE TRIGGER issue_rights_stay_with_the_desk BEFORE UPDATE OF issue_id, desk ON issue_rights
  BEGIN SELECT RAISE(ABORT, 'the right to deliver is not handed on'); END;
`
