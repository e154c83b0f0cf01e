import type { Migration } from '../migrate.ts'

/**
 * Of several desks one imports access logs. What it has counted lies as sealed objects beside the journal for the others; what its lines could be
 * known again by goes to one other desk alone, when the work is handed over.
 */
export const migration1040: Migration = {
  number: 1040,
  name: 'importing-desk',
  shared: ['statistics_desk', 'statistics_handover', 'statistics_objects', 'statistics_state'],
  joins: { statistics_objects: { last: '*' }, statistics_state: { last: '*' } },
  up(db) {
    db.exec(`
      -- Which desk imports. No row: none has imported yet.
      CREATE TABLE statistics_desk (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        desk TEXT NOT NULL,
        since TEXT NOT NULL
      ) STRICT;

      -- What a desk hands over to the one that imports from now on, until that has it.
      CREATE TABLE statistics_handover (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        from_desk TEXT NOT NULL,
        to_desk TEXT NOT NULL,
        at TEXT NOT NULL,
        -- The key of the objects, sealed to the receiving desk.
        key BLOB NOT NULL,
        -- JSON of the objects.
        objects TEXT NOT NULL
      ) STRICT;

      -- What was counted, a month of a server in each object, and the values that its numbers stand for.
      CREATE TABLE statistics_objects (
        name TEXT PRIMARY KEY,
        -- A key of its own, made of the bytes.
        key BLOB NOT NULL,
        size INTEGER NOT NULL,
        -- The names of its pieces: JSON.
        pieces TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- As of when the objects are that have this digest together; between two steps of a change they have another.
      CREATE TABLE statistics_state (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        desk TEXT NOT NULL,
        as_of TEXT NOT NULL,
        digest TEXT NOT NULL
      ) STRICT`)
  },
}
