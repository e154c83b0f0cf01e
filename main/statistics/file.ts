import type { Migration } from '../database/migrate.ts'
import { storeMigrations } from './store/store-migrations.ts'
import { begunDaysMigration } from './store/begun-days.ts'
import { daysToBuildMigration } from './store/days-to-build.ts'
import { importMigration } from './importing/import-tables.ts'
import { desksMigration } from './desks/desks-tables.ts'

/** The file that the statistics keep beside the office data: `statistics.db`. */
export const statisticsFile = 'statistics'

/** Every migration of that file; whoever opens it gives all of them. */
export const statisticsMigrations: readonly Migration[] = [
  ...storeMigrations,
  importMigration,
  begunDaysMigration,
  daysToBuildMigration,
  desksMigration,
]
