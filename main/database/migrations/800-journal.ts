import type { Migration } from '../migrate.ts'
import { standAside } from './800/stand-aside.ts'

/**
 * An office of several desks: who they are and how their rows become one. The journal's own state belongs to each desk. While what has not come back
 * from the journal is taken off, the rules of the shared tables stand aside: what is put back there was there before.
 */
export const migration800: Migration = {
  number: 800,
  name: 'journal',
  shared: ['desks', 'epoch_keys'],
  local: [
    'journal',
    'journal_epochs',
    'journal_pending',
    'journal_read',
    'journal_pieces',
    'journal_records',
    'journal_acts',
    'journal_lost',
    'journal_alarms',
    'taking_off',
  ],
  joins: {
    settings: { last: '*', own: (row) => `${row}.name = 'mailSignIn'` },
    letters: {
      first: true,
      last: ['candidate', 'candidate_by', 'chosen_charset'],
      numbered: { column: 'number', within: ['year'], counter: 'letter_numbers', last: 'last' },
    },
    letter_numbers: { greatest: ['last'] },
    sender_decisions: { last: '*' },
    reads: { first: true },
    drafts: { last: '*' },
    replies: { last: ['copy', 'flagged', 'bounce', 'error', 'server_words', 'attempts', 'leaves_at', 'settled_at'] },
    reader_list: { greatest: ['last_number'] },
    readers: {
      key: ['id'],
      last: ['last_issue', 'state_at'],
      numbered: { column: 'number', within: [], counter: 'reader_list', last: 'last_number' },
    },
    reader_tags: { first: true },
    consents: { first: true },
    do_not_mail: { greatest: ['at'], last: ['why'] },
    reader_bounces: { first: true },
    issue_hands: { first: true },
    log_files: { last: '*' },
    outside_totals: { last: '*' },
    release_numbers: { greatest: ['last'] },
    release_hands: { first: true },
    page_titles: { last: '*' },
  },
  up(db) {
    db.exec(tables)
    standAside(db, 'letters_are_mirrored')
    // A letter can come from another desk before and after its mail.
    db.exec(`
      CREATE TRIGGER letters_are_mirrored_anew AFTER INSERT ON letters BEGIN
        UPDATE mails SET status = NEW.status, candidate = NEW.candidate, is_letter = NEW.is_letter WHERE id = NEW.id;
      END`)
  },
}

const tables = `
  CREATE TABLE desks (
    -- A workstation.
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- The public halves of its key pairs; of a desk that has not joined yet, those of its code.
    signing BLOB NOT NULL,
    sealing BLOB NOT NULL,
    admitted_at TEXT NOT NULL,
    joined_at TEXT,
    ended_at TEXT
  ) STRICT, WITHOUT ROWID;

  -- The office's key of an epoch, sealed to each desk that goes on.
  CREATE TABLE epoch_keys (
    epoch INTEGER NOT NULL,
    desk TEXT NOT NULL REFERENCES desks (id),
    sealed BLOB NOT NULL,
    PRIMARY KEY (epoch, desk)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    office TEXT NOT NULL,
    -- Where it lies: JSON.
    address TEXT NOT NULL,
    -- The private halves of this desk's key pairs.
    signing BLOB NOT NULL,
    sealing BLOB NOT NULL,
    -- What this desk has read.
    position INTEGER NOT NULL,
    hash BLOB NOT NULL,
    -- Why nothing is read any more; empty while all is well.
    halted TEXT NOT NULL DEFAULT ''
  ) STRICT;

  CREATE TABLE journal_epochs (epoch INTEGER PRIMARY KEY, key BLOB NOT NULL) STRICT;

  -- What this desk has done and not read yet in the journal: the entry, and the rows that it changed here, by its groups: JSON.
  CREATE TABLE journal_pending (seq INTEGER PRIMARY KEY, entry TEXT NOT NULL, undo TEXT NOT NULL) STRICT;

  -- The last entry of each desk.
  CREATE TABLE journal_read (desk TEXT PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- What has been read of an entry that is more than a record.
  CREATE TABLE journal_pieces (desk TEXT NOT NULL, nth INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (desk, nth)) STRICT, WITHOUT ROWID;

  -- Records as they were read, for thirty days: what a server loses comes back from a desk.
  CREATE TABLE journal_records (position INTEGER PRIMARY KEY, hash BLOB NOT NULL, read_at TEXT NOT NULL, body BLOB NOT NULL) STRICT;
  -- By the nonce, which no two records have in common.
  CREATE INDEX journal_records_once ON journal_records (substr(body, 22, 12));

  -- The office's own record of what was done on all of its desks, chained, and the same on each.
  CREATE TABLE journal_acts (
    nth INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    desk TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    account_id TEXT,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    -- How many of its groups did not fit.
    lost INTEGER NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;
  CREATE INDEX journal_acts_of_desk ON journal_acts (desk, seq);

  -- What this desk did and another had done before: the group's writes, JSON.
  CREATE TABLE journal_lost (
    seq INTEGER NOT NULL,
    part INTEGER NOT NULL,
    at TEXT NOT NULL,
    account_id TEXT,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    writes TEXT NOT NULL,
    lost_at TEXT NOT NULL,
    PRIMARY KEY (seq, part)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal_alarms (
    kind TEXT NOT NULL,
    -- Who it is about; empty for the journal itself.
    desk TEXT NOT NULL,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (kind, desk, position)
  ) STRICT, WITHOUT ROWID;

  -- Has a row only within a change, while what is pending is taken off.
  CREATE TABLE taking_off (only INTEGER PRIMARY KEY CHECK (only = 1)) STRICT;
`
