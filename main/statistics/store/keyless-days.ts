import type { Database } from '../../database/open.ts'

/**
 * Closes open days without a key: they were counted by a desk that has not handed over what their lines could be known again by, so that whatever comes
 * for them would count twice.
 */
export function closeKeyless(db: Database): void {
  const keyless =
    'closed = 0 AND NOT EXISTS (SELECT 1 FROM open_keys AS keys WHERE keys.server = days.server AND keys.day = days.day)'
  if (db.prepare(`SELECT 1 FROM days WHERE ${keyless} LIMIT 1`).get())
    db.exec(`UPDATE days SET closed = 1 WHERE ${keyless}`)
}
