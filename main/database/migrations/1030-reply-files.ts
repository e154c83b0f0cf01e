import type { Migration } from '../migrate.ts'

/**
 * Files of replies: a row for each file of a draft or a reply, and what it holds. A reply that could not be sent and the draft that was made of it
 * have one content between them; with the last row that speaks of it, it is gone, here and beside the journal.
 */
export const migration1030: Migration = {
  number: 1030,
  name: 'reply-files',
  shared: ['reply_files', 'file_objects'],
  local: ['file_contents', 'server_sizes'],
  joins: { file_objects: { first: true } },
  up(db) {
    db.exec(`
      CREATE TABLE reply_files (
        id TEXT PRIMARY KEY,
        letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
        -- Whose draft it is in, or who wrote the reply.
        account_id TEXT NOT NULL,
        -- Null while it is in the draft.
        reply_id TEXT REFERENCES replies ON DELETE CASCADE,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL,
        content TEXT NOT NULL,
        -- When it was taken out of the draft: it can be put back for a while.
        taken_out_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reply_files_of_letter ON reply_files (letter_id, account_id);
      CREATE INDEX reply_files_of_reply ON reply_files (reply_id) WHERE reply_id IS NOT NULL;
      CREATE INDEX reply_files_taken_out ON reply_files (taken_out_at) WHERE taken_out_at IS NOT NULL;
      CREATE INDEX reply_files_content ON reply_files (content);

      -- What lies beside the journal, so that every desk gets it.
      CREATE TABLE file_objects (
        content TEXT PRIMARY KEY,
        -- A key of its own: whoever erases this row has erased the file from the journal's side.
        key BLOB NOT NULL,
        size INTEGER NOT NULL,
        -- The names of its pieces: JSON.
        pieces TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- What is here.
      CREATE TABLE file_contents (content TEXT PRIMARY KEY, octets BLOB NOT NULL) STRICT;

      -- The largest mail that an outgoing server takes, as it said itself (RFC 1870); null where it names none.
      CREATE TABLE server_sizes (server TEXT PRIMARY KEY, octets INTEGER, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

      -- It stands aside while what is pending is taken off: that is laid on again, and needs its content.
      CREATE TRIGGER contents_go_with_files AFTER DELETE ON reply_files
        WHEN NOT EXISTS (SELECT 1 FROM taking_off) AND (NOT EXISTS (SELECT 1 FROM reply_files WHERE content = OLD.content)) BEGIN
        DELETE FROM file_contents WHERE content = OLD.content;
        DELETE FROM file_objects WHERE content = OLD.content;
      END`)
  },
}
