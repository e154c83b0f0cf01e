import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { Entry, Group } from './entry.ts'

/** Tables of which nothing is lost: their rows are laid on again. */
const leftAlone: ReadonlySet<string> = new Set(['reads', 'drafts', 'reply_files', 'claims'])

/** Acts of which the rows above are what counts; that somebody works at a letter is said again with the next. */
const doneAgain: ReadonlySet<string> = new Set(['letters.saveDraft', 'letters.open'])

export const isLeftAlone = (table: string): boolean => leftAlone.has(table)

/**
 * Keeps what people did here and what never travelled, for them to see, with its texts; numbered below zero, for the desk that is one anew counts from one
 * again. Returns it by entries. Within the change in which it is taken off.
 */
export function keepLostAnew(db: Database, pending: readonly Entry[], at: string): { entry: Entry; lost: Group[] }[] {
  const lost = pending
    .map((entry) => ({ entry, lost: entry.groups.filter(isWork) }))
    .filter((one) => one.entry.account !== null && !doneAgain.has(one.entry.what) && one.lost.length > 0)
  const { least, greatest } = prepared<[], { least: number; greatest: number }>(
    db,
    'SELECT coalesce(min(seq), 0) AS least, coalesce(max(seq), 0) AS greatest FROM journal_lost',
  ).get()!
  const shift = Math.max(greatest, pending.at(-1)?.seq ?? 0) + 1 - Math.min(least, 0)
  prepared(db, 'UPDATE journal_lost SET seq = seq - ? WHERE seq > 0').run(shift)
  for (const { entry, lost: groups } of lost)
    groups.forEach(({ writes }, part) =>
      prepared(
        db,
        `INSERT INTO journal_lost (seq, part, at, account_id, what, about, writes, lost_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(entry.seq - shift, part, entry.at, entry.account, entry.what, entry.about, JSON.stringify(writes), at),
    )
  return lost
}

const isWork = ({ writes }: Group): boolean => writes.some(({ of }) => !isLeftAlone(of))
