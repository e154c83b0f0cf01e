import type { Migration } from '../migrate.ts'
import { standAside } from './800/stand-aside.ts'

/** Tables of what people ask that left the office as files: what they told stays told, and is held against every later one. */
export const migration940: Migration = {
  number: 940,
  name: 'asked-exports',
  shared: ['asked_exports'],
  joins: { asked_exports: { first: true } },
  up(db) {
    db.exec(`
      CREATE TABLE asked_exports (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        -- 'topic', or the key of an attribute after 'attribute '.
        dimension TEXT NOT NULL,
        from_month TEXT NOT NULL,
        to_month TEXT NOT NULL,
        -- The values that have a row of their own: JSON.
        listed TEXT NOT NULL,
        -- Every number with its place, and whether it was withheld: JSON.
        cells TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER asked_exports_are_kept BEFORE UPDATE ON asked_exports
      BEGIN SELECT RAISE(ABORT, 'what left the office is not changed'); END;

      CREATE TRIGGER asked_exports_stay BEFORE DELETE ON asked_exports
      BEGIN SELECT RAISE(ABORT, 'what left the office stays known'); END;
    `)
    standAside(db, 'letters_are_mirrored', 'letters_are_mirrored_anew')
  },
}
