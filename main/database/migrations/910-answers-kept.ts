import type { Migration } from '../migrate.ts'
import { standAside } from './800/stand-aside.ts'

/**
 * A letter that stands in an entry keeps its copied question with what people decided about it, marked or not: the gate needs to know what they hid.
 * And what this desk has worked out of letters is undone with what it was made of: whether an entry that is public would still be let through, and the
 * terms of letters whose text is another one now.
 */
export const migration910: Migration = {
  number: 910,
  name: 'answers-kept',
  local: ['entry_looks', 'changed_letters'],
  up(db) {
    db.exec('DROP TRIGGER candidates_lose_their_copy')
    db.exec(rules)
    db.exec(tables)
    standAside(db, 'letters_are_mirrored', 'letters_are_mirrored_anew')
  },
}

const rules = `
  CREATE TRIGGER candidates_lose_their_copy AFTER UPDATE OF candidate ON letters
  WHEN NEW.candidate = 0 AND OLD.candidate = 1 AND NOT EXISTS (SELECT 1 FROM entry_letters WHERE letter_id = NEW.id)
  BEGIN DELETE FROM answer_candidates WHERE letter_id = NEW.id; END;

  CREATE TRIGGER letters_that_leave_lose_their_copy AFTER DELETE ON entry_letters
  WHEN NOT EXISTS (SELECT 1 FROM entry_letters WHERE letter_id = OLD.letter_id)
    AND EXISTS (SELECT 1 FROM letters WHERE id = OLD.letter_id AND candidate = 0)
  BEGIN DELETE FROM answer_candidates WHERE letter_id = OLD.letter_id; END;
`

const forget = (entries: string): string => `BEGIN DELETE FROM entry_looks WHERE entry_id IN (${entries}); END;`
const ofLetter = (letter: string): string => `SELECT entry_id FROM entry_letters WHERE letter_id = ${letter}`
/** One trigger for whatever happens to the rows of a table. */
const whenever = (table: string, entries: (row: 'NEW' | 'OLD') => string): string =>
  (['INSERT', 'UPDATE', 'DELETE'] as const)
    .map((what) => {
      const row = what === 'DELETE' ? 'OLD' : 'NEW'
      return `CREATE TRIGGER looks_at_${table}_${what.toLowerCase()} AFTER ${what} ON ${table} ${forget(entries(row))}`
    })
    .join('\n')

const tables = `
  -- What the gate said of an entry as it is public. A row is there as long as nothing has changed of what the gate looks at.
  CREATE TABLE entry_looks (
    entry_id TEXT PRIMARY KEY REFERENCES answer_entries (id) ON DELETE CASCADE,
    -- Strings that nobody has decided about.
    undecided INTEGER NOT NULL,
    -- 1: its texts are beyond what the gate can look through.
    unread INTEGER NOT NULL CHECK (unread IN (0, 1))
  ) STRICT, WITHOUT ROWID;

  -- Letters whose text is another one than when their terms were taken; with each change under another number.
  CREATE TABLE changed_letters (nth INTEGER PRIMARY KEY AUTOINCREMENT, place INTEGER NOT NULL UNIQUE) STRICT;

  ${whenever('public_entries', (row) => `${row}.entry_id`)}
  ${whenever('entry_letters', (row) => `${row}.entry_id`)}
  ${whenever('entry_decisions', (row) => `${row}.entry_id`)}
  ${whenever('answer_candidates', (row) => ofLetter(`${row}.letter_id`))}
  ${whenever('candidate_decisions', (row) => ofLetter(`${row}.letter_id`))}

  CREATE TRIGGER looks_at_new_mails AFTER INSERT ON mails ${forget(ofLetter('NEW.id'))}
  CREATE TRIGGER looks_at_other_texts AFTER UPDATE OF text_pack ON mails ${forget(ofLetter('NEW.id'))}
  CREATE TRIGGER looks_at_other_fields AFTER UPDATE OF fields, subject ON mails
  WHEN OLD.fields IS NOT NEW.fields OR OLD.subject IS NOT NEW.subject ${forget(ofLetter('NEW.id'))}

  CREATE TRIGGER letters_have_other_texts AFTER UPDATE OF text_pack ON mails
  BEGIN INSERT OR REPLACE INTO changed_letters (place) VALUES (NEW.place); END;
  CREATE TRIGGER letters_have_other_fields AFTER UPDATE OF fields, subject ON mails
  WHEN OLD.fields IS NOT NEW.fields OR OLD.subject IS NOT NEW.subject
  BEGIN INSERT OR REPLACE INTO changed_letters (place) VALUES (NEW.place); END;
`
