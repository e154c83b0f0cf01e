import type { Database } from '../../../../main/database/open.ts'

/** Every place of the database where a text stands, but for free pages. */
export function standsIn(db: Database, text: string): string[] {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  return tables.filter((table) =>
    (db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]).some((row) =>
      row.some((value) =>
        String(Buffer.isBuffer(value) ? value.toString('latin1') : value)
          .toLowerCase()
          .includes(text),
      ),
    ),
  )
}
