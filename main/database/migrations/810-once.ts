import type { Migration } from '../migrate.ts'

/**
 * What the program does by itself happens once in an office, whichever of its desks comes to it first. Answers to one address that two desks have
 * written on a day count on, instead of one of them being lost with the mail that it answers.
 */
export const migration810: Migration = {
  number: 810,
  name: 'once',
  shared: ['program_acts'],
  joins: { list_mails: { numbered: { column: 'nth', within: ['to_hash', 'day'] } } },
  up(db) {
    db.exec(`
      CREATE TABLE program_acts (
        -- What is done and about what, such as an issue and the time for which it was planned.
        key TEXT PRIMARY KEY,
        -- The workstation that does it.
        desk TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`)
  },
}
