import type { Migration } from '../../database/migrate.ts'

/**
 * The file of the letters' terms, which lies beside the office data: `similar.db`. Everything in it can be made again from the letters, so it is
 * in no copy of the office, and one that cannot be read is begun anew.
 */
export const similarFile = 'similar'

/** Every migration of that file. */
export const similarMigrations: readonly Migration[] = [
  {
    number: 20,
    name: 'terms',
    local: ['packed_postings', 'added_letters', 'taken_letters'],
    up(db) {
      db.exec(`
        -- Posting lists as bytes, cut into pieces.
        CREATE TABLE packed_postings (nth INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        -- Letters that came since they were packed, by their places, with their terms: one a line.
        CREATE TABLE added_letters (place INTEGER PRIMARY KEY, terms TEXT NOT NULL) STRICT;
        -- One row: the last place that was taken.
        CREATE TABLE taken_letters (only INTEGER PRIMARY KEY CHECK (only = 1), last INTEGER NOT NULL) STRICT;
        INSERT INTO taken_letters VALUES (1, 0);
      `)
    },
  },
]
