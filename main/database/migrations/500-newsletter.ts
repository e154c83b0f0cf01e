import { randomBytes } from 'node:crypto'
import type { Migration } from '../migrate.ts'

/**
 * The readers of the newsletter: who they are, what they consented to, what became of them, and who is never to be mailed to again.
 * That nobody who opted out comes back without a confirmation of their own is a rule of these tables, not of the code above them.
 */
export const migration500: Migration = {
  number: 500,
  name: 'newsletter',
  shared: [
    'reader_list',
    'readers',
    'reader_tags',
    'consents',
    'consent_wordings',
    'reader_changes',
    'do_not_mail',
    'reader_segments',
    'reader_imports',
  ],
  local: ['reader_words'],
  up(db) {
    db.exec(tables)
    db.exec(readerRules)
    db.exec(words)
    db.prepare('INSERT INTO reader_list (key, last_number) VALUES (?, 0)').run(randomBytes(32))
  },
}

const tables = `
  -- One row: what addresses are hashed with (HMAC-SHA-256), and the last number that was given.
  CREATE TABLE reader_list (key BLOB NOT NULL, last_number INTEGER NOT NULL) STRICT;

  CREATE TABLE readers (
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
    -- The reading, or else the name, folded: what names are sorted by.
    name_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'paused', 'unsubscribed', 'bounced', 'complained')),
    state_at TEXT NOT NULL,
    -- Day of the first consent, and how it was given.
    since TEXT NOT NULL,
    how TEXT CHECK (how IN ('web-form', 'mail', 'reply', 'link', 'change', 'paper', 'event', 'office', 'old-list')),
    last_issue INTEGER,
    added_at TEXT NOT NULL,
    -- An account, or 'mail'.
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
    CHECK (erased_at IS NULL OR (state IN ('unsubscribed', 'complained') AND name = '' AND reading = '' AND name_key = ''))
  ) STRICT;
  CREATE INDEX readers_by_name ON readers (name_key) WHERE name_key <> '';
  CREATE INDEX readers_to_confirm ON readers (hash) WHERE state = 'pending';
  CREATE INDEX readers_to_erase ON readers (opted_out_at) WHERE opted_out_at IS NOT NULL AND erased_at IS NULL;

  CREATE TABLE reader_tags (
    tag TEXT NOT NULL,
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, reader_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reader_tags_of_reader ON reader_tags (reader_id, tag);

  CREATE TABLE consents (
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    -- A day, or a moment.
    at TEXT NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('web-form', 'mail', 'reply', 'link', 'change', 'paper', 'event', 'office', 'old-list')),
    version INTEGER,
    -- Message-ID, or empty.
    proof TEXT NOT NULL,
    note TEXT NOT NULL,
    -- The import that brought it; such a row lets nobody back.
    import_id TEXT,
    PRIMARY KEY (reader_id, at, how, proof)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE consent_wordings (
    version INTEGER PRIMARY KEY,
    ja TEXT NOT NULL,
    en TEXT NOT NULL,
    since TEXT NOT NULL
  ) STRICT;

  CREATE TABLE reader_changes (
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('state', 'language', 'name', 'tags', 'erased')),
    -- Codes and tags; never an address or a name.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    -- An account, 'mail', 'import', 'rule' or 'schedule'.
    by TEXT NOT NULL,
    -- Message-ID of the mail that caused it, or empty.
    proof TEXT NOT NULL,
    -- What was done to many at once, or the import; empty for one reader alone.
    act TEXT NOT NULL,
    PRIMARY KEY (reader_id, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reader_changes_of_act ON reader_changes (act) WHERE act <> '';

  -- Who is never to be mailed to, by the hash of the address.
  CREATE TABLE do_not_mail (
    hash BLOB PRIMARY KEY,
    why TEXT NOT NULL CHECK (why IN ('opted-out', 'complained', 'forgotten')),
    at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reader_segments (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    -- JSON.
    conditions TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reader_imports (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    -- While it runs its readers are not on the list; undone: none of it is left.
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone')),
    total INTEGER NOT NULL,
    added INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    suggested INTEGER NOT NULL,
    -- JSON: line and reason of each row that did not come in.
    refusals TEXT NOT NULL,
    undo_until TEXT NOT NULL,
    -- Its readers have numbers from here on, until there; null while it is not whole.
    first_number INTEGER NOT NULL,
    last_number INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reader_imports_running ON reader_imports (at) WHERE state = 'running';
`

/** Confirmations are the person's own, came by mail and not by an import, and are newer than what they take back. */
export const confirmed = (reader: string, since: string): string =>
  `EXISTS (SELECT 1 FROM consents WHERE reader_id = ${reader} AND how IN ('reply', 'link') AND proof <> '' AND import_id IS NULL AND at > ${since})`

/** Whoever opts out is kept away from that moment on, whichever way it came about. */
const keptAway = `INSERT INTO do_not_mail (hash, why, at)
  VALUES (NEW.hash, CASE NEW.state WHEN 'complained' THEN 'complained' ELSE 'opted-out' END, NEW.opted_out_at)
  ON CONFLICT (hash) DO UPDATE SET at = max(at, excluded.at), why = excluded.why;`

export const readerRules = `
  CREATE TRIGGER readers_stay_away BEFORE UPDATE OF opted_out_at ON readers
  WHEN OLD.opted_out_at IS NOT NULL AND (NEW.opted_out_at IS NULL OR NEW.opted_out_at < OLD.opted_out_at)
    AND NOT ${confirmed('NEW.id', 'OLD.opted_out_at')}
  BEGIN SELECT RAISE(ABORT, 'nobody comes back without a confirmation of their own'); END;

  CREATE TRIGGER readers_stay_away_as_new BEFORE INSERT ON readers
  WHEN NEW.opted_out_at IS NULL AND NEW.state <> 'pending' AND EXISTS (SELECT 1 FROM do_not_mail WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'nobody comes back as somebody new'); END;

  CREATE TRIGGER readers_stay_away_elsewhere BEFORE UPDATE OF state, hash ON readers
  WHEN NEW.state IN ('active', 'paused', 'bounced') AND EXISTS (SELECT 1 FROM do_not_mail WHERE hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'nobody comes back while their address is not to be mailed to'); END;

  CREATE TRIGGER readers_opt_out AFTER UPDATE OF opted_out_at ON readers WHEN NEW.opted_out_at IS NOT NULL AND NEW.hash IS NOT NULL
  BEGIN ${keptAway} END;

  CREATE TRIGGER readers_opted_out_elsewhere AFTER INSERT ON readers WHEN NEW.opted_out_at IS NOT NULL AND NEW.hash IS NOT NULL
  BEGIN ${keptAway} END;

  CREATE TRIGGER readers_stay_known BEFORE DELETE ON readers WHEN OLD.opted_out_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'who opted out is not forgotten by deleting'); END;

  CREATE TRIGGER do_not_mail_stays BEFORE DELETE ON do_not_mail
  WHEN NOT EXISTS (SELECT 1 FROM readers WHERE hash = OLD.hash AND state = 'pending' AND ${confirmed('readers.id', 'OLD.at')})
  BEGIN SELECT RAISE(ABORT, 'an address is mailed to again only once it was confirmed'); END;

  CREATE TRIGGER do_not_mail_is_kept BEFORE UPDATE OF hash ON do_not_mail
  BEGIN SELECT RAISE(ABORT, 'a hash is not changed'); END;
`

const words = `
  -- Without a copy of the words: they follow from the row of the reader, and are given back to it when they are to be taken out.
  CREATE VIRTUAL TABLE reader_words USING fts5(words, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 2");
  INSERT INTO reader_words (reader_words, rank) VALUES ('secure-delete', 1);
`
