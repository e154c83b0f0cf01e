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
  const listed = `(came_by IS NULL OR came_by NOT IN (SELECT id FROM reader_imports WHERE state = 'running'))`
  const watched: [string, string, string][] = [
    ['INSERT', 'readers', 'SELECT reader_touched(NEW.number) WHERE NEW.came_by IS NULL'],
    ['UPDATE', 'readers', 'SELECT reader_touched(NEW.number)'],
    ['DELETE', 'readers', `SELECT reader_touched(OLD.number) WHERE ${listed.replaceAll('came_by', 'OLD.came_by')}`],
    ['INSERT', 'reader_tags', `SELECT reader_touched(number) FROM readers WHERE id = NEW.reader_id AND ${listed}`],
    ['DELETE', 'reader_tags', `SELECT reader_touched(number) FROM readers WHERE id = OLD.reader_id AND ${listed}`],
    ['UPDATE', 'reader_imports', 'SELECT reader_touched(0) WHERE OLD.state <> NEW.state'],
  ]
  for (const [change, table, then] of watched)
    db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS register_${change.toLowerCase()}_${table} AFTER ${change} ON main.${table}
      BEGIN ${then}; END`)
}
