import { v7 as newId } from 'uuid'
import {
  type BackupFacts,
  type BackupFolder,
  BackupPlan,
  type BackupWork,
  usualPlan,
} from '../../../shared/office/backups.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'

/** When backups are made here, and how many stay. */
export function findPlan(db: Database): BackupPlan {
  const row = db.prepare<[], { plan: string }>('SELECT plan FROM backup_plan').get()
  return row ? BackupPlan.parse(JSON.parse(row.plan)) : usualPlan
}

export function savePlan(db: Database, plan: BackupPlan): void {
  db.prepare(
    'INSERT INTO backup_plan (only, plan) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET plan = excluded.plan',
  ).run(JSON.stringify(plan))
}

type FolderColumns = {
  id: string
  path: string
  file: string | null
  made_at: string | null
  bytes: number | null
  proven_at: string | null
  proven_made_at: string | null
  failure: ErrorCode | null
  failed_at: string | null
}

/** The folders for backups, in the order in which they were added. */
export function listFolders(db: Database): BackupFolder[] {
  return db
    .prepare<[], FolderColumns>('SELECT * FROM backup_folders ORDER BY added_at, id')
    .all()
    .map((row) => ({
      id: row.id,
      path: row.path,
      newest: row.file === null ? null : { file: row.file, madeAt: row.made_at!, bytes: row.bytes! },
      proven: row.proven_at === null ? null : { at: row.proven_at, madeAt: row.proven_made_at! },
      failure: row.failure === null ? null : { code: row.failure, at: row.failed_at! },
    }))
}

/** Adds a folder; one that is there stays as it is. */
export function addFolder(db: Database, path: string, at: string): void {
  db.prepare('INSERT INTO backup_folders (id, path, added_at) VALUES (?, ?, ?) ON CONFLICT (path) DO NOTHING').run(
    newId(),
    path,
    at,
  )
}

/** Backups are laid there no more; those that lie there stay. False where there is none of this id. */
export function removeFolder(db: Database, id: string): boolean {
  return db.prepare('DELETE FROM backup_folders WHERE id = ?').run(id).changes === 1
}

export function noteMade(db: Database, id: string, { file, madeAt, bytes }: BackupFacts): void {
  db.prepare(
    'UPDATE backup_folders SET file = ?, made_at = ?, bytes = ?, failure = NULL, failed_at = NULL, failed_work = NULL WHERE id = ?',
  ).run(file, madeAt, bytes, id)
}

export function noteProven(db: Database, id: string, { file, madeAt, bytes }: BackupFacts, at: string): void {
  db.prepare(
    `UPDATE backup_folders SET file = ?, made_at = ?, bytes = ?, proven_at = ?, proven_made_at = ? WHERE id = ?`,
  ).run(file, madeAt, bytes, at, madeAt, id)
  // That no new one can be written there is no less true.
  db.prepare(
    `UPDATE backup_folders SET failure = NULL, failed_at = NULL, failed_work = NULL WHERE id = ? AND failed_work = 'prove'`,
  ).run(id)
}

/** Since when it fails stays while it is for the same reason; and while none can be written there that is what is told. */
export function noteFailed(
  db: Database,
  id: string,
  { work, code, at }: { work: BackupWork['what']; code: ErrorCode; at: string },
): void {
  db.prepare(
    `UPDATE backup_folders SET failed_at = CASE WHEN failure IS @code THEN failed_at ELSE @at END, failure = @code, failed_work = @work
    WHERE id = @id AND (@work = 'backUp' OR failed_work IS NOT 'backUp')`,
  ).run({ id, work, code, at })
}

/** A backup that was put back here. */
export type Restored = { nth: number; restoredAt: string; madeAt: string; beforeId: string | null }

const restores = 'SELECT nth, restored_at AS restoredAt, made_at AS madeAt, before_id AS beforeId FROM restores'

/** Restores of which what waited has not been held back yet, the oldest first. */
export function listUnsettledRestores(db: Database): Restored[] {
  return db.prepare<[], Restored>(`${restores} WHERE settled_at IS NULL ORDER BY nth`).all()
}

export function settleRestore(db: Database, nth: number, at: string): void {
  db.prepare('UPDATE restores SET settled_at = ? WHERE nth = ?').run(at, nth)
}

/** The last time that these data were put back from a backup; null where they never were. */
export function findLastRestore(db: Database): Restored | null {
  return db.prepare<[], Restored>(`${restores} WHERE made_at <> '' ORDER BY nth DESC LIMIT 1`).get() ?? null
}
