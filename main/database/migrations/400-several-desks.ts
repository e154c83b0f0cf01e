import { randomBytes } from 'node:crypto'
import type { Migration } from '../migrate.ts'
import type { Database } from '../open.ts'
import { fillLetters } from './400/fill-letters.ts'
import { fillPacks } from './400/fill-packs.ts'
import { fillThreads } from './400/fill-threads.ts'
import { folderOf, mailboxOf } from './400/folder-names.ts'
import { nameLetters } from './400/name-letters.ts'

/**
 * Tables for an office of several desks. What the office says and does stands in shared tables, by the id of a letter, which every desk
 * derives alike; what a desk pulled and read stands in local ones. One letter per mail: wherever it was seen is a way in. What is large
 * lies in packs, and the search index keeps no second copy of the words.
 */
export const migration400: Migration = {
  number: 400,
  name: 'several-desks',
  shared: ['letter_key', 'letters', 'letter_numbers', 'reads', 'drafts', 'replies', 'sender_decisions'],
  local: [
    'mails',
    'ways_in',
    'mail_ties',
    'mail_words',
    'packs',
    'folders',
    'missing_mails',
    'taken_mails',
    'former_letters',
  ],
  dropped: [
    'mails',
    'mail_numbers',
    'mail_texts',
    'mail_sources',
    'letter_words',
    'reads',
    'drafts',
    'replies',
    'folders',
    'missing_mails',
    'taken_mails',
  ],
  frees: true,
  up(db) {
    const key = randomBytes(32)
    db.exec(sharedTables)
    db.exec(localTables)
    db.prepare('INSERT INTO letter_key (key) VALUES (?)').run(key)
    nameLetters(db, key)
    fillLetters(db)
    fillPacks(db)
    fillThreads(db)
    putInPlace(db)
    db.exec(indexes)
  },
}

// Until the old tables are gone the new ones have other names where they would meet.
const sharedTables = `
  -- One row: what letter ids are derived with.
  CREATE TABLE letter_key (key BLOB NOT NULL) STRICT;

  CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    -- Counts the letters of a year; once given it stays.
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'answered', 'closed')),
    candidate INTEGER NOT NULL DEFAULT 0 CHECK (candidate IN (0, 1)),
    candidate_by TEXT,
    chosen_charset TEXT,
    -- "This is a letter" (1), "this is not a letter" (0): said by a person, or by what was said of its sender before; null where nobody did.
    is_letter INTEGER CHECK (is_letter IN (0, 1)),
    UNIQUE (year, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sender_decisions (
    -- Lower case.
    address TEXT PRIMARY KEY,
    is_letter INTEGER NOT NULL CHECK (is_letter IN (0, 1)),
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reads_now (
    account_id TEXT NOT NULL,
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    PRIMARY KEY (account_id, letter_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE drafts_now (
    account_id TEXT NOT NULL,
    letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (account_id, letter_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE replies_now (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letters,
    -- The workstation that sends it; no other does.
    desk TEXT NOT NULL,
    account_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'not-sent', 'uncertain', 'cancelled')),
    to_name TEXT NOT NULL,
    to_address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    quote INTEGER NOT NULL CHECK (quote IN (0, 1)),
    addition INTEGER NOT NULL CHECK (addition IN (0, 1)),
    message_id TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    leaves_at TEXT NOT NULL,
    settled_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    server_words TEXT NOT NULL DEFAULT '',
    copy TEXT NOT NULL DEFAULT 'pending' CHECK (copy IN ('pending', 'done', 'failed')),
    flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    bounce TEXT
  ) STRICT;
`

const localTables = `
  CREATE TABLE mails_now (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE REFERENCES letters ON DELETE CASCADE,
    sha256 BLOB NOT NULL,
    cut INTEGER NOT NULL CHECK (cut IN (0, 1)),
    -- Where its bytes, its text and the words it is found by lie.
    source_pack INTEGER NOT NULL,
    text_pack INTEGER NOT NULL,
    words_pack INTEGER NOT NULL,
    -- By what program and schemas it was read: another value is a reading to be renewed.
    read_with TEXT NOT NULL,
    taken_in_at TEXT NOT NULL,
    received_at TEXT NOT NULL,
    date TEXT,
    message_id TEXT NOT NULL,
    in_reply_to TEXT NOT NULL,
    message_references TEXT NOT NULL,
    -- Place of the mail that it answers, and of the first mail of its conversation.
    parent INTEGER,
    thread INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('form', 'unrecognized-form', 'direct', 'bounce', 'complaint', 'automatic')),
    from_name TEXT NOT NULL,
    from_address TEXT NOT NULL,
    organisation INTEGER NOT NULL CHECK (organisation IN (0, 1)),
    mail_from TEXT NOT NULL,
    reply_to TEXT,
    mail_to TEXT NOT NULL,
    cc TEXT NOT NULL,
    subject TEXT NOT NULL,
    snippet TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    fields TEXT,
    form_schema TEXT NOT NULL,
    charset TEXT NOT NULL,
    doubtful INTEGER NOT NULL CHECK (doubtful IN (0, 1)),
    has_html INTEGER NOT NULL CHECK (has_html IN (0, 1)),
    files TEXT NOT NULL,
    file_count INTEGER NOT NULL,
    bounce TEXT,
    bounce_of TEXT,
    cuts TEXT NOT NULL,
    -- As they stand in letters: the lists walk indexes of this table.
    status TEXT NOT NULL,
    candidate INTEGER NOT NULL,
    is_letter INTEGER,
    set_apart INTEGER NOT NULL AS (
      CASE WHEN is_letter IS NULL THEN kind IN ('bounce', 'complaint', 'automatic') ELSE is_letter = 0 END) STORED
  ) STRICT;

  -- Where a mail was seen: on a server under a number, or in an import.
  CREATE TABLE ways_in (
    -- '' is the office's first mailbox, 'import' none of a server.
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    uid_validity TEXT NOT NULL,
    uid INTEGER NOT NULL,
    place INTEGER NOT NULL REFERENCES mails ON DELETE CASCADE,
    on_server INTEGER NOT NULL CHECK (on_server IN (0, 1)),
    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
    PRIMARY KEY (mailbox, folder, uid_validity, uid)
  ) STRICT, WITHOUT ROWID;

  -- The Message-IDs that a mail names (In-Reply-To, References), for those that come after it.
  CREATE TABLE mail_ties (
    message_id TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES mails ON DELETE CASCADE,
    PRIMARY KEY (message_id, place)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE packs (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE INDEX packs_by_kind ON packs (kind, id);

  -- Letters by the ids and numbers they had before ids were derived: rows of the record speak of them.
  CREATE TABLE former_letters (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE folders_now (
    mailbox TEXT NOT NULL,
    path TEXT NOT NULL,
    uid_validity TEXT NOT NULL,
    last_uid INTEGER NOT NULL,
    highest_modseq TEXT,
    server_count INTEGER,
    pulled_at TEXT,
    missing INTEGER NOT NULL DEFAULT 0,
    false_uids INTEGER NOT NULL DEFAULT 0,
    unlisted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (mailbox, path)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE missing_mails_now (
    mailbox TEXT NOT NULL,
    path TEXT NOT NULL,
    uid INTEGER NOT NULL,
    date TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    next_try_at TEXT,
    PRIMARY KEY (mailbox, path, uid)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE taken_mails_now (
    mailbox TEXT NOT NULL,
    folder TEXT NOT NULL,
    uid_validity TEXT NOT NULL,
    uid INTEGER NOT NULL,
    PRIMARY KEY (mailbox, folder, uid_validity, uid)
  ) STRICT, WITHOUT ROWID;

  -- Without a copy of the words: they lie in packs, and are given back to it when they are to be taken out.
  CREATE VIRTUAL TABLE mail_words USING fts5(
    subject, people, body, replies, content = '', tokenize = "unicode61 remove_diacritics 2");
  INSERT INTO mail_words (mail_words, rank) VALUES ('secure-delete', 1);
`

function putInPlace(db: Database): void {
  db.exec(`
    INSERT INTO folders_now (mailbox, path, uid_validity, last_uid, highest_modseq, server_count, pulled_at, missing, false_uids, unlisted)
    SELECT ${mailboxOf('path')}, ${folderOf('path')}, uid_validity, last_uid, highest_modseq, server_count, pulled_at, missing, false_uids,
      unlisted FROM folders;
    INSERT INTO missing_mails_now (mailbox, path, uid, date, tries, next_try_at)
    SELECT ${mailboxOf('path')}, ${folderOf('path')}, uid, date, tries, next_try_at FROM missing_mails;
    INSERT INTO taken_mails_now (mailbox, folder, uid_validity, uid)
    SELECT ${mailboxOf('folder')}, ${folderOf('folder')}, uid_validity, uid FROM taken_mails;
    DROP TABLE moved;
    DROP TABLE letter_words;
    DROP TABLE mail_texts;
    DROP TABLE mail_sources;
    ALTER TABLE mail_numbers RENAME TO letter_numbers;
  `)
  for (const name of ['reads', 'drafts', 'replies', 'mails', 'folders', 'missing_mails', 'taken_mails'])
    db.exec(`DROP TABLE ${name}; ALTER TABLE ${name}_now RENAME TO ${name};`)
}

const indexes = `
  CREATE INDEX mails_all ON mails (received_at) WHERE set_apart = 0;
  CREATE INDEX mails_inbox ON mails (received_at) WHERE set_apart = 0 AND status = 'open';
  CREATE INDEX mails_answered ON mails (received_at) WHERE set_apart = 0 AND status = 'answered';
  CREATE INDEX mails_candidates ON mails (received_at) WHERE candidate = 1;
  CREATE INDEX mails_unrecognized_forms ON mails (received_at)
    WHERE set_apart = 0 AND kind = 'unrecognized-form' AND status = 'open';
  CREATE INDEX mails_doubtful ON mails (received_at) WHERE set_apart = 0 AND doubtful = 1 AND status = 'open';
  CREATE INDEX mails_set_apart ON mails (received_at) WHERE set_apart = 1;
  CREATE INDEX mails_set_apart_open ON mails (id) WHERE set_apart = 1 AND status = 'open';
  CREATE INDEX mails_message_id ON mails (message_id) WHERE message_id <> '';
  CREATE INDEX mails_thread ON mails (thread, received_at);
  CREATE INDEX mails_parent ON mails (parent) WHERE parent IS NOT NULL;
  CREATE INDEX mails_bounce_of ON mails (bounce_of) WHERE bounce_of IS NOT NULL;
  CREATE INDEX mails_read_with ON mails (read_with);
  CREATE INDEX ways_in_of_mail ON ways_in (place);
  CREATE INDEX ways_in_gone ON ways_in (mailbox, folder, uid_validity) WHERE on_server = 0;
  CREATE INDEX ways_in_answered ON ways_in (mailbox, folder, uid_validity, uid) WHERE answered = 1;
  CREATE INDEX mail_ties_of_mail ON mail_ties (place);
  CREATE INDEX replies_of_letter ON replies (letter_id, created_at);
  CREATE INDEX replies_by_state ON replies (state, leaves_at);
  CREATE INDEX replies_to_copy ON replies (id) WHERE state = 'sent' AND (copy <> 'done' OR flagged = 0);
  -- A letter has one answer; whatever is sent besides says that it is an addition.
  CREATE UNIQUE INDEX replies_one_answer ON replies (letter_id)
    WHERE addition = 0 AND state IN ('waiting', 'sending', 'sent', 'uncertain');

  CREATE TRIGGER letters_are_mirrored AFTER UPDATE OF status, candidate, is_letter ON letters BEGIN
    UPDATE mails SET status = NEW.status, candidate = NEW.candidate, is_letter = NEW.is_letter WHERE id = NEW.id;
  END;
`
