import type { Migration } from '../../database/migrate.ts'

/**
 * Notes of each day what of it is still to be built, instead of on its pieces: those are large, and are not written again for that. And notes how
 * many requests only behaviour tells to be a robot's: they were counted as people's when their lines came in. Of days that are open it is found
 * out with the next build; those that are closed stay as they were counted.
 */
export const daysToBuildMigration: Migration = {
  number: 80,
  name: 'days-to-build',
  up: (db) =>
    db.exec(`
      -- Packed bytes of the rows that are not built yet.
      ALTER TABLE days ADD COLUMN unbuilt INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE days ADD COLUMN told_robots INTEGER NOT NULL DEFAULT 0;
      UPDATE days SET unbuilt = coalesce(
        (SELECT sum(length(bytes)) FROM open_rows WHERE open_rows.server = days.server AND open_rows.day = days.day), 0);
      CREATE INDEX days_to_build ON days (server, day) WHERE unbuilt > 0;
      DROP INDEX open_rows_to_build;
      ALTER TABLE open_rows DROP COLUMN built`),
}
