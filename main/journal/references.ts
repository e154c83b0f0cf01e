import { takeCaptured, type Captured } from '../database/capture.ts'
import {
  bound,
  type Reference,
  type Row,
  type SharedTable,
  type SharedTables,
  type Value,
} from '../database/joining.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

/** A group does not fit what stands in the tables. */
export class Misfit extends Error {}

/**
 * References are followed here while the journal is read, because the database must not: taking off what is pending would take a letter's own mail
 * with it. What points to a row that is gone goes with it or points nowhere, as the tables say. Returns everything that has changed.
 */
export function follow(db: Database, tables: SharedTables, changed: Captured[]): Captured[] {
  const all = [...changed]
  for (const { table, was, now } of changed) {
    if (was === null || now !== null) continue
    for (const child of tables.get(table)!.children) {
      const values = valuesOf(tables.get(table)!, child, was)
      const where = child.columns.map((column) => `${column} = ?`).join(' AND ')
      if (child.onDelete === 'CASCADE') drop(db, child, where, values)
      else if (child.onDelete === 'SET NULL')
        prepared<Bound[]>(
          db,
          `UPDATE ${child.table} SET ${child.columns.map((column) => `${column} = NULL`).join(', ')} WHERE ${where}`,
        ).run(...values)
      all.push(...follow(db, tables, takeCaptured(db)))
    }
  }
  return all
}

/** Takes rows out, and before them what points to them. */
function drop(db: Database, { table, below }: Reference, where: string, values: readonly Bound[]): void {
  for (const one of below)
    if (one.onDelete === 'CASCADE')
      drop(db, one, `${one.columns[0]} IN (SELECT ${one.keys[0]} FROM ${table} WHERE ${where})`, values)
  prepared<Bound[]>(db, `DELETE FROM ${table} WHERE ${where}`).run(...values)
}

/** Throws Misfit where a row that changed points to nothing, or one that is gone is still pointed to. */
export function checkReferences(db: Database, tables: SharedTables, changed: readonly Captured[]): void {
  for (const { table: name, was, now } of changed) {
    const table = tables.get(name)!
    if (now !== null) for (const parent of table.parents) checkParent(db, table, parent, now)
    else for (const child of table.children) if (isPointedTo(db, table, child, was!)) throw new Misfit()
  }
}

function checkParent(db: Database, table: SharedTable, { columns, to, keys }: Reference, row: Row): void {
  const values = columns.map((column) => bound(table, column, row[column] ?? null))
  if (values.includes(null)) return
  const own = table.key.map((column) => bound(table, column, row[column] ?? null))
  const stands = `SELECT 1 FROM ${table.name} WHERE ${table.key.map((column) => `${column} IS ?`).join(' AND ') || 'TRUE'}`
  const found = `SELECT 1 FROM ${to} WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`
  // A row that was taken out again within the group points to nothing any more.
  if (!prepared<Bound[]>(db, found).get(...values) && prepared<Bound[]>(db, stands).get(...own)) throw new Misfit()
}

function isPointedTo(db: Database, table: SharedTable, child: Reference, row: Row): boolean {
  const values = valuesOf(table, child, row)
  const pointing = `SELECT 1 FROM ${child.table} WHERE ${child.columns.map((column) => `${column} = ?`).join(' AND ')}`
  const stands = `SELECT 1 FROM ${table.name} WHERE ${child.keys.map((key) => `${key} = ?`).join(' AND ')}`
  return (
    prepared<Bound[]>(db, pointing).get(...values) !== undefined &&
    prepared<Bound[]>(db, stands).get(...values) === undefined
  )
}

type Bound = Value | Buffer

const valuesOf = (table: SharedTable, child: Reference, row: Row): Bound[] =>
  child.keys.map((key) => bound(table, key, row[key] ?? null))
