import type { Migration } from '../migrate.ts'

/** Images of issues lie beside the journal, so that every desk shows, checks, approves and delivers the same issue. */
export const migration1090: Migration = {
  number: 1090,
  name: 'image-objects',
  shared: ['image_objects'],
  joins: { image_objects: { first: true, last: ['added_at', 'key', 'size', 'pieces'] } },
  up(db) {
    db.exec(`
      CREATE TABLE image_objects (
        -- SHA-256 of its bytes (hex), by which documents name it.
        hash TEXT PRIMARY KEY,
        -- When it was put in last, as far as whoever laid it down knew: all desks keep it alike long once nothing shows it.
        added_at TEXT NOT NULL,
        -- A key of its own.
        key BLOB NOT NULL,
        size INTEGER NOT NULL,
        -- The names of its pieces: JSON. Null once nothing has shown it for long: it lies there no more, and nobody lays it down again.
        pieces TEXT
      ) STRICT, WITHOUT ROWID`)
  },
}
