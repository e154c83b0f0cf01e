import { Problem } from '../../../shared/errors.ts'
import type { Consent, ReaderState } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { insertConsent, noteChange, type Cause } from './history.ts'
import type { ReaderColumns } from './reader-rows.ts'

/**
 * Sets the state of a reader; nothing happens where it is that already. Throws Problem reader_opted_out for whoever opted out and is to be
 * mailed to again: only a confirmation of their own brings them back (`confirm`), and the tables refuse everything else.
 */
export function changeState(db: Database, reader: ReaderColumns, to: ReaderState, cause: Cause): void {
  if (reader.state === to) return
  const away = to === 'unsubscribed' || to === 'complained'
  if (reader.opted_out_at !== null && !away && to !== 'pending') throw new Problem('reader_opted_out')
  prepared(db, 'UPDATE readers SET state = ?, state_at = ?, opted_out_at = ? WHERE number = ?').run(
    to,
    cause.at,
    // A complaint after an opt-out counts from then on; a sign-up that nobody confirms changes nothing about it, however often it comes.
    away && !leavesAgain(reader, to) ? later(cause.at, reader.opted_out_at) : reader.opted_out_at,
    reader.number,
  )
  noteChange(db, reader.id, { what: 'state', before: reader.state, after: to }, cause)
}

/**
 * Somebody who is waited for has confirmed by themselves: the ledger keeps it, and they are mailed to, also where they had opted out
 * before. Throws Problem not_found for a reader who is not waited for.
 */
export function confirm(db: Database, reader: ReaderColumns, consent: Consent, cause: Cause): void {
  if (reader.state !== 'pending') throw new Problem('not_found')
  insertConsent(db, reader.id, consent, null)
  prepared(db, 'DELETE FROM do_not_mail WHERE hash = ?').run(reader.hash)
  prepared(db, `UPDATE readers SET state = 'active', state_at = ?, opted_out_at = NULL WHERE number = ?`).run(
    cause.at,
    reader.number,
  )
  noteChange(db, reader.id, { what: 'state', before: 'pending', after: 'active' }, cause)
}

/** What a person of the office may make of a state: nobody is confirmed by somebody else, and nobody brought back. */
export function mayBecome(from: ReaderState, to: ReaderState): boolean {
  if (to === 'paused') return from === 'active'
  if (to === 'active') return from === 'paused' || from === 'bounced'
  return to === 'unsubscribed' && from !== 'unsubscribed' && from !== 'complained'
}

/** Whoever had left and was only waited for since has not been on the list again: the days until they are erased go on. */
const leavesAgain = (reader: ReaderColumns, to: ReaderState): boolean =>
  reader.state === 'pending' && reader.opted_out_at !== null && to === 'unsubscribed'

const later = (one: string, other: string | null): string => (other !== null && other > one ? other : one)

/** Why an address is not to be mailed to, and since when; null where it may be. */
export function findAway(
  db: Database,
  hash: Buffer,
): { why: 'opted-out' | 'complained' | 'forgotten'; at: string } | null {
  return (
    prepared<[Buffer], { why: 'opted-out' | 'complained' | 'forgotten'; at: string }>(
      db,
      'SELECT why, at FROM do_not_mail WHERE hash = ?',
    ).get(hash) ?? null
  )
}
