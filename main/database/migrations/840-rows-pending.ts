import type { Migration } from '../migrate.ts'

/** How many rows of shared tables each pending entry has: a large act goes on only while few are pending, for each foreign record takes them off and lays them on again. */
export const migration840: Migration = {
  number: 840,
  name: 'rows-pending',
  up(db) {
    db.exec('ALTER TABLE journal_pending ADD COLUMN rows INTEGER NOT NULL DEFAULT 0')
  },
}
