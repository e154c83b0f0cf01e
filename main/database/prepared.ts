import type { Database } from './open.ts'

type Plain = string | number | Uint8Array | null
/** Values by the names that a statement has for them come last. */
type Value = Plain | Readonly<Record<string, Plain>>
type Prepared<Params extends Value[], Row> = {
  run(...params: Params): { changes: number; lastInsertRowid: number | bigint }
  get(...params: Params): Row | undefined
  all(...params: Params): Row[]
}

/** A statement that is prepared once per database: preparing costs more than most of them take to run. */
export function prepared<Params extends Value[] = Value[], Row = unknown>(
  db: Database,
  sql: string,
): Prepared<Params, Row> {
  let statements = ofDatabase.get(db)
  if (!statements) ofDatabase.set(db, (statements = new Map()))
  let statement = statements.get(sql)
  if (!statement) statements.set(sql, (statement = db.prepare(sql)))
  return statement as Prepared<Params, Row>
}

const ofDatabase = new WeakMap<Database, Map<string, unknown>>()
