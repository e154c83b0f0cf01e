import type { Migration } from '../migrate.ts'

/**
 * An account has a name in each language. A row of the record says what became what, and is found by person, act and time;
 * `link` tells what the row's hash covers (1: as before, 2: the changes as well).
 */
export const migration200: Migration = {
  number: 200,
  name: 'record',
  up(db) {
    db.exec(`
      ALTER TABLE accounts ADD COLUMN name_en TEXT NOT NULL DEFAULT '';
      ALTER TABLE audit ADD COLUMN changes TEXT NOT NULL DEFAULT '';
      ALTER TABLE audit ADD COLUMN link INTEGER NOT NULL DEFAULT 1;
      CREATE INDEX audit_by_account ON audit (account_id, seq);
      CREATE INDEX audit_by_act ON audit (what, seq);
      CREATE INDEX audit_by_time ON audit (at);
    `)
  },
}
