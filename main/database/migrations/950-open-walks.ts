import type { Migration } from '../migrate.ts'

/** The inbox is walked in an index of what is open again: one with more columns than it is walked by is passed over, and every letter was walked. */
export const migration950: Migration = {
  number: 950,
  name: 'open-walks',
  up(db) {
    db.exec(`
      DROP INDEX mails_inbox;
      CREATE INDEX mails_inbox ON mails (received_at) WHERE set_apart = 0 AND status = 'open' AND step <> 'waiting';
    `)
  },
}
