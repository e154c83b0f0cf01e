import type { Migration } from '../migrate.ts'

/** Letters of a topic are due so many working days after they came; null: on no day of their own. */
export const migration1130: Migration = {
  number: 1130,
  name: 'topic-dues',
  up(db) {
    db.exec('ALTER TABLE letter_topics ADD COLUMN due_in INTEGER CHECK (due_in BETWEEN 1 AND 60)')
  },
}
