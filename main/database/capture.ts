import { asRow, bound, type Row, type SharedTable, type SharedTables, type Value } from './joining.ts'
import type { Database } from './open.ts'
import { prepared } from './prepared.ts'

/** A row of a shared table as it was and as it is now; null where there was none, or is none any more. */
export type Captured = { group: number; table: string; was: Row | null; now: Row | null }

/** Something that a change relies on without changing it: that a column of a row has this value, or that there is no such row (undefined). */
export type Condition = { group: number; table: string; key: Value[]; column: string; is: Value | undefined }

/** What a change has done to shared tables. */
export type Capture = { rows: Captured[]; conditions: Condition[] }

/**
 * From now on what is done to shared tables within `captured` is written down, whoever does it, triggers of the tables included. By triggers of this
 * connection and a table in memory, so that what is taken back is not captured either.
 */
export function captureShared(db: Database, tables: SharedTables): void {
  if (capturers.has(db)) return
  const state: State = { tables, group: 0, conditions: [] }
  capturers.set(db, state)
  db.function('captured_group', { deterministic: false }, () => state.group)
  db.exec(
    'CREATE TEMP TABLE captured (nth INTEGER PRIMARY KEY, part INTEGER NOT NULL, of TEXT NOT NULL, was TEXT, is_now TEXT)',
  )
  for (const table of tables.values())
    for (const change of ['INSERT', 'UPDATE', 'DELETE'] as const) watch(db, table, change)
}

/** Does the work, and says what it did to shared tables; nothing where nobody wants to know. Within a transaction. */
export function captured<T>(db: Database, work: () => T): { made: T } & Capture {
  const state = capturers.get(db)
  if (!state) return { made: work(), rows: [], conditions: [] }
  if (state.group > 0) throw new Error('changes are being captured already')
  state.group = 1
  state.conditions = []
  try {
    const made = work()
    return { made, rows: takeRows(db, state.tables), conditions: state.conditions }
  } finally {
    state.group = 0
    prepared(db, 'DELETE FROM captured').run()
  }
}

/** Takes what has been captured up to here, within captured(). */
export function takeCaptured(db: Database): Captured[] {
  const rows = takeRows(db, capturers.get(db)!.tables)
  prepared(db, 'DELETE FROM captured').run()
  return rows
}

/**
 * Does a work whose changes stand for themselves: where another desk was first they are lost alone, and the rest of the act stays. For what a desk
 * does to many things at once that others do as well, such as taking in mails.
 */
export function apart<T>(db: Database, work: () => T): T {
  const state = capturers.get(db)
  if (!state || state.group === 0) return work()
  state.group += 1
  try {
    return work()
  } finally {
    state.group += 1
  }
}

/** Says that this change holds only while a column of a row has the value that it has now. Within an audited change. */
export function relyOn(db: Database, table: string, key: readonly Value[], column: string): void {
  const state = capturers.get(db)
  if (!state || state.group === 0) return
  const shared = state.tables.get(table)!
  const is = findRow(db, shared, key)?.[column]
  state.conditions.push({ group: state.group, table, key: [...key], column, is })
}

/** The row of this name; undefined where there is none. */
export function findRow(db: Database, table: SharedTable, key: readonly Value[]): Row | undefined {
  const where = table.key.map((column) => `${column} IS ?`).join(' AND ') || 'TRUE'
  const values = table.key.map((column, nth) => bound(table, column, key[nth] ?? null))
  const found = prepared<(Value | Buffer)[], Record<string, unknown>>(
    db,
    `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE ${where}`,
  ).get(...values)
  return found && asRow(table, found)
}

type State = { tables: SharedTables; group: number; conditions: Condition[] }
const capturers = new WeakMap<Database, State>()

function watch(db: Database, table: SharedTable, change: 'INSERT' | 'UPDATE' | 'DELETE'): void {
  const { own } = table.joining
  const rows = change === 'INSERT' ? ['NEW'] : change === 'DELETE' ? ['OLD'] : ['OLD', 'NEW']
  const when = ['captured_group() > 0', ...(own ? rows.map((row) => `NOT (${own(row)})`) : [])].join(' AND ')
  const value = (row: string, column: string): string =>
    table.bytes.has(column) ? `iif(${row}.${column} IS NULL, NULL, hex(${row}.${column}))` : `${row}.${column}`
  const whole = (row: string): string =>
    rows.includes(row) ? `json_array(${table.columns.map((column) => value(row, column)).join(', ')})` : 'NULL'
  db.exec(`
    CREATE TEMP TRIGGER capture_${change.toLowerCase()}_${table.name} AFTER ${change} ON main.${table.name} WHEN ${when}
    BEGIN INSERT INTO captured (part, of, was, is_now) VALUES (captured_group(), '${table.name}', ${whole('OLD')}, ${whole('NEW')}); END`)
}

type Found = { part: number; of: string; was: string | null; is_now: string | null }

function takeRows(db: Database, tables: SharedTables): Captured[] {
  return prepared<[], Found>(db, 'SELECT part, of, was, is_now FROM captured ORDER BY nth')
    .all()
    .filter(({ was, is_now }) => was !== is_now)
    .map(({ part, of, was, is_now }) => {
      const table = tables.get(of)!
      return { group: part, table: of, was: read(table, was), now: read(table, is_now) }
    })
}

function read(table: SharedTable, text: string | null): Row | null {
  if (text === null) return null
  const values = JSON.parse(text) as Value[]
  return Object.fromEntries(table.columns.map((column, nth) => [column, values[nth]!]))
}
