import type { Migration } from '../migrate.ts'

/** What the program did by itself stands among the requests that are dealt with: their order has an index of its own. */
export const migration520: Migration = {
  number: 520,
  name: 'dealt-with',
  up(db) {
    db.exec(`
      DROP INDEX reader_requests_settled;
      CREATE INDEX reader_requests_dealt_with ON reader_requests (coalesce(settled_at, at), id)
        WHERE state IN ('done', 'nothing', 'settled');
    `)
  },
}
