import type { Migration } from '../migrate.ts'

/**
 * The issues of the newsletter: what is composed, what was approved, and which desk delivers it. That nothing unsealed is delivered, that a
 * change breaks the seal, that nobody approves what they asked for and that one desk alone delivers are rules of these tables.
 */
export const migration600: Migration = {
  number: 600,
  name: 'issues',
  shared: ['issues', 'issue_versions', 'issue_templates', 'issue_seals', 'issue_rights', 'issue_results'],
  local: ['issue_images', 'issue_mails'],
  up(db) {
    db.exec(tables)
    db.exec(rules)
  },
}

const tables = `
  CREATE TABLE issues (
    id TEXT PRIMARY KEY,
    -- 87 of No. 87; two octets of a token carry it.
    number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 1 AND 65535),
    -- The subjects.
    title_ja TEXT NOT NULL,
    title_en TEXT NOT NULL,
    -- The day it is dated (2026-12-01), by the office's calendar.
    day TEXT NOT NULL DEFAULT '' CHECK (day = '' OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- JSON of the composer's document.
    document TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'approved', 'scheduled', 'delivering', 'delivered', 'cancelled')),
    asked_at TEXT,
    asked_by TEXT,
    -- What the supervisor wrote who gave it back.
    note TEXT NOT NULL DEFAULT '',
    -- What stands around the document, as it was approved: JSON of the newsletter's title, its sender, its page to opt out. Empty before.
    frame TEXT NOT NULL DEFAULT '',
    -- When it was last written into an archive.
    archived_at TEXT,
    -- When it is to be delivered (ISO 8601 with Z).
    planned_at TEXT,
    delivered_at TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    CHECK ((state = 'scheduled') <= (planned_at IS NOT NULL)),
    CHECK ((asked_at IS NULL) = (asked_by IS NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE issue_versions (
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    title_ja TEXT NOT NULL,
    title_en TEXT NOT NULL,
    document TEXT NOT NULL,
    -- 1 where an approval was asked for as it stood then: it is kept among all that are thinned out.
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
    PRIMARY KEY (issue_id, revision)
  ) STRICT, WITHOUT ROWID;

  -- Documents that an issue can start with.
  CREATE TABLE issue_templates (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- What was approved: SHA-256 of the prepared mail of each variant without what it has of its own for each reader.
  CREATE TABLE issue_seals (
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    variant TEXT NOT NULL CHECK (variant IN ('ja', 'en', 'both')),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    approved_at TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    PRIMARY KEY (issue_id, variant)
  ) STRICT, WITHOUT ROWID;

  -- Which desk delivers an issue: one, whatever happens.
  CREATE TABLE issue_rights (
    issue_id TEXT PRIMARY KEY REFERENCES issues (id),
    -- A workstation.
    desk TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled')),
    -- Readers that it goes to, by each variant: JSON.
    readers TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    -- An account; null where its time had come.
    begun_by TEXT,
    pause_why TEXT CHECK (pause_why IN ('editor', 'server', 'limit', 'seal', 'locked', 'ledger')),
    pause_words TEXT NOT NULL DEFAULT '',
    ended_at TEXT,
    CHECK ((state = 'paused') = (pause_why IS NOT NULL)),
    CHECK ((state IN ('done', 'cancelled')) = (ended_at IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX issue_rights_going_on ON issue_rights (desk, state);

  -- What became of a delivery, as every desk can read it.
  CREATE TABLE issue_results (
    issue_id TEXT PRIMARY KEY REFERENCES issues (id),
    at TEXT NOT NULL,
    -- JSON: readers by what became of their mail.
    counts TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE issue_images (
    -- SHA-256, in hex.
    hash TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    added_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The prepared mail of each variant: it can be made again, and must hash to the seal.
  CREATE TABLE issue_mails (
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    variant TEXT NOT NULL CHECK (variant IN ('ja', 'en', 'both')),
    template BLOB NOT NULL,
    PRIMARY KEY (issue_id, variant)
  ) STRICT, WITHOUT ROWID;
`

const sealed = 'document, title_ja, title_en, number, day'
const changed = sealed
  .split(', ')
  .map((column) => `OLD.${column} <> NEW.${column}`)
  .join(' OR ')

const rules = `
  CREATE TRIGGER issues_stay_as_delivered BEFORE UPDATE OF ${sealed} ON issues
  WHEN OLD.state IN ('delivering', 'delivered', 'cancelled') AND (${changed})
  BEGIN SELECT RAISE(ABORT, 'an issue that is being delivered stays as it is'); END;

  CREATE TRIGGER issues_break_their_seal AFTER UPDATE OF ${sealed} ON issues WHEN ${changed}
  BEGIN DELETE FROM issue_seals WHERE issue_id = NEW.id; DELETE FROM issue_mails WHERE issue_id = NEW.id; END;

  CREATE TRIGGER issues_stay_known BEFORE DELETE ON issues WHEN EXISTS (SELECT 1 FROM issue_rights WHERE issue_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'an issue that was delivered stays known'); END;

  CREATE TRIGGER issue_seals_by_another BEFORE INSERT ON issue_seals
  WHEN EXISTS (SELECT 1 FROM issues WHERE id = NEW.issue_id AND NEW.approved_by IN (asked_by, changed_by))
  BEGIN SELECT RAISE(ABORT, 'nobody approves what they wrote or asked for'); END;

  CREATE TRIGGER issue_seals_are_kept BEFORE UPDATE ON issue_seals
  BEGIN SELECT RAISE(ABORT, 'a seal is not changed'); END;

  CREATE TRIGGER issue_rights_need_a_seal BEFORE INSERT ON issue_rights
  WHEN NOT EXISTS (SELECT 1 FROM issue_seals WHERE issue_id = NEW.issue_id)
  BEGIN SELECT RAISE(ABORT, 'nothing is delivered without a seal'); END;

  CREATE TRIGGER issue_rights_stay BEFORE DELETE ON issue_rights
  BEGIN SELECT RAISE(ABORT, 'who delivers an issue is not forgotten'); END;

  CREATE TRIGGER issue_rights_stay_with_the_desk BEFORE UPDATE OF issue_id, desk ON issue_rights
  BEGIN SELECT RAISE(ABORT, 'the right to deliver is not handed on'); END;
`
