import { versionOf } from './migrate.ts'
import type { Database } from './open.ts'
import { type Joining, tableKinds, type TableClaims } from './shared-tables.ts'

/** A value of a row as it travels; bytes are hexadecimal digits, and the column tells them apart. */
export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** A reference of one table to another. */
export type Reference = {
  table: string
  columns: readonly string[]
  to: string
  keys: readonly string[]
  onDelete: string
  /** What points to rows of a local table; those of shared ones are followed by themselves. */
  below: readonly Reference[]
}

export type SharedTable = {
  name: string
  columns: readonly string[]
  /** Columns that hold bytes. */
  bytes: ReadonlySet<string>
  /** What names a row; nothing where the table has one row only. */
  key: readonly string[]
  joining: Joining
  /** What its rows point to, and what points to them, local tables included. */
  parents: readonly Reference[]
  children: readonly Reference[]
}

export type SharedTables = ReadonlyMap<string, SharedTable>

/**
 * The tables that desks share, as they are in this database, in the order in which they were made: what a row points to comes before it. Only the
 * migrations that the data have seen count: desks with data of one version join them alike, whatever else their programs know.
 */
export function sharedTables(db: Database, known: readonly TableClaims[]): SharedTables {
  const version = versionOf(db)
  const migrations = known.filter(({ number }) => number <= version)
  const kinds = tableKinds(migrations)
  const joinings = new Map(migrations.flatMap(({ joins = {} }) => Object.entries(joins)))
  const plain = [...kinds.keys()].flatMap((table) => referencesOf(db, table))
  const withBelow = (one: Reference): Reference =>
    kinds.get(one.table) === 'shared'
      ? one
      : { ...one, below: plain.filter(({ to }) => to === one.table).map(withBelow) }
  const references = plain.map(withBelow)
  const shared = [...kinds].filter(([, kind]) => kind === 'shared').map(([name]) => name)
  for (const name of joinings.keys())
    if (!shared.includes(name)) throw new RangeError(`it is said how rows of ${name} join, and nobody shares them`)
  const tables = shared.map((name): SharedTable => {
    const columns = columnsOf(db, name)
    const joining = joinings.get(name) ?? {}
    const primary = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
    return {
      name,
      columns: columns.map((column) => column.name),
      bytes: new Set(columns.filter(({ type }) => type === 'BLOB').map((column) => column.name)),
      key: joining.key ?? primary.map((column) => column.name),
      joining,
      parents: references.filter(({ table }) => table === name),
      children: references.filter(({ to }) => to === name),
    }
  })
  return new Map(tables.map((table) => [table.name, table]))
}

type Column = { name: string; type: string; pk: number }

const columnsOf = (db: Database, table: string): Column[] =>
  db.prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?)').all(table)

type Pointing = { id: number; table: string; from: string; to: string | null; on_delete: string }

function referencesOf(db: Database, table: string): Reference[] {
  const rows = db
    .prepare<[string], Pointing>(
      'SELECT id, "table", "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq',
    )
    .all(table)
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const parts = rows.filter((one) => one.id === id)
    const to = parts[0]!.table
    const primary = columnsOf(db, to)
      .filter(({ pk }) => pk > 0)
      .toSorted((one, other) => one.pk - other.pk)
    return {
      table,
      columns: parts.map(({ from }) => from),
      to,
      keys: parts.map((part, nth) => part.to ?? primary[nth]!.name),
      onDelete: parts[0]!.on_delete,
      below: [],
    }
  })
}

/** What names this row. */
export const keyOf = (table: SharedTable, row: Row): Value[] => table.key.map((column) => row[column] ?? null)

/** A value as the database takes it. */
export const bound = (table: SharedTable, column: string, value: Value): Value | Buffer =>
  table.bytes.has(column) && typeof value === 'string' ? Buffer.from(value, 'hex') : value

/** A row as the database gives it. */
export function asRow(table: SharedTable, found: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    table.columns.map((column) => {
      const value = found[column]
      return [column, value instanceof Uint8Array ? Buffer.from(value).toString('hex').toUpperCase() : (value as Value)]
    }),
  )
}
