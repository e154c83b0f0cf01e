import type { Colleague } from '../../../shared/office/account.ts'
import type { ImportRow } from '../../../shared/letters/intake.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { FolderIdentity } from '../ways-in.ts'

export function insertImport(
  db: Database,
  one: { id: string; accountId: string; folder: string; bytes: number; at: string },
): void {
  prepared(
    db,
    `INSERT INTO imports (id, account_id, folder, state, begun_at, bytes_total) VALUES (?, ?, ?, 'running', ?, ?)`,
  ).run(one.id, one.accountId, one.folder, one.at, one.bytes)
}

/** Adds what a batch brought. */
export function saveProgress(
  db: Database,
  id: string,
  brought: { new: number; known: number; failed: number },
  bytesDone: number,
): void {
  prepared(
    db,
    'UPDATE imports SET new = new + ?, known = known + ?, failed = failed + ?, bytes_done = max(bytes_done, ?) WHERE id = ?',
  ).run(brought.new, brought.known, brought.failed, bytesDone, id)
}

export function endImport(
  db: Database,
  id: string,
  state: 'done' | 'stopped' | 'failed',
  error: string,
  at: string,
): void {
  prepared(db, 'UPDATE imports SET state = ?, error = ?, ended_at = ? WHERE id = ?').run(state, error, at, id)
}

/** Imports that nothing has ended. */
export function findRunning(db: Database): string[] {
  return prepared<[], { id: string }>(db, `SELECT id FROM imports WHERE state = 'running'`)
    .all()
    .map((row) => row.id)
}

/** The last twenty, the latest first. */
export function listImports(db: Database, colleague: (accountId: string) => Colleague): ImportRow[] {
  return prepared<[], ImportColumns>(db, 'SELECT * FROM imports ORDER BY begun_at DESC, id DESC LIMIT 20')
    .all()
    .map((row) => ({
      id: row.id,
      name: row.folder,
      state: row.state,
      by: colleague(row.account_id),
      begunAt: row.begun_at,
      endedAt: row.ended_at,
      bytesDone: row.bytes_done,
      bytesTotal: row.bytes_total,
      new: row.new,
      known: row.known,
      failed: row.failed,
      error: row.error,
    }))
}

/** Imports of one name go on numbering where the last one ended. */
export function nextImportUid(db: Database, folder: FolderIdentity): number {
  return prepared<[string, string], { next: number }>(
    db,
    'SELECT coalesce(max(uid), 0) + 1 AS next FROM ways_in WHERE mailbox = ? AND folder = ?',
  ).get(folder.mailbox, folder.path)!.next
}

/** True where a mail was imported from a file or folder of this name before. */
export function cameFrom(db: Database, folder: FolderIdentity, place: number): boolean {
  return (
    prepared<[number, string, string]>(db, 'SELECT 1 FROM ways_in WHERE place = ? AND mailbox = ? AND folder = ?').get(
      place,
      folder.mailbox,
      folder.path,
    ) !== undefined
  )
}

type ImportColumns = {
  id: string
  account_id: string
  folder: string
  state: ImportRow['state']
  begun_at: string
  ended_at: string | null
  bytes_total: number
  bytes_done: number
  new: number
  known: number
  failed: number
  error: string
}
