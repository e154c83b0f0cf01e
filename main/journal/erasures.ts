import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { ownDesk } from './journal-rows.ts'

/**
 * Within an audited change that erases what tables said of a person: the journal still has it, until the office's key has been renewed. Where there is no
 * journal nothing waits.
 */
export function noteErasure(db: Database, at: string): void {
  if (!prepared(db, 'SELECT 1 FROM journal').get()) return
  // Of one act there is one row.
  prepared(db, 'INSERT INTO erasures (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(`${ownDesk(db)} ${at}`, at)
}

/** Since when something waits to be erased from the journal for which no key has been made; null where nothing does. */
export function waitsSince(db: Database): string | null {
  return prepared<[], { at: string | null }>(db, 'SELECT min(at) AS at FROM erasures WHERE epoch = 0').get()!.at
}
