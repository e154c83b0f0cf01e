import type { Migration } from '../migrate.ts'

/**
 * What readers ask by mail, what is answered, and what comes back. That a mail is dealt with once, that somebody is asked to confirm once a day,
 * and that nobody is answered without end are rules of these tables, so that they hold for every desk of the office together.
 */
export const migration510: Migration = {
  number: 510,
  name: 'by-mail',
  shared: ['reader_requests', 'list_mails', 'reader_bounces', 'reader_changes'],
  local: ['request_sources'],
  dropped: ['reader_changes'],
  up(db) {
    db.exec(tables)
    db.exec(addressChanges)
  },
}

const tables = `
  -- What a mail asked of the list, or what else a person must look at: each mail once.
  CREATE TABLE reader_requests (
    -- Of a mail the id of the letter that it is or would be, which every desk derives alike.
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    asks TEXT NOT NULL CHECK (asks IN ('subscribe', 'unsubscribe', 'change', 'confirm', 'report', 'mail')),
    -- done: by itself; nothing: there was nothing to do; open: a task; waiting: a task that a confirmation can settle as well; settled.
    state TEXT NOT NULL CHECK (state IN ('done', 'nothing', 'open', 'waiting', 'settled')),
    -- Why it is, or was, a task; empty where it never was one.
    why TEXT NOT NULL,
    reader_id TEXT REFERENCES readers (id) ON DELETE SET NULL,
    -- The letter that the mail also is.
    letter_id TEXT,
    -- The mail of this part that it is about.
    mail_id TEXT,
    message_id TEXT NOT NULL,
    -- Message-IDs that an answer refers to: JSON.
    message_references TEXT NOT NULL,
    -- 0: a program sent it, and is never answered.
    answerable INTEGER NOT NULL CHECK (answerable IN (0, 1)),
    language TEXT CHECK (language IN ('ja', 'en', 'both')),
    -- The language the mail is written in.
    written TEXT NOT NULL CHECK (written IN ('ja', 'en')),
    from_name TEXT NOT NULL,
    from_address TEXT NOT NULL,
    from_hash BLOB,
    name TEXT NOT NULL,
    address TEXT,
    address_hash BLOB,
    new_address TEXT,
    new_hash BLOB,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    expires_at TEXT,
    settled_at TEXT,
    -- An account; null where it settled itself.
    settled_by TEXT,
    act TEXT,
    -- What the act made: a state that was, or an address (its hash).
    made TEXT NOT NULL DEFAULT '',
    -- Whoever the mail speaks of is erased.
    erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
    CHECK ((why <> '') = (state IN ('open', 'waiting', 'settled'))),
    CHECK ((settled_at IS NOT NULL) = (state = 'settled'))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reader_requests_open ON reader_requests (at, id)
    WHERE state = 'open' OR (state = 'waiting' AND why = 'waits-for-old-mailbox');
  CREATE INDEX reader_requests_settled ON reader_requests (settled_at, id) WHERE state = 'settled';
  CREATE INDEX reader_requests_of_reader ON reader_requests (reader_id) WHERE reader_id IS NOT NULL;
  CREATE INDEX reader_requests_from ON reader_requests (from_hash) WHERE from_hash IS NOT NULL;
  CREATE INDEX reader_requests_address ON reader_requests (address_hash) WHERE address_hash IS NOT NULL;
  CREATE INDEX reader_requests_new ON reader_requests (new_hash) WHERE new_hash IS NOT NULL;
  CREATE INDEX reader_requests_message ON reader_requests (message_id) WHERE message_id <> '';
  CREATE INDEX reader_requests_to_erase ON reader_requests (at) WHERE reader_id IS NULL AND erased = 0;
  -- One change of address of a reader waits at a time.
  CREATE UNIQUE INDEX reader_requests_waiting ON reader_requests (reader_id) WHERE state = 'waiting';
  CREATE INDEX reader_requests_to_expire ON reader_requests (expires_at) WHERE state = 'waiting';

  -- The mails that did not become letters, as they came.
  CREATE TABLE request_sources (request_id TEXT PRIMARY KEY, raw BLOB NOT NULL) STRICT, WITHOUT ROWID;

  -- The short mails of this part.
  CREATE TABLE list_mails (
    id TEXT PRIMARY KEY,
    what TEXT NOT NULL,
    -- What it answers; nothing is answered twice.
    cause TEXT NOT NULL UNIQUE,
    request_id TEXT NOT NULL REFERENCES reader_requests (id),
    reader_id TEXT REFERENCES readers (id) ON DELETE SET NULL,
    -- The workstation that sends it; no other does.
    desk TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    -- Null once erased.
    to_address TEXT,
    to_hash BLOB NOT NULL,
    -- An address gets no more than three a day.
    day TEXT NOT NULL,
    nth INTEGER NOT NULL CHECK (nth BETWEEN 1 AND 3),
    message_id TEXT NOT NULL UNIQUE,
    in_reply_to TEXT NOT NULL,
    message_references TEXT NOT NULL,
    created_at TEXT NOT NULL,
    leaves_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'not-sent', 'uncertain', 'cancelled')),
    settled_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    server_words TEXT NOT NULL DEFAULT '',
    UNIQUE (to_hash, day, nth)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX list_mails_by_state ON list_mails (desk, state, leaves_at);
  CREATE INDEX list_mails_by_day ON list_mails (day);
  CREATE INDEX list_mails_of_reader ON list_mails (reader_id) WHERE reader_id IS NOT NULL;
  CREATE INDEX list_mails_of_request ON list_mails (request_id);
  -- Nobody is asked to confirm more than once a day.
  CREATE UNIQUE INDEX list_mails_asked ON list_mails (to_hash, day) WHERE what IN ('confirmSignUp', 'confirmChange') AND state <> 'cancelled';

  CREATE TABLE reader_bounces (
    -- The report, by the id of its mail; or the mail that a server refused.
    report TEXT NOT NULL,
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    permanent INTEGER NOT NULL CHECK (permanent IN (0, 1)),
    -- Enhanced status code (RFC 3463), or empty.
    status TEXT NOT NULL,
    -- The issue that came back; null where it cannot be told.
    issue INTEGER,
    PRIMARY KEY (report, reader_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reader_bounces_of_reader ON reader_bounces (reader_id, at);
`

/** A reader's address can change as well: the check of the column says what may. */
const addressChanges = `
  CREATE TABLE reader_changes_now (
    reader_id TEXT NOT NULL REFERENCES readers (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('state', 'language', 'address', 'name', 'tags', 'erased')),
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
  INSERT INTO reader_changes_now SELECT reader_id, id, at, what, before, after, by, proof, act FROM reader_changes;
  DROP TABLE reader_changes;
  ALTER TABLE reader_changes_now RENAME TO reader_changes;
  CREATE INDEX reader_changes_of_act ON reader_changes (act) WHERE act <> '';
`
