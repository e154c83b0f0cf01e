import type { BounceRule } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { ReaderColumns } from '../readers/reader-rows.ts'
import { changeState } from '../readers/states.ts'

/** A report that a mail of an issue did not arrive, as the list keeps it. */
export type BounceOfIssue = {
  issue: number
  reader: number
  at: string
  permanent: boolean
  /** A server has given up on it, though the cause may pass. */
  gaveUp?: boolean
  status: string
}

/** A mail to a reader that came back, or that a server refused. */
export type Bounce = {
  /** The report, or the mail that was refused: told twice it counts once. */
  report: string
  at: string
  permanent: boolean
  /** Enhanced status code (RFC 3463), or empty. */
  status: string
  issue: number | null
  /** Message-ID of the report in brackets, or empty. */
  proof: string
}

/**
 * Notes that a mail to a reader came back, and makes them `bounced` once the office's rule says so: so many that will never arrive within so many
 * days, since they last became active. What is only late counts for nothing; nobody is unsubscribed by it, and a person can take it back.
 */
export function noteBounce(db: Database, reader: ReaderColumns, bounce: Bounce, rule: BounceRule): void {
  const isNew =
    prepared(
      db,
      `INSERT INTO reader_bounces (report, reader_id, at, permanent, status, issue) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(bounce.report, reader.id, bounce.at, bounce.permanent ? 1 : 0, bounce.status, bounce.issue).changes > 0
  if (!isNew || !bounce.permanent || (reader.state !== 'active' && reader.state !== 'paused')) return
  const daysAgo = new Date(Date.parse(bounce.at) - rule.days * 86_400_000).toISOString()
  const since = daysAgo > reader.state_at ? daysAgo : reader.state_at
  const { count } = prepared<[string, string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM reader_bounces WHERE reader_id = ? AND permanent = 1 AND at >= ?',
  ).get(reader.id, since)!
  if (count >= rule.permanent) changeState(db, reader, 'bounced', { at: bounce.at, by: 'rule', proof: bounce.proof })
}
