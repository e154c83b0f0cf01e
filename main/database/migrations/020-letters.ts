import type { Migration } from '../migrate.ts'

/**
 * Mails as they were taken in, what the office did about them, drafts, replies, and the search index. `place` joins the
 * tables of this file (the index needs a number); it means nothing outside it. Raw bytes and texts stand in tables of
 * their own, so that a list reads narrow rows only.
 */
export const migration020: Migration = {
  number: 20,
  name: 'letters',
  shared: ['mail_numbers', 'reads', 'drafts', 'replies'],
  local: ['mails', 'mail_texts', 'mail_sources', 'folders', 'reply_sources', 'letter_words'],
  up(db) {
    db.exec(`
      CREATE TABLE mails (
        place INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        folder TEXT NOT NULL,
        uid_validity TEXT NOT NULL,
        uid INTEGER NOT NULL,
        on_server INTEGER NOT NULL DEFAULT 1 CHECK (on_server IN (0, 1)),
        answered_on_server INTEGER NOT NULL DEFAULT 0 CHECK (answered_on_server IN (0, 1)),
        sha256 BLOB NOT NULL,
        taken_in_at TEXT NOT NULL,
        received_at TEXT NOT NULL,
        date TEXT,
        message_id TEXT NOT NULL,
        in_reply_to TEXT NOT NULL,
        message_references TEXT NOT NULL,
        thread_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('form', 'unread-form', 'direct', 'bounce', 'complaint', 'automatic')),
        set_apart INTEGER NOT NULL CHECK (set_apart = (kind IN ('bounce', 'complaint', 'automatic'))),
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
        chosen_charset TEXT,
        doubtful INTEGER NOT NULL CHECK (doubtful IN (0, 1)),
        has_html INTEGER NOT NULL CHECK (has_html IN (0, 1)),
        files TEXT NOT NULL,
        file_count INTEGER NOT NULL,
        bounce TEXT,
        bounce_of TEXT,
        cuts TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'answered', 'closed')),
        candidate INTEGER NOT NULL DEFAULT 0 CHECK (candidate IN (0, 1)),
        candidate_by TEXT,
        duplicate_of TEXT,
        UNIQUE (folder, uid_validity, uid),
        UNIQUE (year, number)
      ) STRICT;
      CREATE INDEX mails_all ON mails (received_at, id) WHERE set_apart = 0;
      CREATE INDEX mails_inbox ON mails (received_at, id) WHERE set_apart = 0 AND status = 'open';
      CREATE INDEX mails_answered ON mails (received_at, id) WHERE set_apart = 0 AND status = 'answered';
      CREATE INDEX mails_candidates ON mails (received_at, id) WHERE candidate = 1;
      CREATE INDEX mails_unread_forms ON mails (received_at, id) WHERE kind = 'unread-form' AND status = 'open';
      CREATE INDEX mails_doubtful ON mails (received_at, id) WHERE set_apart = 0 AND doubtful = 1 AND status = 'open';
      CREATE INDEX mails_set_apart ON mails (received_at, id) WHERE set_apart = 1;
      CREATE INDEX mails_sha256 ON mails (sha256);
      CREATE INDEX mails_message_id ON mails (message_id) WHERE message_id <> '';
      CREATE INDEX mails_in_reply_to ON mails (in_reply_to) WHERE in_reply_to <> '';
      CREATE INDEX mails_thread ON mails (thread_id, received_at);
      CREATE INDEX mails_bounce_of ON mails (bounce_of) WHERE bounce_of IS NOT NULL;

      -- The last number given in a year: a number is never given twice, even after its letter was erased.
      CREATE TABLE mail_numbers (year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

      CREATE TABLE mail_texts (place INTEGER PRIMARY KEY REFERENCES mails ON DELETE CASCADE, text TEXT NOT NULL) STRICT;
      CREATE TABLE mail_sources (place INTEGER PRIMARY KEY REFERENCES mails ON DELETE CASCADE, raw BLOB NOT NULL, cut INTEGER NOT NULL) STRICT;

      CREATE TABLE folders (
        path TEXT PRIMARY KEY,
        uid_validity TEXT NOT NULL,
        last_uid INTEGER NOT NULL,
        highest_modseq TEXT,
        server_count INTEGER,
        pulled_at TEXT
      ) STRICT;

      CREATE TABLE reads (
        account_id TEXT NOT NULL,
        place INTEGER NOT NULL REFERENCES mails ON DELETE CASCADE,
        PRIMARY KEY (account_id, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE drafts (
        account_id TEXT NOT NULL,
        place INTEGER NOT NULL REFERENCES mails ON DELETE CASCADE,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (account_id, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE replies (
        id TEXT PRIMARY KEY,
        place INTEGER NOT NULL REFERENCES mails,
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
      CREATE INDEX replies_of_letter ON replies (place, created_at);
      CREATE INDEX replies_by_state ON replies (state, leaves_at);
      CREATE INDEX replies_to_copy ON replies (id) WHERE state = 'sent' AND (copy <> 'done' OR flagged = 0);
      CREATE TABLE reply_sources (reply_id TEXT PRIMARY KEY REFERENCES replies ON DELETE CASCADE, raw BLOB NOT NULL) STRICT;

      -- Ordinary, not contentless: only so are erased words erased from the index blocks as well.
      CREATE VIRTUAL TABLE letter_words USING fts5(subject, people, body, replies, tokenize = "unicode61 remove_diacritics 2");
      INSERT INTO letter_words (letter_words, rank) VALUES ('secure-delete', 1);
    `)
  },
}
