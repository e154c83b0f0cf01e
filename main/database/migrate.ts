import { freemem } from 'node:os'
import { Problem } from '../../shared/errors.ts'
import type { Database } from './open.ts'
import { guardShared, type TableClaims, throughTheDoor } from './shared-tables.ts'

/** One step from a version of the data to the next; numbered in tens, so that one can be put between two. */
export type Migration = TableClaims & {
  name: string
  up(db: Database): void
  /** True where it frees much of the file: the space is given back to the disk afterwards, where memory allows it. */
  frees?: boolean
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

/**
 * Brings the data to the present version, each migration in a transaction of its own; returns the numbers that ran. A migration may
 * write a table anew under its name (SQLite's way to change a constraint): rows that point to it wait meanwhile, and all of them
 * must fit again before it is kept. Afterwards shared tables are guarded. Throws office_newer.
 * @param memory bytes that are free on this computer
 */
export function migrate(db: Database, migrations: readonly Migration[], memory: () => number = freemem): number[] {
  const ran = migrateUnguarded(db, migrations, memory)
  guardShared(db, migrations)
  return ran
}

/** Those of a program that made data of this version; none of a version that is not known here. */
export function upTo(migrations: readonly Migration[], version: number): Migration[] {
  return migrations.filter(({ number }) => number <= version)
}

/** The same as migrate, and whoever opens the data may still change what is shared. Throws office_newer. */
export function migrateUnguarded(
  db: Database,
  migrations: readonly Migration[],
  memory: () => number = freemem,
): number[] {
  checkOrder(migrations)
  refuseNewer(db, migrations)
  const ahead = migrations.filter((one) => one.number > versionOf(db))
  if (ahead.length === 0) return []
  const pointers = db.pragma('foreign_keys', { simple: true }) as number
  // Nothing can change this inside a transaction.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of ahead) throughTheDoor(db, () => db.transaction(() => run(db, migration)).immediate())
  } finally {
    db.pragma(`foreign_keys = ${pointers}`)
  }
  giveBackAfter(db, ahead, memory)
  return ahead.map((one) => one.number)
}

/** Runs those ahead within a transaction, of which all are kept or none; references must not be enforced, and shared tables be open. Returns them. */
export function migrateWithin(db: Database, migrations: readonly Migration[]): Migration[] {
  const ahead = migrations.filter((one) => one.number > versionOf(db))
  for (const migration of ahead) run(db, migration)
  return ahead
}

/** Gives the disk back what migrations have freed. Outside of a transaction. */
export function giveBackAfter(db: Database, ran: readonly Migration[], memory: () => number = freemem): void {
  if (ran.some((one) => one.frees) && bytesIn(db) < memory() / 2) giveBack(db)
}

function run(db: Database, migration: Migration): void {
  migration.up(db)
  const [lost] = db.pragma('foreign_key_check') as { table: string; parent: string }[]
  if (lost)
    throw new Error(
      `migration ${migration.number} leaves rows of ${lost.table} that point to nothing in ${lost.parent}`,
    )
  db.pragma(`user_version = ${migration.number}`)
}

/** What a file anew would hold; it stands in memory while it is written, for nothing of it may lie on the disk in clear. */
function bytesIn(db: Database): number {
  const of = (name: string): number => db.pragma(name, { simple: true }) as number
  return (of('page_count') - of('freelist_count')) * of('page_size')
}

/** Writes the file anew without what is free in it; where the disk has no room for that, it stays as long as it is, and fills up again. */
function giveBack(db: Database): void {
  try {
    db.exec('VACUUM')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // The data are whole either way.
  }
}

function checkOrder(migrations: readonly Migration[]): void {
  migrations.forEach((one, index) => {
    const before = migrations[index - 1]?.number ?? 0
    if (!Number.isInteger(one.number) || one.number <= before)
      throw new RangeError(`migration ${one.number} does not follow ${before}`)
  })
}
