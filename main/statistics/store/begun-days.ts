import type { Migration } from '../../database/migrate.ts'

/** Notes on which day (UTC, since 1970) the first line of a day came in: a log of three years ago that comes in today is not closed tonight. */
export const begunDaysMigration: Migration = {
  number: 70,
  name: 'begun-days',
  up: (db) =>
    db.exec(`
      ALTER TABLE open_keys ADD COLUMN made_on INTEGER NOT NULL DEFAULT 0;
      UPDATE open_keys SET made_on = unixepoch() / 86400;
    `),
}
