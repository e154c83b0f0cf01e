import type { PullRow } from '../../../shared/letters/intake.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tally } from './tally.ts'

/** So many rows of pulls are kept. */
const longestLog = 2000

/**
 * Keeps a pull in numbers. One that brought nothing is counted into the row of the pull before it, where that one brought nothing either
 * and ended alike: so the log shows what changed, not every look.
 */
export function notePull(db: Database, pull: { at: Date; tally: Tally }, error: string, now: Date): void {
  const { tally } = pull
  const seconds = Math.max(0, now.getTime() - pull.at.getTime()) / 1000
  try {
    const last = prepared<[], PullColumns>(db, 'SELECT * FROM pulls ORDER BY seq DESC LIMIT 1').get()
    if (last && isQuiet(tally) && last.new === 0 && last.failed === 0 && last.error === error) {
      prepared(db, 'UPDATE pulls SET last_at = ?, times = times + 1, seconds = ? WHERE seq = ?').run(
        now.toISOString(),
        seconds,
        last.seq,
      )
      return
    }
    const { lastInsertRowid } = prepared(
      db,
      `
      INSERT INTO pulls (first_at, last_at, times, seconds, new, unrecognized_forms, bounces, complaints, automatic, failed, error)
      VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      now.toISOString(),
      now.toISOString(),
      seconds,
      tally.new,
      tally.unrecognizedForms,
      tally.bounces,
      tally.complaints,
      tally.automatic,
      tally.failed,
      error,
    )
    prepared(db, 'DELETE FROM pulls WHERE seq <= ?').run(Number(lastInsertRowid) - longestLog)
  } catch {
    // The disk may be what is wrong: that stands in the state of the mailbox, which needs no disk.
  }
}

/** The last fifty rows, newest first. */
export function listPulls(db: Database): PullRow[] {
  return prepared<[], PullColumns>(db, 'SELECT * FROM pulls ORDER BY seq DESC LIMIT 50')
    .all()
    .map((row) => ({
      firstAt: row.first_at,
      lastAt: row.last_at,
      times: row.times,
      seconds: row.seconds,
      new: row.new,
      unrecognizedForms: row.unrecognized_forms,
      bounces: row.bounces,
      complaints: row.complaints,
      automatic: row.automatic,
      failed: row.failed,
      error: row.error,
    }))
}

/** Under which name the certificate of a mailbox is kept; its id is empty for the office's first. */
export function certificateKey(mailboxId: string): string {
  return mailboxId === '' ? 'incoming' : `incoming:${mailboxId}`
}

/** Keeps when a server's certificate ends, as it was shown at this connection. */
export function noteCertificate(db: Database, server: string, endsAt: string, at: string): void {
  prepared(
    db,
    `
    INSERT INTO certificates (server, ends_at, seen_at) VALUES (?, ?, ?)
    ON CONFLICT (server) DO UPDATE SET ends_at = excluded.ends_at, seen_at = excluded.seen_at`,
  ).run(server, endsAt, at)
}

type PullColumns = {
  seq: number
  first_at: string
  last_at: string
  times: number
  seconds: number
  new: number
  unrecognized_forms: number
  bounces: number
  complaints: number
  automatic: number
  failed: number
  error: string
}

function isQuiet(tally: Tally): boolean {
  return tally.new === 0 && tally.failed === 0
}
