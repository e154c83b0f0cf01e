import type { Database } from '../../database/open.ts'
import { backupKeyFrom, isSealedUnder, type Manifest } from './manifest.ts'

/**
 * Within the audited change that puts data under a new key: the backups of before are this workstation's own as ever, and go when their time has come.
 * They are opened by their own key files alone, so that no drill can; the next one is due at once, and holds no more than what the new key opens.
 */
export function noteBackupsOfBefore(db: Database, dataKey: Uint8Array): void {
  db.prepare('INSERT OR IGNORE INTO earlier_backup_keys (key) VALUES (?)').run(backupKeyFrom(dataKey))
  db.exec('UPDATE backup_folders SET file = NULL, made_at = NULL, bytes = NULL')
}

/** Whether a manifest was sealed here before the key was renewed. */
export function isSealedBefore(record: Database, manifest: Manifest): boolean {
  const keys = record.prepare<[], Buffer>('SELECT key FROM earlier_backup_keys').pluck().all()
  return keys.some((key) => isSealedUnder(key, manifest))
}
