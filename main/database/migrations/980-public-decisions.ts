import type { Migration } from '../migrate.ts'
import { standAside } from './800/stand-aside.ts'

/**
 * What was called ordinary in an entry as it stands on the Site: kept beside what is decided about its draft, whose other lines need other decisions.
 * Of what was public before there are none; the draft's hold for it as long as they are about the same lines.
 */
export const migration980: Migration = {
  number: 980,
  name: 'public-decisions',
  shared: ['public_decisions'],
  joins: { public_decisions: { last: '*' } },
  up(db) {
    db.exec(`
      CREATE TABLE public_decisions (
        entry_id TEXT NOT NULL REFERENCES public_entries (entry_id),
        string TEXT NOT NULL,
        lines BLOB NOT NULL CHECK (length(lines) = 32),
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (entry_id, string)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER looks_at_public_decisions_insert AFTER INSERT ON public_decisions
      BEGIN DELETE FROM entry_looks WHERE entry_id = NEW.entry_id; END;
      CREATE TRIGGER looks_at_public_decisions_update AFTER UPDATE ON public_decisions
      BEGIN DELETE FROM entry_looks WHERE entry_id = NEW.entry_id; END;
      CREATE TRIGGER looks_at_public_decisions_delete AFTER DELETE ON public_decisions
      BEGIN DELETE FROM entry_looks WHERE entry_id = OLD.entry_id; END;
    `)
    standAside(db, 'letters_are_mirrored', 'letters_are_mirrored_anew')
  },
}
