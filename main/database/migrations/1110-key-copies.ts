import type { Migration } from '../migrate.ts'

/**
 * What has to be known of a copy in the key file, besides its public half, to seal another data key for its holder. Null for a copy of before, which is
 * replaced when its holder comes.
 */
export const migration1110: Migration = {
  number: 1110,
  name: 'key-copies',
  up(db) {
    db.exec('ALTER TABLE kept_keys ADD COLUMN proof BLOB')
  },
}
