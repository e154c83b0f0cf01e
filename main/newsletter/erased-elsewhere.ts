import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { ChangedRows } from '../part.ts'

/**
 * Whom another workstation has erased is erased here as well from what each workstation keeps for itself: the mails that requests came by, and names from
 * before an import. Within the transaction that has changed these rows.
 */
export function eraseElsewhere(db: Database, rows: ChangedRows): void {
  for (const { id } of rows.get('reader_requests') ?? [])
    prepared(
      db,
      `DELETE FROM request_sources WHERE request_id = ?
        AND NOT EXISTS (SELECT 1 FROM reader_requests WHERE id = request_id AND erased = 0)`,
    ).run(String(id))
  for (const { id } of rows.get('readers') ?? [])
    prepared(
      db,
      `DELETE FROM reader_names_before WHERE reader_id = ?
        AND NOT EXISTS (SELECT 1 FROM readers WHERE id = reader_id AND erased_at IS NULL)`,
    ).run(String(id))
}

/** The numbers of readers who were erased among these rows. */
export function listErased(rows: ChangedRows): number[] {
  return (rows.get('readers') ?? []).filter((row) => row['erased_at'] !== null).map((row) => Number(row['number']))
}
