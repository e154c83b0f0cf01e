import type { Migration } from '../migrate.ts'

/**
 * Which key file belongs to these data: its SHA-256, so that an older one put back is noticed, and that of its recovery part
 * alone. Local: each workstation has a key file of its own.
 */
export const migration300: Migration = {
  number: 300,
  name: 'keys',
  up(db) {
    db.exec(`
      CREATE TABLE key_file (
        -- There is one.
        only INTEGER PRIMARY KEY CHECK (only = 1),
        sha256 TEXT NOT NULL,
        recovery_sha256 TEXT NOT NULL
      ) STRICT;
    `)
  },
}
