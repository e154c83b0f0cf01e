import { Problem } from '../../shared/errors.ts'
import type { Database } from './open.ts'

/** One step from a version of the data to the next; numbered in tens, so that one can be put between two. */
export type Migration = {
  number: number
  name: string
  up(db: Database): void
}

/** Number of the last migration that the data has seen; 0 for a new file. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** Throws office_newer where the data was made by a newer program; looks only. */
export function refuseNewer(db: Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.number ?? 0
  if (versionOf(db) > newest) throw new Problem('office_newer')
}

/** Brings the data to the present version, each migration in a transaction of its own; returns the numbers that ran. Throws office_newer. */
export function migrate(db: Database, migrations: readonly Migration[]): number[] {
  checkOrder(migrations)
  refuseNewer(db, migrations)
  const ahead = migrations.filter((one) => one.number > versionOf(db))
  for (const migration of ahead) {
    db.transaction(() => {
      migration.up(db)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
  }
  return ahead.map((one) => one.number)
}

function checkOrder(migrations: readonly Migration[]): void {
  migrations.forEach((one, index) => {
    const before = migrations[index - 1]?.number ?? 0
    if (!Number.isInteger(one.number) || one.number <= before)
      throw new RangeError(`migration ${one.number} does not follow ${before}`)
  })
}
