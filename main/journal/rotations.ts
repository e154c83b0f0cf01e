import { randomBytes } from 'node:crypto'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { Entry } from './entry.ts'
import { getJournal, listDesks, listRead, newestEpoch } from './journal-rows.ts'
import { sealTo } from './sealed-key.ts'
import { codeHours } from './code.ts'

/** Milliseconds of a day; for how long raw records are kept, and after which a desk that was silent has to join anew. */
export const day = 86_400_000
export const longestAway = 30 * day

/** Milliseconds after which nobody comes any more by a code; clocks differ by an hour at most. */
const longestCode = (codeHours + 1) * 3_600_000

/** For what an epoch's key is sealed to a desk. */
export const epochPurpose = (office: string, epoch: number): string => `office ${office} epoch ${epoch}`

export type Rotation = { epoch: number; at: string; position: number | null }

/** The last time that the key was renewed, whether done or not. */
export function newestRotation(db: Database): Rotation | null {
  return prepared<[], Rotation>(db, 'SELECT * FROM rotations ORDER BY epoch DESC LIMIT 1').get() ?? null
}

/**
 * Within an audited change: a key for a new epoch, sealed to every desk that goes on; it holds once it has come back from the journal. What waits to be
 * erased from the journal goes with the keys before it.
 */
export function rotate(db: Database, at: string): void {
  const { office } = getJournal(db)
  const epoch = newestEpoch(db).epoch + 1
  const key = randomBytes(32)
  dropUnusedCodes(db, at)
  for (const { id, sealing, ended_at } of listDesks(db)) {
    if (ended_at !== null) continue
    prepared(db, 'INSERT INTO epoch_keys (epoch, desk, sealed) VALUES (?, ?, ?)').run(
      epoch,
      id,
      sealTo(sealing, key, epochPurpose(office, epoch)),
    )
  }
  prepared(db, 'INSERT INTO rotations (epoch, at) VALUES (?, ?)').run(epoch, at)
  prepared(db, 'UPDATE erasures SET epoch = ? WHERE epoch = 0').run(epoch)
}

/** Whoever has not come by their code in time comes by no other: their keys open nothing any more. */
function dropUnusedCodes(db: Database, at: string): void {
  const before = new Date(Date.parse(at) - longestCode).toISOString()
  const unused = prepared<[string], { id: string }>(
    db,
    'SELECT id FROM desks WHERE joined_at IS NULL AND ended_at IS NULL AND admitted_at < ?',
  ).all(before)
  for (const { id } of unused) {
    prepared(db, 'DELETE FROM epoch_keys WHERE desk = ?').run(id)
    prepared(db, 'DELETE FROM desks WHERE id = ?').run(id)
  }
}

/** The position of the last record under a key before this epoch, as far as this desk has read. */
export function lastBefore(db: Database, epoch: number): number {
  const digits = epoch.toString(16).toUpperCase().padStart(8, '0')
  const { last, first } = prepared<[string], { last: number | null; first: number | null }>(
    db,
    'SELECT max(position) FILTER (WHERE hex(substr(body, 2, 4)) < ?) AS last, min(position) AS first FROM journal_records',
  ).get(digits)!
  // Whoever joined later has the first one of all that it needs.
  return last ?? (first === null ? getJournal(db).position : first - 1)
}

/**
 * Whether every desk writes under the key of this epoch or a later one and has read everything before: but for those that were away so long that they
 * join anew.
 */
export function isEverybodyPast(db: Database, epoch: number, at: string): boolean {
  const last = lastBefore(db, epoch)
  const ago = (milliseconds: number): string => new Date(Date.parse(at) - milliseconds).toISOString()
  const reports = prepared<[], { desk: string; epoch: number }>(db, 'SELECT desk, epoch FROM desk_reports').all()
  const heard = listRead(db)
  return listDesks(db).every(({ id, ended_at, joined_at, admitted_at }) => {
    if (ended_at !== null) return true
    const said = heard.find(({ desk }) => desk === id)
    if ((reports.find(({ desk }) => desk === id)?.epoch ?? 0) >= epoch && (said?.seen ?? 0) >= last) return true
    if (joined_at === null) return admitted_at < ago(longestCode)
    return (said?.at ?? joined_at) < ago(longestAway)
  })
}

/** Within an audited change: what the journal has decided is in a snapshot under the key of this epoch, and nobody needs what was written before it. */
export function finishRotation(db: Database, epoch: number): void {
  prepared(db, 'UPDATE rotations SET position = ? WHERE epoch = ? AND position IS NULL').run(
    lastBefore(db, epoch),
    epoch,
  )
  prepared(db, 'DELETE FROM epoch_keys WHERE epoch < ?').run(epoch)
  prepared(db, 'DELETE FROM erasures WHERE epoch BETWEEN 1 AND ?').run(epoch)
}

/**
 * Once an entry that says so has held: this desk forgets older keys and what was written under them, so that nobody who gets hold of it later reads that.
 * The texts of what was lost here go as well: they may name whom the office has erased.
 */
export function forgetBefore(db: Database, { groups }: Entry): void {
  const finishes = groups.some(({ writes }) =>
    writes.some(({ of, now }) => of === 'rotations' && typeof now?.position === 'number'),
  )
  if (!finishes) return
  const done = prepared<[], { epoch: number; position: number }>(
    db,
    'SELECT epoch, position FROM rotations WHERE position IS NOT NULL ORDER BY epoch DESC LIMIT 1',
  ).get()
  if (!done) return
  prepared(db, 'DELETE FROM journal_epochs WHERE epoch < ?').run(done.epoch)
  prepared(db, 'DELETE FROM journal_records WHERE position <= ?').run(done.position)
  prepared(db, 'DELETE FROM journal_pieces').run()
  prepared(db, `UPDATE journal_lost SET writes = '[]'`).run()
}
