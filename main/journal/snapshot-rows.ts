import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { SealedPieces } from './sealed-pieces.ts'

/** A snapshot that was laid down beside the journal. */
export type SnapshotRow = { position: number; at: string; desk: string; epoch: number; object: SealedPieces }

/** The newest last. */
export function listSnapshots(db: Database): SnapshotRow[] {
  return prepared<[], Omit<SnapshotRow, 'object'> & { object: string }>(db, 'SELECT * FROM snapshots ORDER BY position')
    .all()
    .map((row) => ({ ...row, object: JSON.parse(row.object) as SealedPieces }))
}

/** Within an audited change. One of the same position says the same. */
export function insertSnapshot(db: Database, { position, at, desk, epoch, object }: SnapshotRow): void {
  prepared(db, 'DELETE FROM snapshots WHERE position = ?').run(position)
  prepared(db, 'INSERT INTO snapshots (position, at, desk, epoch, object) VALUES (?, ?, ?, ?, ?)').run(
    position,
    at,
    desk,
    epoch,
    JSON.stringify(object),
  )
}

/** Within an audited change. */
export function deleteSnapshot(db: Database, position: number): void {
  prepared(db, 'DELETE FROM snapshots WHERE position = ?').run(position)
}
