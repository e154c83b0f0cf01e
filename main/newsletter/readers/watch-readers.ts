import type { Database } from '../../database/open.ts'

/**
 * Tells the number of every reader that changes, whoever writes; 0 stands for all of an import. By temporary triggers of this connection, which
 * are in no file. Readers of an import that is under way are not on the list, so that only its end touches them, all at once.
 */
export function watchReaders(db: Database, touch: (number: number) => void): void {
  db.function('reader_touched', { deterministic: false }, (number: unknown) => {
    touch(number as number)
    return 0
  })
  const listed = (came: string): string =>
    `(${came} IS NULL OR NOT EXISTS (SELECT 1 FROM reader_imports WHERE reader_imports.id = ${came} AND reader_imports.state = 'running'))`
  const ofTag = (id: string): string =>
    `SELECT reader_touched(readers.number) FROM readers WHERE readers.id = ${id} AND ${listed('came_by')}`
  const watched: [string, string, string, string][] = [
    ['INSERT', 'readers', 'NEW.came_by IS NULL', 'SELECT reader_touched(NEW.number)'],
    ['UPDATE', 'readers', 'TRUE', 'SELECT reader_touched(NEW.number)'],
    ['DELETE', 'readers', listed('OLD.came_by'), 'SELECT reader_touched(OLD.number)'],
    ['INSERT', 'reader_tags', 'TRUE', ofTag('NEW.reader_id')],
    ['DELETE', 'reader_tags', 'TRUE', ofTag('OLD.reader_id')],
    ['UPDATE', 'reader_imports', 'OLD.state <> NEW.state', 'SELECT reader_touched(0)'],
  ]
  for (const [change, table, when, then] of watched)
    db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS register_${change.toLowerCase()}_${table} AFTER ${change} ON main.${table}
      WHEN ${when} BEGIN ${then}; END`)
}
