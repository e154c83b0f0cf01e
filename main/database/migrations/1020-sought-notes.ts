import type { Migration } from '../migrate.ts'

/**
 * Letters are found by their notes. Those of before are put into the index by reading their mails again, as is done with whatever was read in
 * another way: only there it is known how a text becomes the words of the index.
 */
export const migration1020: Migration = {
  number: 1020,
  name: 'sought-notes',
  up(db) {
    db.exec(`UPDATE mails SET read_with = '' WHERE id IN (SELECT letter_id FROM letter_notes)`)
  },
}
