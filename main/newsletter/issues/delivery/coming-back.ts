import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import type { BounceOfIssue } from '../../by-mail/bounces.ts'
import { type Bounced, noteBounced } from './ledger.ts'

/** Notes in the ledger that a mail came back; one that is only late may still arrive. Returns whether that is news. */
export function noteComingBack(ledger: Database, bounce: BounceOfIssue, since: 'now' | 'then'): boolean {
  if (!bounce.permanent && bounce.gaveUp !== true && !bounce.status.startsWith('5')) return false
  const at = Date.parse(bounce.at)
  const told: Bounced = { ...bounce, at, acceptedBefore: since === 'then' ? at : null }
  return noteBounced(ledger, told)
}

/**
 * The same for what was reported since a moment (ISO 8601 with Z): while the program was ended in between, or by another desk that read the mail.
 * What was tried again and accepted after that stays.
 */
export function noteAllComingBack(db: Database, ledger: Database, since: string): void {
  const rows = prepared<[string], Omit<BounceOfIssue, 'permanent'> & { permanent: number }>(
    db,
    // Refusals at the door are the ledger's own, which it has told the list at the end of a delivery.
    `SELECT b.issue, r.number AS reader, b.at, b.permanent, b.status FROM reader_bounces b JOIN readers r ON r.id = b.reader_id
    WHERE b.issue IS NOT NULL AND b.at >= ? AND b.report NOT LIKE 'issue-%'`,
  ).all(since)
  for (const row of rows) noteComingBack(ledger, { ...row, permanent: row.permanent === 1 }, 'then')
}
