import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { Problem } from '../../shared/errors.ts'
import { ownDesk } from './journal-rows.ts'

/** Something that an account did here and that did not hold, and who had been first, where the journal tells. */
export type LostRow = {
  seq: number
  what: string
  about: string
  at: string
  by: { accountId: string; at: string } | null
}

/** What this account did here and another workstation had done before, newest first, as far as nobody has said that it was seen. */
export function listLost(db: Database, accountId: string): LostRow[] {
  const rows = prepared<[string, string], Omit<LostRow, 'by'> & { by_account: string | null; by_at: string | null }>(
    db,
    `SELECT lost.seq, lost.what, lost.about, min(lost.at) AS at, first.account_id AS by_account, first.at AS by_at
      FROM journal_lost AS lost LEFT JOIN journal_acts AS first ON first.nth = (
        SELECT max(nth) FROM journal_acts WHERE about = lost.about AND about <> '' AND lost = 0 AND desk <> ?
          AND account_id IS NOT NULL)
      WHERE lost.account_id = ? GROUP BY lost.seq ORDER BY lost.seq DESC LIMIT 20`,
  ).all(ownDesk(db), accountId)
  return rows.map(({ by_account, by_at, ...row }) => ({
    ...row,
    by: by_account === null || by_at === null ? null : { accountId: by_account, at: by_at },
  }))
}

/** Whoever did it has seen that it did not hold. Throws Problem not_found. */
export function dropLost(db: Database, accountId: string, seq: number): void {
  const dropped = prepared(db, 'DELETE FROM journal_lost WHERE seq = ? AND account_id = ?').run(seq, accountId)
  if (dropped.changes === 0) throw new Problem('not_found')
}
