import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

type Value = string | number | Uint8Array | null

/** How rows are inserted into a table. */
export type Insert = {
  /** What stands before VALUES. */
  into: string
  /** One row of VALUES: `?` for each value of its own, and `@name` for what all rows have in common, which is handed over once. */
  row: string
  /** What stands behind VALUES. */
  behind?: string
}

/**
 * Inserts rows, many with one statement: with one for each, two hundred thousand of them take half as long again.
 * @param rows the own values of each, as many as the row has `?`; the rules of the table hold for each
 * @param common by name, what all of them have in common
 */
export function insertRows(
  db: Database,
  insert: Insert,
  rows: readonly (readonly Value[])[],
  common: Readonly<Record<string, Value>> | null = null,
): void {
  for (let at = 0; at < rows.length; ) {
    // Two statements are prepared: for many rows, and for one.
    const count = rows.length - at >= together ? together : 1
    const values: Value[] = []
    for (let nth = at; nth < at + count; nth += 1) for (const value of rows[nth]!) values.push(value)
    const statement = prepared(db, sqlOf(insert, count))
    if (common) statement.run(...values, common)
    else statement.run(...values)
    at += count
  }
}

/** Rows of one statement. */
const together = 20

function sqlOf(insert: Insert, rows: number): string {
  let known = statements.get(insert)
  if (!known) statements.set(insert, (known = new Map()))
  let sql = known.get(rows)
  if (sql === undefined) {
    const { into, row, behind = '' } = insert
    known.set(rows, (sql = `${into} VALUES ${Array.from({ length: rows }, () => row).join(', ')} ${behind}`))
  }
  return sql
}

const statements = new WeakMap<Insert, Map<number, string>>()
