import type { Database } from '../database/open.ts'
import { eraseRequests } from './by-mail/erase-requests.ts'
import { forgetReader } from './readers/forget.ts'
import type { Cause } from './readers/history.ts'
import type { ReaderColumns } from './readers/reader-rows.ts'

/**
 * Erases whatever says who a reader is, on the list and in the mails that they wrote or that were sent to them.
 * @param forgotten true where the person asked for it, false where the schedule of the office does it after an opt-out
 */
export function forget(db: Database, reader: ReaderColumns, cause: Cause, forgotten: boolean): void {
  eraseRequests(db, { readerId: reader.id, hash: reader.hash }, cause.at)
  forgetReader(db, reader, cause, forgotten)
}
