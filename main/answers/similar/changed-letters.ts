import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** A letter whose text is another one than when its terms were taken; `nth` is another number with each change. */
export type ChangedLetter = { nth: number; place: number }

/** The first that changed, at most so many. */
export function listChanged(db: Database, most: number): ChangedLetter[] {
  return prepared<[number], ChangedLetter>(db, 'SELECT nth, place FROM changed_letters ORDER BY nth LIMIT ?').all(most)
}

/** Their terms have been taken; what has changed again meanwhile stays. */
export function forgetChanged(db: Database, changes: readonly ChangedLetter[]): void {
  const forget = prepared<[number], unknown>(db, 'DELETE FROM changed_letters WHERE nth = ?')
  db.transaction(() => changes.forEach(({ nth }) => forget.run(nth))).immediate()
}
