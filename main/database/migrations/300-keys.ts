import type { Migration } from '../migrate.ts'

/**
 * Which copies in the key file belong to these data, by their SHA-256, so that an older one put back opens nothing. Local: each
 * workstation has a key file of its own.
 */
export const migration300: Migration = {
  number: 300,
  name: 'keys',
  local: ['kept_keys'],
  up(db) {
    db.exec(`
      -- The id of an account, or 'recovery'.
      CREATE TABLE kept_keys (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `)
  },
}
