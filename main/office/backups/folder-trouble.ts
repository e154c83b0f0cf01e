import { existsSync } from 'node:fs'
import { Problem } from '../../../shared/errors.ts'
import { driver } from '../../database/driver.ts'

/** What it means to a person that a folder for backups cannot be read or written; anything else comes back as it was. */
export function folderTrouble(error: unknown): unknown {
  if (error instanceof Problem) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('backup_folder_missing')
  if (/^E(ACCES|PERM|ROFS)$/.test(code)) return new Problem('backup_folder_read_only')
  if (/^E(NOSPC|DQUOT|FBIG)$/.test(code)) return new Problem('backup_folder_full')
  // A drive that is gone says one of these, whatever it was: a stick, a share, a disk that fails.
  if (
    /^E(IO|STALE|HOSTDOWN|HOSTUNREACH|NETDOWN|NETUNREACH|TIMEDOUT|NOTCONN|CONNRESET|NODEV|NXIO|UNKNOWN|BADF|BUSY)$|^UNKNOWN$/.test(
      code,
    )
  )
    return new Problem('backup_folder_gone')
  return error
}

/**
 * The same for a drill, which opens databases in the folder: what the disk does to them is no damage of the backup. What cannot be opened because
 * the drive is gone looks like damage, too; then the backup is not there any more.
 * @param file the backup
 */
export function drillTrouble(error: unknown, file: string): unknown {
  const code = error instanceof Problem || error instanceof driver.SqliteError ? error.code : ''
  if (code === 'disk_full') return new Problem('backup_folder_full')
  if (code === 'folder_not_writable') return new Problem('backup_folder_read_only')
  if (code.startsWith('SQLITE_IOERR')) return new Problem('backup_folder_gone')
  const mayBeGone = code === 'backup_damaged' || !(error instanceof Problem)
  if (mayBeGone && !existsSync(file)) return new Problem('backup_folder_gone')
  return folderTrouble(error)
}
