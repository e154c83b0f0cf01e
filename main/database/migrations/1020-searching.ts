import type { Migration } from '../migrate.ts'

/**
 * Letters are found by their notes. Those of before are put into the index by reading their mails again, as is done with whatever was read in
 * another way: how a text becomes the words of the index is known there alone. Letters with files are walked in an index of their own.
 */
export const migration1020: Migration = {
  number: 1020,
  name: 'searching',
  up(db) {
    db.exec(`
      UPDATE mails SET read_with = '' WHERE id IN (SELECT letter_id FROM letter_notes);
      CREATE INDEX mails_with_files ON mails (received_at) WHERE set_apart = 0 AND file_count > 0;
    `)
  },
}
