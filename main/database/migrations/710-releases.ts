import type { Migration } from '../migrate.ts'

/**
 * Tables that become public: what is drafted, what was sealed, what was published. That nothing unsealed is published, that nobody seals what they
 * had a hand in and that what was published stays as it was are rules of these tables.
 */
export const migration710: Migration = {
  number: 710,
  name: 'releases',
  shared: ['releases', 'release_numbers', 'release_hands', 'release_seals', 'release_files'],
  up(db) {
    db.exec(tables)
    db.exec(rules)
  },
}

const tables = `
  CREATE TABLE releases (
    id TEXT PRIMARY KEY,
    -- S-2026-05 and its editions.
    year INTEGER NOT NULL CHECK (year BETWEEN 1970 AND 9999),
    sequence INTEGER NOT NULL CHECK (sequence BETWEEN 1 AND 9999),
    edition INTEGER NOT NULL CHECK (edition BETWEEN 1 AND 999),
    title_ja TEXT NOT NULL,
    title_en TEXT NOT NULL,
    -- JSON of what the table holds.
    plan TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'approved', 'published', 'replaced')),
    asked_at TEXT,
    asked_by TEXT,
    asked_of TEXT,
    -- What the supervisor wrote who gave it back.
    note TEXT NOT NULL DEFAULT '',
    published_at TEXT,
    published_by TEXT,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (year, sequence, edition),
    CHECK ((asked_at IS NULL) = (asked_by IS NULL) AND (asked_at IS NULL) = (asked_of IS NULL)),
    CHECK ((state = 'draft') = (asked_at IS NULL)),
    CHECK ((state IN ('published', 'replaced')) = (published_at IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  -- The highest number of a year that was ever given: that of a removed draft is not given again.
  CREATE TABLE release_numbers (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
  ) STRICT;

  -- Who has had a hand in a release.
  CREATE TABLE release_hands (
    release_id TEXT NOT NULL REFERENCES releases (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL,
    PRIMARY KEY (release_id, account_id)
  ) STRICT, WITHOUT ROWID;

  -- What was approved, and what every later table is held against.
  CREATE TABLE release_seals (
    release_id TEXT PRIMARY KEY REFERENCES releases (id) ON DELETE CASCADE,
    -- SHA-256 over the names and octets of its files.
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    -- JSON: its numbers with what was withheld, how they were proved, and the same by place for later proofs.
    sealed_table TEXT NOT NULL,
    proof TEXT NOT NULL,
    cells TEXT NOT NULL,
    listed TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    approved_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE release_files (
    release_id TEXT NOT NULL REFERENCES release_seals (release_id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (release_id, name)
  ) STRICT, WITHOUT ROWID;
`

const content = ['year', 'sequence', 'edition', 'title_ja', 'title_en', 'plan', 'created_at', 'created_by']
const changed = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')

const isPublic = (release: string): string =>
  `EXISTS (SELECT 1 FROM releases WHERE id = ${release} AND state IN ('published', 'replaced'))`

const rules = `
  CREATE TRIGGER releases_stay_as_sealed BEFORE UPDATE ON releases
  WHEN OLD.state <> 'draft' AND (${changed(content)})
  BEGIN SELECT RAISE(ABORT, 'a release is changed only as a draft'); END;

  CREATE TRIGGER releases_stay_as_published BEFORE UPDATE ON releases
  WHEN OLD.published_at IS NOT NULL AND (${changed(['published_at', 'published_by', 'asked_at', 'asked_by', 'asked_of'])})
  BEGIN SELECT RAISE(ABORT, 'what was published stays as it was'); END;

  CREATE TRIGGER releases_go_step_by_step BEFORE UPDATE OF state ON releases
  WHEN OLD.state || ' ' || NEW.state NOT IN ('draft draft', 'draft asked', 'asked draft', 'asked asked', 'asked approved',
    'approved draft', 'approved approved', 'approved published', 'published published', 'published replaced', 'replaced replaced')
  BEGIN SELECT RAISE(ABORT, 'a release goes step by step'); END;

  CREATE TRIGGER releases_need_a_seal BEFORE UPDATE OF state ON releases
  WHEN NEW.state IN ('approved', 'published') AND NOT EXISTS (SELECT 1 FROM release_seals WHERE release_id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'nothing is published without a seal'); END;

  CREATE TRIGGER releases_begin_as_drafts BEFORE INSERT ON releases
  WHEN NEW.state <> 'draft' OR EXISTS (SELECT 1 FROM releases WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM releases WHERE year = NEW.year AND sequence = NEW.sequence AND edition = NEW.edition)
  BEGIN SELECT RAISE(ABORT, 'a release begins as a draft, and takes no other one’s place'); END;

  CREATE TRIGGER releases_lose_their_seal AFTER UPDATE OF state ON releases WHEN NEW.state = 'draft'
  BEGIN DELETE FROM release_seals WHERE release_id = NEW.id; END;

  CREATE TRIGGER releases_stay_known BEFORE DELETE ON releases WHEN OLD.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'only a draft is removed'); END;

  CREATE TRIGGER release_hands_stay BEFORE DELETE ON release_hands
  WHEN EXISTS (SELECT 1 FROM releases WHERE id = OLD.release_id)
  BEGIN SELECT RAISE(ABORT, 'who had a hand in a release is not forgotten'); END;

  CREATE TRIGGER release_seals_by_another BEFORE INSERT ON release_seals
  WHEN NOT EXISTS (SELECT 1 FROM releases WHERE id = NEW.release_id AND state = 'asked' AND asked_by <> NEW.approved_by)
    OR EXISTS (SELECT 1 FROM release_hands WHERE release_id = NEW.release_id AND account_id = NEW.approved_by)
  BEGIN SELECT RAISE(ABORT, 'nobody approves what they wrote or asked for'); END;

  CREATE TRIGGER release_seals_are_kept BEFORE UPDATE ON release_seals
  BEGIN SELECT RAISE(ABORT, 'a seal is not changed'); END;

  CREATE TRIGGER release_seals_stay BEFORE DELETE ON release_seals WHEN ${isPublic('OLD.release_id')}
  BEGIN SELECT RAISE(ABORT, 'the seal of what was published stays'); END;

  CREATE TRIGGER release_files_are_sealed BEFORE INSERT ON release_files
  WHEN NOT EXISTS (SELECT 1 FROM releases WHERE id = NEW.release_id AND state = 'asked')
  BEGIN SELECT RAISE(ABORT, 'no file is added to what was approved'); END;

  CREATE TRIGGER release_files_are_kept BEFORE UPDATE ON release_files
  BEGIN SELECT RAISE(ABORT, 'a sealed file is not changed'); END;

  CREATE TRIGGER release_files_stay BEFORE DELETE ON release_files WHEN ${isPublic('OLD.release_id')}
  BEGIN SELECT RAISE(ABORT, 'the files of what was published stay'); END;
`
