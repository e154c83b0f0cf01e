import type { Migration } from '../migrate.ts'
import { standAside } from './800/stand-aside.ts'
import { firstCategories } from './900/first-categories.ts'

/**
 * Questions of letters as material, the entries that answer them, and what of those is public. That nothing unsealed becomes public, that nobody
 * seals what they had a hand in, that an entry is changed only as a draft, and that a letter that is no candidate any more has no copy are rules of
 * these tables.
 */
export const migration900: Migration = {
  number: 900,
  name: 'answers',
  shared: [
    'answer_candidates',
    'candidate_decisions',
    'answer_categories',
    'answer_entries',
    'entry_numbers',
    'entry_hands',
    'entry_versions',
    'entry_decisions',
    'entry_letters',
    'entry_seals',
    'public_entries',
    'answer_publications',
    'glossary_lines',
  ],
  joins: {
    answer_candidates: { first: true },
    candidate_decisions: { last: '*' },
    answer_categories: { last: ['position'] },
    answer_entries: {
      last: ['position', 'note', 'valid_until', 'category_id'],
      numbered: { column: 'number', within: [], counter: 'entry_numbers', last: 'last' },
    },
    entry_numbers: { greatest: ['last'] },
    entry_hands: { first: true },
    entry_decisions: { last: '*' },
    entry_letters: { first: true },
    glossary_lines: { last: '*' },
  },
  up(db) {
    db.exec(tables)
    const category = db.prepare('INSERT INTO answer_categories (id, name_ja, name_en, position) VALUES (?, ?, ?, ?)')
    firstCategories.forEach(({ id, ja, en }, position) => category.run(id, ja, en, position))
    db.exec(rules)
    standAside(db, 'letters_are_mirrored', 'letters_are_mirrored_anew')
  },
}

const tables = `
  -- The question of a letter, copied without greeting, self-introduction and signature.
  CREATE TABLE answer_candidates (
    letter_id TEXT PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    text TEXT NOT NULL,
    revision INTEGER NOT NULL,
    -- What the program found in this text: JSON.
    marks TEXT NOT NULL,
    copied_at TEXT NOT NULL,
    -- Null where the program did it by itself.
    copied_by TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE candidate_decisions (
    letter_id TEXT NOT NULL REFERENCES answer_candidates (letter_id) ON DELETE CASCADE,
    string TEXT NOT NULL,
    -- SHA-256 of the lines in which it stood: with others it is undecided.
    lines BLOB NOT NULL CHECK (length(lines) = 32),
    kind TEXT NOT NULL,
    decided_as TEXT NOT NULL CHECK (decided_as IN ('redact', 'ordinary', 'general')),
    instead TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (letter_id, string),
    CHECK ((decided_as = 'general') = (instead <> ''))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answer_categories (
    id TEXT PRIMARY KEY,
    name_ja TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answer_entries (
    id TEXT PRIMARY KEY,
    -- 152 of Q-0152, by which it also stands on the Site.
    number INTEGER NOT NULL UNIQUE,
    category_id TEXT REFERENCES answer_categories (id),
    -- Where it stands among those of its category.
    position INTEGER NOT NULL,
    -- JSON of what it says in both languages.
    content TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'approved', 'published', 'withdrawn')),
    valid_until TEXT NOT NULL DEFAULT '',
    -- For the office alone.
    note TEXT NOT NULL DEFAULT '',
    ja_by TEXT,
    ja_at TEXT,
    en_by TEXT,
    en_at TEXT,
    asked_at TEXT,
    asked_by TEXT,
    asked_of TEXT,
    -- What the supervisor wrote who gave it back.
    given_back TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    CHECK ((asked_at IS NULL) = (asked_by IS NULL) AND (asked_at IS NULL) = (asked_of IS NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answer_entries_in_order ON answer_entries (category_id, position, id);

  -- One row: the highest number that was ever given.
  CREATE TABLE entry_numbers (last INTEGER NOT NULL) STRICT;
  INSERT INTO entry_numbers (last) VALUES (0);

  -- Who has had a hand in an entry.
  CREATE TABLE entry_hands (
    entry_id TEXT NOT NULL REFERENCES answer_entries (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL,
    PRIMARY KEY (entry_id, account_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entry_versions (
    entry_id TEXT NOT NULL REFERENCES answer_entries (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    content TEXT NOT NULL,
    -- 1 where approval was asked for as it stood then.
    asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
    PRIMARY KEY (entry_id, revision)
  ) STRICT, WITHOUT ROWID;

  -- Marked strings of an entry that somebody called ordinary.
  CREATE TABLE entry_decisions (
    entry_id TEXT NOT NULL REFERENCES answer_entries (id) ON DELETE CASCADE,
    string TEXT NOT NULL,
    lines BLOB NOT NULL CHECK (length(lines) = 32),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (entry_id, string)
  ) STRICT, WITHOUT ROWID;

  -- Letters that ask what an entry answers. They count also once they are erased, by an id that then names nothing.
  CREATE TABLE entry_letters (
    entry_id TEXT NOT NULL REFERENCES answer_entries (id) ON DELETE CASCADE,
    letter_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    joined_by TEXT NOT NULL,
    joined_at TEXT NOT NULL,
    PRIMARY KEY (entry_id, letter_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX entry_letters_by_letter ON entry_letters (letter_id);

  -- What was approved.
  CREATE TABLE entry_seals (
    entry_id TEXT PRIMARY KEY REFERENCES answer_entries (id) ON DELETE CASCADE,
    -- SHA-256 of what becomes public of it.
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    content TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    -- What the supervisor answered: could a neighbour tell who this is?
    neighbour TEXT NOT NULL CHECK (neighbour = 'no')
  ) STRICT, WITHOUT ROWID;

  -- What stands on the Site, or stood there.
  CREATE TABLE public_entries (
    entry_id TEXT PRIMARY KEY REFERENCES answer_entries (id),
    content TEXT NOT NULL,
    first_at TEXT NOT NULL,
    -- When this text became public.
    at TEXT NOT NULL,
    -- When it was taken off; its place stays.
    withdrawn_at TEXT
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answer_publications (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    -- JSON: what became of which entry.
    changes TEXT NOT NULL,
    entries INTEGER NOT NULL,
    -- SHA-256 over the names and octets of its files.
    hash BLOB NOT NULL CHECK (length(hash) = 32)
  ) STRICT, WITHOUT ROWID;

  -- What the office changed of the shipped glossary, and added to it.
  CREATE TABLE glossary_lines (
    id TEXT PRIMARY KEY,
    -- Words, one a line.
    ja TEXT NOT NULL,
    en TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`

const isPublic = (entry: string): string => `EXISTS (SELECT 1 FROM public_entries WHERE entry_id = ${entry})`

const rules = `
  CREATE TRIGGER candidates_lose_their_copy AFTER UPDATE OF candidate ON letters WHEN NEW.candidate = 0 AND OLD.candidate = 1
  BEGIN DELETE FROM answer_candidates WHERE letter_id = NEW.id; END;

  CREATE TRIGGER entries_change_as_drafts BEFORE UPDATE OF content ON answer_entries
  WHEN OLD.content IS NOT NEW.content AND (OLD.state <> 'draft' OR NEW.state <> 'draft')
  BEGIN SELECT RAISE(ABORT, 'an entry is changed only as a draft'); END;

  CREATE TRIGGER entries_go_step_by_step BEFORE UPDATE OF state ON answer_entries
  WHEN OLD.state || ' ' || NEW.state NOT IN ('draft draft', 'draft asked', 'asked draft', 'asked asked', 'asked approved',
    'approved draft', 'approved approved', 'approved published', 'published published', 'published draft', 'draft withdrawn',
    'asked withdrawn', 'approved withdrawn', 'published withdrawn', 'withdrawn withdrawn', 'withdrawn draft')
  BEGIN SELECT RAISE(ABORT, 'an entry goes step by step'); END;

  CREATE TRIGGER entries_begin_as_drafts BEFORE INSERT ON answer_entries WHEN NEW.state <> 'draft'
  BEGIN SELECT RAISE(ABORT, 'an entry begins as a draft'); END;

  CREATE TRIGGER entries_need_a_seal BEFORE UPDATE OF state ON answer_entries
  WHEN NEW.state IN ('approved', 'published')
    AND NOT EXISTS (SELECT 1 FROM entry_seals WHERE entry_id = NEW.id AND content = NEW.content)
  BEGIN SELECT RAISE(ABORT, 'nothing becomes public without a seal'); END;

  CREATE TRIGGER entries_lose_their_seal AFTER UPDATE OF state ON answer_entries WHEN NEW.state IN ('draft', 'withdrawn')
  BEGIN DELETE FROM entry_seals WHERE entry_id = NEW.id; END;

  CREATE TRIGGER entries_stay_known BEFORE DELETE ON answer_entries WHEN OLD.state <> 'draft' OR ${isPublic('OLD.id')}
  BEGIN SELECT RAISE(ABORT, 'only a draft that was never public is removed'); END;

  CREATE TRIGGER entry_hands_stay BEFORE DELETE ON entry_hands
  WHEN EXISTS (SELECT 1 FROM answer_entries WHERE id = OLD.entry_id)
  BEGIN SELECT RAISE(ABORT, 'who had a hand in an entry is not forgotten'); END;

  CREATE TRIGGER entry_seals_by_another BEFORE INSERT ON entry_seals
  WHEN NOT EXISTS (SELECT 1 FROM answer_entries WHERE id = NEW.entry_id AND state = 'asked' AND asked_by <> NEW.approved_by)
    OR EXISTS (SELECT 1 FROM entry_hands WHERE entry_id = NEW.entry_id AND account_id = NEW.approved_by)
  BEGIN SELECT RAISE(ABORT, 'nobody approves what they wrote or asked for'); END;

  CREATE TRIGGER entry_seals_are_kept BEFORE UPDATE ON entry_seals
  BEGIN SELECT RAISE(ABORT, 'a seal is not changed'); END;

  CREATE TRIGGER public_entries_are_sealed BEFORE INSERT ON public_entries
  WHEN NOT EXISTS (SELECT 1 FROM entry_seals WHERE entry_id = NEW.entry_id AND content = NEW.content)
  BEGIN SELECT RAISE(ABORT, 'nothing becomes public without a seal'); END;

  CREATE TRIGGER public_entries_change_sealed BEFORE UPDATE OF content ON public_entries
  WHEN OLD.content IS NOT NEW.content
    AND NOT EXISTS (SELECT 1 FROM entry_seals WHERE entry_id = NEW.entry_id AND content = NEW.content)
  BEGIN SELECT RAISE(ABORT, 'nothing becomes public without a seal'); END;

  CREATE TRIGGER public_entries_stay BEFORE DELETE ON public_entries
  BEGIN SELECT RAISE(ABORT, 'what was public stays known'); END;

  CREATE TRIGGER publications_are_kept BEFORE UPDATE ON answer_publications
  BEGIN SELECT RAISE(ABORT, 'the register of publications is not changed'); END;

  CREATE TRIGGER publications_stay BEFORE DELETE ON answer_publications
  BEGIN SELECT RAISE(ABORT, 'the register of publications stays'); END;
`
