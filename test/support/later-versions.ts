import type { Migration } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'

/**
 * Versions of the data that no program has. What the first one does cannot be done before or after an entry with the same end: it moves the values of a
 * column into another, gives a column another name, and makes a rule that rows may have broken; the second one does more each time it is done.
 */
export const moving: Migration = {
  number: 9100,
  name: 'moving',
  up(db) {
    db.exec(`
      UPDATE letters SET chosen_charset = candidate_by, candidate_by = NULL WHERE candidate_by IS NOT NULL;
      ALTER TABLE page_titles RENAME COLUMN title TO called;
      DELETE FROM reader_segments WHERE id NOT IN (SELECT min(id) FROM reader_segments GROUP BY conditions);
      CREATE UNIQUE INDEX segments_of_conditions ON reader_segments (conditions)`)
  },
}
export const marking: Migration = {
  number: 9110,
  name: 'marking',
  shared: ['later_marks'],
  up(db) {
    db.exec(`
      UPDATE letters SET chosen_charset = chosen_charset || '!' WHERE chosen_charset IS NOT NULL;
      UPDATE desks SET name = name || '!' WHERE joined_at IS NOT NULL;
      CREATE TABLE later_marks (letter_id TEXT PRIMARY KEY REFERENCES letters ON DELETE CASCADE) STRICT, WITHOUT ROWID;
      INSERT INTO later_marks SELECT id FROM letters`)
  },
}

/** What the programs of the tests know: that of today, the next, and the one after it. */
export const [today, next, later] = [migrations, [...migrations, moving], [...migrations, moving, marking]] as const
