import { Problem } from '../../../../shared/errors.ts'
import type { DeliveryCounts, DeliveryState } from '../../../../shared/newsletter/issue/delivery.ts'
import { DeliveryState as States } from '../../../../shared/newsletter/issue/delivery.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'

/** A mail that waits, or is tried again. */
export type Waiting = {
  issue: number
  reader: number
  variant: Variant
  domain: string
  tries: number
  /** Milliseconds since 1970. */
  deferredAt: number | null
  nextAt: number | null
}

/** What became of a mail. */
export type Outcome = {
  issue: number
  reader: number
  state: DeliveryState
  why: string
  words: string
  at: number
  tries: number
  deferredAt: number | null
  nextAt: number | null
}

/** `standing` where it is known from the desk that delivered before. */
export type NewRecipient = {
  reader: number
  variant: Variant
  domain: string
  standing?: { state: DeliveryState; why: string }
}

/** Writes down whom an issue goes to, in one change; what was written before and never begun is replaced. */
export function freeze(
  ledger: Database,
  issue: { id: string; number: number },
  recipients: Iterable<NewRecipient>,
  at: string,
): void {
  ledger
    .transaction(() => {
      forgetPrepared(ledger, issue.id)
      // What was prepared for another issue under this number, and never begun: the program was ended in between.
      const other = findIssueId(ledger, issue.number)
      if (other !== null) forgetPrepared(ledger, other)
      prepared(ledger, 'INSERT INTO deliveries (issue, issue_id, prepared_at) VALUES (?, ?, ?)').run(
        issue.number,
        issue.id,
        at,
      )
      const insert = prepared(
        ledger,
        'INSERT INTO recipients (issue, reader, variant, domain, state, why) VALUES (?, ?, ?, ?, ?, ?)',
      )
      for (const { reader, variant, domain, standing } of recipients)
        insert.run(issue.number, reader, variant, domain, standing?.state ?? 'waiting', standing?.why ?? '')
    })
    .immediate()
}

/** Takes out whatever was written of an issue, because another desk knows better. */
export function dropIssue(ledger: Database, issueId: string): void {
  prepared(ledger, 'DELETE FROM deliveries WHERE issue_id = ?').run(issueId)
}

/** Takes out what was prepared for an issue that never began. Throws Problem issue_begun where any of its mails has left. */
export function forgetPrepared(ledger: Database, issueId: string): void {
  const issue = findIssue(ledger, issueId)
  if (issue === null) return
  const begun = prepared<[number], 1>(ledger, `SELECT 1 FROM recipients WHERE issue = ? AND state <> 'waiting' LIMIT 1`)
  if (begun.get(issue) !== undefined) throw new Problem('issue_begun')
  prepared(ledger, 'DELETE FROM deliveries WHERE issue = ?').run(issue)
}

/** The number by which the ledger knows an issue; null where nothing was prepared for it here. */
export function findIssue(ledger: Database, issueId: string): number | null {
  return (
    prepared<[string], { issue: number }>(ledger, 'SELECT issue FROM deliveries WHERE issue_id = ?').get(issueId)
      ?.issue ?? null
  )
}

/** The id of an issue by its number; null where nothing was prepared for it here. */
export function findIssueId(ledger: Database, issue: number): string | null {
  return (
    prepared<[number], { id: string }>(ledger, 'SELECT issue_id AS id FROM deliveries WHERE issue = ?').get(issue)
      ?.id ?? null
  )
}

/** Mails that were on their way when the program ended may have arrived: they are uncertain, and are never sent again by themselves. */
export function noteInterrupted(ledger: Database, at: number): number {
  return prepared<[number], unknown>(
    ledger,
    `UPDATE recipients SET state = 'uncertain', at = ? WHERE state = 'sending'`,
  ).run(at).changes
}

/** The mails of an issue that wait, in the order of the list, or those among them of some readers. */
export function listWaiting(ledger: Database, issue: number): Waiting[] {
  return prepared<[number], Waiting>(
    ledger,
    `SELECT issue, reader, variant, domain, tries, deferred_at AS deferredAt, next_at AS nextAt FROM recipients
    WHERE issue = ? AND state IN ('waiting', 'deferred') ORDER BY reader`,
  ).all(issue)
}

/** Notes that a mail is about to leave; false where it does not wait any more. */
export function begin(ledger: Database, { issue, reader }: Waiting, at: number): boolean {
  return (
    prepared<[number, number, number], unknown>(
      ledger,
      `UPDATE recipients SET state = 'sending', at = ? WHERE issue = ? AND reader = ? AND state IN ('waiting', 'deferred')`,
    ).run(at, issue, reader).changes === 1
  )
}

/** Notes what became of a mail; a bounce that was quicker than the server's answer stays. */
export function finish(ledger: Database, one: Outcome): void {
  prepared(
    ledger,
    `UPDATE recipients SET state = ?, why = ?, words = ?, at = ?, tries = ?, deferred_at = ?, next_at = ?
    WHERE issue = ? AND reader = ? AND state IN ('sending', 'waiting', 'deferred')`,
  ).run(one.state, one.why, one.words, one.at, one.tries, one.deferredAt, one.nextAt, one.issue, one.reader)
}

export const noCounts = (): DeliveryCounts =>
  Object.fromEntries(States.options.map((state) => [state, 0])) as DeliveryCounts

/** How many readers of an issue stand where. */
export function countStates(ledger: Database, issue: number): DeliveryCounts {
  const counts = noCounts()
  const rows = prepared<[number], { state: DeliveryState; readers: number }>(
    ledger,
    'SELECT state, count(*) AS readers FROM recipients WHERE issue = ? GROUP BY state',
  ).all(issue)
  for (const { state, readers } of rows) counts[state] = readers
  return counts
}

/** How some readers of an issue stand, in the order of their numbers. */
export function listStates(
  ledger: Database,
  issue: number,
  { first, last }: { first: number; last: number },
): { state: DeliveryState; why: string }[] {
  return prepared<[number, number, number], { state: DeliveryState; why: string }>(
    ledger,
    'SELECT state, why FROM recipients WHERE issue = ? AND reader BETWEEN ? AND ? ORDER BY reader',
  ).all(issue, first, last)
}

/** How much of a limit is left, as it was last written; null where it is new. */
export function findAllowance(ledger: Database, name: string): { remaining: number; at: number } | null {
  return (
    prepared<[string], { remaining: number; at: number }>(
      ledger,
      'SELECT remaining, at FROM allowances WHERE name = ?',
    ).get(name) ?? null
  )
}

export function saveAllowance(ledger: Database, name: string, remaining: number, at: number): void {
  prepared(
    ledger,
    'INSERT INTO allowances (name, remaining, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET remaining = excluded.remaining, at = excluded.at',
  ).run(name, remaining, at)
}

/** Nothing of a reader stays but the number and what became of the mail: a domain may be a person's own, and words may name them. */
export function forgetReaders(ledger: Database, readers: readonly number[]): void {
  const forget = prepared<[number], unknown>(
    ledger,
    `UPDATE recipients SET domain = '', words = '' WHERE reader = ? AND domain <> ''`,
  )
  ledger.transaction(() => readers.forEach((reader) => forget.run(reader))).immediate()
}

/** The readers who have an issue. */
export function listAccepted(ledger: Database, issue: number): number[] {
  const rows = prepared<[number], { reader: number }>(
    ledger,
    `SELECT reader FROM recipients WHERE issue = ? AND state = 'accepted' ORDER BY reader`,
  ).all(issue)
  return rows.map(({ reader }) => reader)
}

/** The readers whom a server does not know, by its own words. */
export function listUnknown(ledger: Database, issue: number): { reader: number; words: string }[] {
  return prepared<[number], { reader: number; words: string }>(
    ledger,
    `SELECT reader, words FROM recipients WHERE issue = ? AND state = 'refused' AND why = 'recipient_unknown' ORDER BY reader`,
  ).all(issue)
}

/** Readers of whose mail nobody knows whether it arrived. */
export function listUncertain(ledger: Database, issue: number): number[] {
  return prepared<[number], { reader: number }>(
    ledger,
    `SELECT reader FROM recipients WHERE issue = ? AND state = 'uncertain' ORDER BY reader`,
  )
    .all(issue)
    .map(({ reader }) => reader)
}

/** Sets what is known of uncertain mails after all; returns how many that were. */
export function settleUncertain(
  ledger: Database,
  issue: number,
  readers: readonly number[],
  to: 'accepted' | 'refused' | 'waiting',
  at: number,
): number {
  const settle = prepared<[string, number, number, number], unknown>(
    ledger,
    `UPDATE recipients SET state = ?, at = ?, next_at = NULL, deferred_at = NULL WHERE issue = ? AND reader = ? AND state = 'uncertain'`,
  )
  return ledger
    .transaction(() => readers.reduce((sum, one) => sum + settle.run(to, at, issue, one).changes, 0))
    .immediate()
}

/** Lets mails wait anew that were refused, put off, or came back; returns how many. */
export function waitAnew(ledger: Database, issue: number, readers: readonly number[]): number {
  const again = prepared<[number, number], unknown>(
    ledger,
    `UPDATE recipients SET state = 'waiting', why = '', tries = 0, next_at = NULL, deferred_at = NULL
    WHERE issue = ? AND reader = ? AND state IN ('refused', 'deferred', 'bounced')`,
  )
  return ledger.transaction(() => readers.reduce((sum, one) => sum + again.run(issue, one).changes, 0)).immediate()
}

/** A mail that came back: when, with which enhanced status code; where given, only one that was accepted before that moment. */
export type Bounced = { issue: number; reader: number; at: number; status: string; acceptedBefore: number | null }

/** Notes that the mail of a reader came back; also where nobody knew whether it had left. */
export function noteBounced(ledger: Database, { issue, reader, at, status, acceptedBefore }: Bounced): boolean {
  return (
    prepared<[number, string, number, number, number], unknown>(
      ledger,
      `UPDATE recipients SET state = 'bounced', at = ?, words = ?, next_at = NULL WHERE issue = ? AND reader = ? AND at <= ?
      AND state IN ('accepted', 'uncertain', 'sending')`,
    ).run(at, status, issue, reader, acceptedBefore ?? Number.MAX_SAFE_INTEGER).changes === 1
  )
}
