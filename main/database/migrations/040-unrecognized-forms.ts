import type { Migration } from '../migrate.ts'
import type { Database } from '../open.ts'

/** A form whose fields could not be read is an unrecognized form: "unread" says of a letter that nobody has read it. */
export const migration040: Migration = {
  number: 40,
  name: 'unrecognized-forms',
  up(db) {
    // The kinds stand in a CHECK, so that the table is written anew.
    const mails = db.prepare<[], { name: string; sql: string }>(`
      SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'mails' AND sql IS NOT NULL ORDER BY type = 'table' DESC`)
    const [table, ...indexes] = mails.all().map(({ sql }) => renamed(sql))
    db.exec(table!.replace(/^CREATE TABLE \S+/u, 'CREATE TABLE mails_again'))
    const columns = columnsOf(db).map((name) => (name === 'kind' ? `replace(kind, 'unread-', 'unrecognized-')` : name))
    db.exec(`
      INSERT INTO mails_again SELECT ${columns.join(', ')} FROM mails;
      DROP TABLE mails;
      ALTER TABLE mails_again RENAME TO mails;
      ${indexes.join(';\n')};
      ALTER TABLE pulls RENAME COLUMN unread_forms TO unrecognized_forms;
    `)
  },
}

function renamed(sql: string): string {
  return sql.replaceAll('unread-form', 'unrecognized-form').replaceAll('unread_form', 'unrecognized_form')
}

function columnsOf(db: Database): string[] {
  return db.prepare<[], string>(`SELECT name FROM pragma_table_info('mails')`).pluck().all()
}
