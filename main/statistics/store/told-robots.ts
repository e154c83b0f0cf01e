import type { Migration } from '../../database/migrate.ts'

/**
 * Notes of each day how many requests only behaviour tells to be a robot's: they were counted as people's when their lines came in. Of days that
 * are open it is found out with the next build; those that are closed stay as they were counted.
 */
export const toldRobotsMigration: Migration = {
  number: 80,
  name: 'told-robots',
  up: (db) =>
    db.exec(`
      ALTER TABLE days ADD COLUMN told_robots INTEGER NOT NULL DEFAULT 0;
      UPDATE open_rows SET built = 0;
    `),
}
