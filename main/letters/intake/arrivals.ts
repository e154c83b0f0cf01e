import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { importMailbox } from '../ways-in.ts'

/**
 * Of which letters each person has been told. The background takes them in as they come, so that a pull by hand seldom brings one itself:
 * what it tells is what came since the person last asked.
 */
export type Arrivals = {
  /** Letters that came since this account asked the time before last (or signed in) and that it has not read. */
  count(accountId: string): number
  /** The account asks: what came before its last question is news no more. Returns the count. */
  ask(accountId: string): number
}

/** Begins with what is here now: whoever signs in sees that in the list. */
export function watchArrivals(db: Database): Arrivals {
  const here = newestPlace(db)
  const told = new Map<string, { from: number; upTo: number }>()
  const count = (accountId: string): number => countUnreadSince(db, accountId, told.get(accountId)?.from ?? here)
  return {
    count,
    ask(accountId) {
      told.set(accountId, { from: told.get(accountId)?.upTo ?? here, upTo: newestPlace(db) })
      return count(accountId)
    },
  }
}

/** Places ascend in the order of arrival and never leave this desk. */
function newestPlace(db: Database): number {
  return prepared<[], { newest: number }>(db, 'SELECT coalesce(max(place), 0) AS newest FROM mails').get()!.newest
}

function countUnreadSince(db: Database, accountId: string, place: number): number {
  return prepared<[number, string], { count: number }>(
    db,
    `
    SELECT count(*) AS count FROM mails WHERE place > ? AND set_apart = 0 AND status = 'open'
      AND EXISTS (SELECT 1 FROM ways_in WHERE ways_in.place = mails.place AND mailbox <> '${importMailbox}')
      AND NOT EXISTS (SELECT 1 FROM reads WHERE account_id = ? AND letter_id = mails.id)`,
  ).get(place, accountId)!.count
}
