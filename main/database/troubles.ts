import type { Database } from './open.ts'

/** The list of unexpected errors is as long as this at most; the newest stay. */
const longestList = 200

/** Keeps where something unexpected happened, for the administrator: no words and no values of it, they could hold personal data. */
export function noteTrouble(db: Database, what: string, failure: unknown, at: string): void {
  noteTroubleAt(db, { what, place: placeOf(failure) }, at)
}

/** The same for what happened in another thread or process, which knows the place itself. */
export function noteTroubleAt(db: Database, { what, place }: { what: string; place: string }, at: string): void {
  try {
    db.prepare(`
      INSERT INTO troubles (what, place, first_at, last_at, times) VALUES (?, ?, ?, ?, 1)
      ON CONFLICT (what, place) DO UPDATE SET last_at = excluded.last_at, times = times + 1`).run(what, place, at, at)
    db.prepare(
      'DELETE FROM troubles WHERE (what, place) IN (SELECT what, place FROM troubles ORDER BY last_at DESC LIMIT -1 OFFSET ?)',
    ).run(longestList)
  } catch {
    // It may be the data themselves that cannot be written: that is told where it was met, and this list is only a help.
  }
}

/** File and line where an unexpected error came from: no message, no values. */
export function placeOf(failure: unknown): string {
  const line =
    failure instanceof Error ? failure.stack?.split('\n').find((one) => /\.[cm]?[jt]s:\d+/.test(one)) : undefined
  return line?.replace(/^.*[\\/]/, '').replace(/\)$/, '') ?? ''
}
