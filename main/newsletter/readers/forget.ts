import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { noteChange, type Cause } from './history.ts'
import { clearProofs } from './proofs.ts'
import { eraseReaderRow, type ReaderColumns } from './reader-rows.ts'
import { changeState } from './states.ts'

/**
 * Erases whatever the list itself says of who a reader is: address, name, tags, notes of the ledger. What stays is their id, their state, when and
 * how they consented, and the keyed hash by which they are never mailed to again. `forget` of this part erases their mails with it.
 * @param forgotten true where the person asked for it, false where the schedule of the office does it after an opt-out
 */
export function forgetReader(db: Database, reader: ReaderColumns, cause: Cause, forgotten: boolean): void {
  if (reader.state !== 'complained') changeState(db, reader, 'unsubscribed', cause)
  if (forgotten) prepared(db, `UPDATE do_not_mail SET why = 'forgotten' WHERE hash = ?`).run(reader.hash)
  prepared(db, `UPDATE consents SET note = '' WHERE reader_id = ?`).run(reader.id)
  if (reader.folded !== null) clearProofs(db, reader.id, reader.folded)
  prepared(db, `UPDATE reader_changes SET before = '', after = '' WHERE reader_id = ? AND what = 'tags'`).run(reader.id)
  prepared(db, 'DELETE FROM reader_tags WHERE reader_id = ?').run(reader.id)
  eraseReaderRow(db, reader, cause.at)
  noteChange(db, reader.id, { what: 'erased', before: '', after: forgotten ? 'asked' : 'schedule' }, cause)
}

/** Who opted out before this moment and whose address is still here, the earliest first. */
export function listToErase(db: Database, before: string, most: number): { id: string; opted_out_at: string }[] {
  return prepared<[string, number], { id: string; opted_out_at: string }>(
    db,
    `SELECT id, opted_out_at FROM readers
    WHERE opted_out_at IS NOT NULL AND erased_at IS NULL AND opted_out_at < ? AND state <> 'pending' ORDER BY opted_out_at LIMIT ?`,
  ).all(before, most)
}
