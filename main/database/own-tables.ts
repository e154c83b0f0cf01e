import { openDatabase, type Database } from './open.ts'

/**
 * Opens the office data beside the desk's connection for a thread that writes tables of its own there; every other table refuses its
 * changes, above all the shared ones and the record. The key is wiped. Its transactions must be short: the desk waits for each.
 * (The refusals are temporary triggers of this connection and stand in no file.)
 */
export function openOwnTables(file: string, key: Uint8Array, own: readonly string[]): Database {
  let db: Database | null = null
  try {
    db = openDatabase(file, key)
    refuseOthers(db, new Set([...own, 'finished_works']))
    return db
  } catch (error) {
    db?.close()
    throw error
  } finally {
    key.fill(0)
  }
}

function refuseOthers(db: Database, own: ReadonlySet<string>): void {
  const tables = db
    .prepare<[], { name: string; type: string }>(
      `SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
    )
    .all()
  for (const name of own)
    if (!tables.some((one) => one.name === name)) throw new RangeError(`there is no table ${name}`)
  for (const { name, type } of tables) {
    // A virtual table takes no trigger, and is written through the tables below it, which take none either.
    if (type !== 'table' || own.has(name)) continue
    for (const change of ['INSERT', 'UPDATE', 'DELETE'])
      db.exec(`
        CREATE TEMP TRIGGER "${change.toLowerCase()}_of_${name}" BEFORE ${change} ON main."${name}"
        BEGIN SELECT RAISE(ABORT, 'a thread writes its own tables only: ${name}'); END`)
  }
}
