import type { Database } from '../open.ts'
import type { Migration } from '../migrate.ts'
import { confirmed, readerRules } from './500-newsletter.ts'

/**
 * Readers are searched and sorted in memory: words and folded names go out of the file. An import belongs to the desk that makes it and can put
 * names back, who waits to be confirmed is found by an index that grows at its end, and whoever complained stays known for it.
 */
export const migration530: Migration = {
  number: 530,
  name: 'readers-in-memory',
  dropped: ['reader_words', 'readers', 'reader_tags'],
  shared: ['readers', 'reader_tags'],
  local: ['reader_names_before'],
  up(db) {
    db.exec('DROP TABLE reader_words; DROP TRIGGER do_not_mail_stays; DROP TRIGGER do_not_mail_is_kept')
    anew(db, 'readers', readers)
    anew(db, 'reader_tags', readerTags)
    db.exec(indexes)
    db.exec(imports)
    db.exec(readerRules)
    db.exec(changedRules)
  },
}

/** Writes a table anew with the columns that it keeps. */
function anew(db: Database, table: string, columns: string): void {
  db.exec(`CREATE TABLE ${table}_now (${columns}`)
  const kept = (db.pragma(`table_info(${table}_now)`) as { name: string }[]).map(({ name }) => name).join(', ')
  db.exec(`
    INSERT INTO ${table}_now (${kept}) SELECT ${kept} FROM ${table};
    DROP TABLE ${table};
    ALTER TABLE ${table}_now RENAME TO ${table};
  `)
}

const readers = `
    -- For people: R-2226. Once given it stays.
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    -- As it was typed; null once erased.
    address TEXT,
    -- What addresses are compared and sorted by.
    folded TEXT UNIQUE,
    -- HMAC-SHA-256 of the folded address.
    hash BLOB,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en', 'both')),
    name TEXT NOT NULL,
    reading TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'paused', 'unsubscribed', 'bounced', 'complained')),
    state_at TEXT NOT NULL,
    -- Day of the first consent, and how it was given.
    since TEXT NOT NULL,
    how TEXT CHECK (how IN ('web-form', 'mail', 'reply', 'link', 'change', 'paper', 'event', 'office', 'old-list')),
    last_issue INTEGER,
    added_at TEXT NOT NULL,
    -- An account, 'mail' or 'import'.
    added_by TEXT NOT NULL,
    -- The import that brought them.
    came_by TEXT,
    -- Since when this person is not to be mailed to; null while they may be.
    opted_out_at TEXT,
    erased_at TEXT,
    CHECK (state NOT IN ('unsubscribed', 'complained') OR opted_out_at IS NOT NULL),
    CHECK (state IN ('unsubscribed', 'complained', 'pending') OR opted_out_at IS NULL),
    CHECK ((address IS NULL) = (erased_at IS NOT NULL) AND (folded IS NULL) = (erased_at IS NOT NULL)
      AND (hash IS NULL) = (erased_at IS NOT NULL)),
    CHECK (erased_at IS NULL OR (state IN ('unsubscribed', 'complained') AND name = '' AND reading = ''))
  ) STRICT`

const readerTags = `
    tag TEXT NOT NULL,
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    PRIMARY KEY (reader_id, tag)
  ) STRICT, WITHOUT ROWID`

const indexes = `
  CREATE INDEX readers_pending ON readers (number) WHERE state = 'pending';
  -- Hashes lie everywhere in an index: an import of many who wait would write a page of it for each of them. Whoever is not here is found among all who wait.
  CREATE INDEX readers_to_confirm ON readers (hash) WHERE state = 'pending' AND (came_by IS NULL OR opted_out_at IS NOT NULL);
  CREATE INDEX readers_to_erase ON readers (opted_out_at) WHERE opted_out_at IS NOT NULL AND erased_at IS NULL;
`

const imports = `
  -- The workstation that runs it, or takes it out; no other does.
  ALTER TABLE reader_imports ADD COLUMN desk TEXT NOT NULL DEFAULT '';
  UPDATE reader_imports SET desk = coalesce((SELECT id FROM workstation), '');

  -- The names that an import has changed, as they were, while it can be undone; only where it was made.
  CREATE TABLE reader_names_before (
    import_id TEXT NOT NULL REFERENCES reader_imports (id) ON DELETE CASCADE,
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    reading TEXT NOT NULL,
    PRIMARY KEY (reader_id, import_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reader_names_before_import ON reader_names_before (import_id);
`

/** Whoever opts out is kept away from that moment on, whichever way it came about; a complaint is not forgotten over it. */
const keptAway = `INSERT INTO do_not_mail (hash, why, at)
  VALUES (NEW.hash, CASE NEW.state WHEN 'complained' THEN 'complained' ELSE 'opted-out' END, NEW.opted_out_at)
  ON CONFLICT (hash) DO UPDATE SET at = max(at, excluded.at), why = CASE why WHEN 'complained' THEN why ELSE excluded.why END;`

const changedRules = `
  DROP TRIGGER readers_opt_out;
  CREATE TRIGGER readers_opt_out AFTER UPDATE OF opted_out_at ON readers WHEN NEW.opted_out_at IS NOT NULL AND NEW.hash IS NOT NULL
  BEGIN ${keptAway} END;

  DROP TRIGGER readers_opted_out_elsewhere;
  CREATE TRIGGER readers_opted_out_elsewhere AFTER INSERT ON readers WHEN NEW.opted_out_at IS NOT NULL AND NEW.hash IS NOT NULL
  BEGIN ${keptAway} END;

  DROP TRIGGER do_not_mail_stays;
  CREATE TRIGGER do_not_mail_stays BEFORE DELETE ON do_not_mail
  WHEN NOT (
    EXISTS (SELECT 1 FROM readers INDEXED BY readers_to_confirm WHERE hash = OLD.hash AND state = 'pending'
      AND (came_by IS NULL OR opted_out_at IS NOT NULL) AND ${confirmed('readers.id', 'OLD.at')})
    OR EXISTS (SELECT 1 FROM readers WHERE hash = OLD.hash AND state = 'pending' AND ${confirmed('readers.id', 'OLD.at')}))
  BEGIN SELECT RAISE(ABORT, 'an address is mailed to again only once it was confirmed'); END;
`
