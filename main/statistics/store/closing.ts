import { checkpoint, type Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { buildDays } from './build-days.ts'
import type { StoredValues } from './values.ts'

/**
 * Closes every day before this one: its key, the hashes of its lines and visitors, and the seconds of its requests are destroyed, and nothing can
 * be added to it any more. Days of which nothing has been taken in are not closed. Each in a transaction of its own. Returns how many there were.
 * @param before a day since 1970
 * @param begunBefore closes only days whose first line came in before this day (UTC): what was imported late may still be completed
 */
export function closeDays(
  db: Database,
  values: StoredValues,
  before: number,
  begunBefore: number = Number.MAX_SAFE_INTEGER,
): number {
  buildDays(db, values)
  const open = prepared<[number, number], { server: number; day: number }>(
    db,
    `SELECT server, day FROM days LEFT JOIN open_keys USING (server, day)
    WHERE closed = 0 AND day < ? AND coalesce(made_on, 0) < ? ORDER BY day, server`,
  ).all(before, begunBefore)
  for (const { server, day } of open) db.transaction(() => closeDay(db, server, day)).immediate()
  // What was destroyed must not stand in the log either.
  if (open.length > 0) checkpoint(db)
  return open.length
}

function closeDay(db: Database, server: number, day: number): void {
  prepared(db, 'DELETE FROM open_rows WHERE server = ? AND day = ?').run(server, day)
  prepared(db, 'DELETE FROM open_keys WHERE server = ? AND day = ?').run(server, day)
  prepared(db, 'DELETE FROM open_hours WHERE server = ? AND hour >= ? AND hour < ?').run(
    server,
    day * 24,
    (day + 1) * 24,
  )
  prepared(db, 'UPDATE days SET closed = 1 WHERE server = ? AND day = ?').run(server, day)
}
