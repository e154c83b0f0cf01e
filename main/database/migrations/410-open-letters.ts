import type { Migration } from '../migrate.ts'

/**
 * What each view counts as unread is found in one index, by letter, in the order of the rows that say who has read it: without it every
 * open mail's row was looked up.
 */
export const migration410: Migration = {
  number: 410,
  name: 'open-letters',
  up(db) {
    db.exec(`
      CREATE INDEX mails_open ON mails (id, set_apart, candidate, kind, doubtful) WHERE status = 'open';
      DROP INDEX mails_set_apart_open;
    `)
  },
}
