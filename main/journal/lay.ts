import { findRow, takeCaptured, type Captured } from '../database/capture.ts'
import { bound, keyOf, type Row, type SharedTable, type SharedTables, type Value } from '../database/joining.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { decides, digestOf, type Group, type Write } from './entry.ts'
import { checkReferences, follow, Misfit } from './references.ts'

/**
 * Writes a group into the tables, or nothing of it: only the data decide, never this program's clock or who it is, so that every desk comes to the same
 * end. Returns the rows that changed, what triggers and references did included; null where it does not fit. Within captured().
 */
export function layGroup(db: Database, tables: SharedTables, { conditions = [], writes }: Group): Captured[] | null {
  prepared(db, 'SAVEPOINT journal_group').run()
  try {
    for (const { of, key, column, is } of conditions) {
      const table = tableOf(tables, of)
      if (!table.columns.includes(column) || findRow(db, table, key)?.[column] !== is) throw new Misfit()
    }
    const changed: Captured[] = []
    for (const write of writes) {
      layWrite(db, tables, tableOf(tables, write.of), write)
      changed.push(...follow(db, tables, takeCaptured(db)))
    }
    checkReferences(db, tables, changed)
    prepared(db, 'RELEASE journal_group').run()
    return changed
  } catch (failure) {
    prepared(db, 'ROLLBACK TO journal_group').run()
    prepared(db, 'RELEASE journal_group').run()
    if (failure instanceof Misfit || isConstraint(failure)) return null
    throw failure
  }
}

/** A rule of the tables, be it a key, a check or a trigger, said no. */
function isConstraint(failure: unknown): boolean {
  const { code } = (failure ?? {}) as { code?: unknown }
  return typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT')
}

function tableOf(tables: SharedTables, name: string): SharedTable {
  const table = tables.get(name)
  if (!table) throw new Misfit()
  return table
}

function layWrite(db: Database, tables: SharedTables, table: SharedTable, write: Write): void {
  // Names stand in the statements below: only those of this table may.
  if (write.key.length !== table.key.length) throw new Misfit()
  for (const column of Object.keys({ ...write.now, ...write.was }))
    if (!table.columns.includes(column)) throw new Misfit()
  const found = findRow(db, table, write.key)
  if (write.now === null) {
    // Whoever wants it gone has it so.
    if (!found) return
    if (write.digest !== undefined && digestOf(table, found) !== write.digest) throw new Misfit()
    deleteRow(db, table, write.key)
  } else if (write.was === undefined) layNew(db, tables, table, write.now, found)
  else {
    if (!found) throw new Misfit()
    for (const [column, value] of Object.entries(write.was))
      if (decides(table, column) && found[column] !== value) throw new Misfit()
    updateRow(db, table, write.key, joined(table, found, write.now))
  }
}

function layNew(db: Database, tables: SharedTables, table: SharedTable, row: Row, found: Row | undefined): void {
  const { first, last, greatest = [] } = table.joining
  if (!found) insertRow(db, table, numberedAnew(db, tables, table, row))
  else if (last === '*') updateRow(db, table, keyOf(table, row), row)
  else if (greatest.length > 0)
    updateRow(
      db,
      table,
      keyOf(table, row),
      joined(
        table,
        found,
        only(row, (column) => !decides(table, column)),
      ),
    )
  else if (!first) throw new Misfit()
}

/** The new values, but for those that are less than what stands there and must not become less. */
function joined({ joining: { greatest = [] } }: SharedTable, found: Row, now: Row): Row {
  return only(now, (column) => !greatest.includes(column) || isGreater(now[column]!, found[column] ?? null))
}

const isGreater = (one: Value, other: Value): boolean => other === null || (one !== null && one > other)

const only = (row: Row, is: (column: string) => boolean): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => is(column)))

/** The row with the next free number where another one has its own. */
function numberedAnew(db: Database, tables: SharedTables, table: SharedTable, row: Row): Row {
  const { numbered } = table.joining
  if (!numbered) return row
  const { column, within, counter, last } = numbered
  const same = (columns: readonly string[]): string => columns.map((one) => `${one} IS ?`).join(' AND ') || 'TRUE'
  const values = [...within, column].map((one) => bound(table, one, row[one] ?? null))
  if (!prepared(db, `SELECT 1 FROM ${table.name} WHERE ${same([...within, column])}`).get(...values)) return row
  if (counter === undefined || last === undefined) {
    const greatest = prepared<(Value | Buffer)[], { last: number }>(
      db,
      `SELECT max(${column}) AS last FROM ${table.name} WHERE ${same(within)}`,
    ).get(...values.slice(0, -1))!.last
    return { ...row, [column]: greatest + 1 }
  }
  const counting = tables.get(counter)!
  const key = within.map((one) => row[one] ?? null)
  const next = Number(findRow(db, counting, key)?.[last] ?? 0) + 1
  updateRow(db, counting, key, { [last]: next })
  return { ...row, [column]: next }
}

/** One row in; with the columns that are given. */
export function insertRow(db: Database, table: SharedTable, row: Row): void {
  const columns = Object.keys(row)
  prepared<(Value | Buffer)[]>(
    db,
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...columns.map((column) => bound(table, column, row[column]!)))
}

/** Other values for some columns of the row of this name. */
export function updateRow(db: Database, table: SharedTable, key: readonly Value[], row: Row): void {
  const columns = Object.keys(row)
  if (columns.length === 0) return
  prepared<(Value | Buffer)[]>(
    db,
    `UPDATE ${table.name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${named(table)}`,
  ).run(...columns.map((column) => bound(table, column, row[column]!)), ...boundKey(table, key))
}

export function deleteRow(db: Database, table: SharedTable, key: readonly Value[]): void {
  prepared<(Value | Buffer)[]>(db, `DELETE FROM ${table.name} WHERE ${named(table)}`).run(...boundKey(table, key))
}

const named = (table: SharedTable): string => table.key.map((column) => `${column} IS ?`).join(' AND ') || 'TRUE'
const boundKey = (table: SharedTable, key: readonly Value[]): (Value | Buffer)[] =>
  table.key.map((column, nth) => bound(table, column, key[nth] ?? null))
