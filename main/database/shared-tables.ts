import type { Database } from './open.ts'

/**
 * Whose rows a table holds. *Shared*: what the office has said and done, by letter and account; several desks of an office will hold the
 * same rows. *Local*: what this desk has pulled, read and found out by itself.
 */
export type TableKind = 'shared' | 'local'

/**
 * How the rows of several desks become one table. Where nothing else is said, a new row holds if no other one has its keys, and a change holds if
 * every column that it changes still has the value that its desk found there.
 */
export type Joining = {
  /** What names a row where its primary key does not. */
  key?: readonly string[]
  /** Columns of which the last value in the journal stays, whatever was there; '*' for whole rows. */
  last?: '*' | readonly string[]
  /** A row that is there already is no clash, and stays as it is. */
  first?: true
  /** Columns of which the greatest value stays. */
  greatest?: readonly string[]
  /**
   * A number that somebody else has is given anew: the next one after `last` of the row of the table `counter` with the same values of `within`, or, where
   * nothing counts them, after the greatest of them.
   */
  numbered?: { column: string; within: readonly string[]; counter?: string; last?: string }
  /** Rows that each desk has for itself, as an SQL condition of one row. */
  own?: (row: string) => string
}

/** The tables that a migration makes, by whose rows they hold, and those it takes away. */
export type TableClaims = {
  number: number
  shared?: readonly string[]
  local?: readonly string[]
  dropped?: readonly string[]
  /** How rows of several desks become one, for the shared tables where it is not as usual. */
  joins?: Readonly<Record<string, Joining>>
}

/** Every table that the migrations made, with whose it is. Throws where one is said to be both. */
export function tableKinds(migrations: readonly TableClaims[]): Map<string, TableKind> {
  const kinds = new Map<string, TableKind>()
  for (const { number, shared = [], local = [], dropped = [] } of migrations) {
    for (const name of dropped) kinds.delete(name)
    for (const [name, kind] of [
      ...shared.map((one) => [one, 'shared'] as const),
      ...local.map((one) => [one, 'local'] as const),
    ]) {
      if (kinds.has(name)) throw new RangeError(`migration ${number} says again whose ${name} is`)
      kinds.set(name, kind)
    }
  }
  return kinds
}

/**
 * From now on this connection refuses to write a shared table outside of an audited change: what other desks are to learn must stand in
 * the record as well. (Triggers of this connection, which are not kept in the file.)
 */
export function guardShared(db: Database, migrations: readonly TableClaims[]): void {
  db.function('audited_now', { deterministic: false }, () => (open.has(db) ? 1 : 0))
  for (const [table, kind] of tableKinds(migrations)) {
    if (kind !== 'shared') continue
    for (const change of ['INSERT', 'UPDATE', 'DELETE']) {
      db.exec(`
        CREATE TEMP TRIGGER IF NOT EXISTS guard_${change.toLowerCase()}_${table} BEFORE ${change} ON main.${table} WHEN audited_now() = 0
        BEGIN SELECT RAISE(ABORT, 'a shared table was written outside of an audited change: ${table}'); END`)
    }
  }
}

/** Lets shared tables be written while the work runs: for audited(), which is the only door to them. */
export function throughTheDoor<T>(db: Database, work: () => T): T {
  open.add(db)
  try {
    return work()
  } finally {
    open.delete(db)
  }
}

const open = new WeakSet<Database>()
