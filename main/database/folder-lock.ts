import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type SQLite from 'better-sqlite3'
import { Problem } from '../../shared/errors.ts'
import { driver } from './driver.ts'
import { isOnNetwork } from './network-folder.ts'
import { databaseProblem } from './open.ts'

export type FolderLock = { release(): void }

/**
 * Takes an office-data folder for this process. The lock is one of the operating system, held through an empty SQLite database: it is
 * gone with the process, however that ends, and works the same on Windows and Linux. Throws office_in_use,
 * folder_not_writable, folder_not_suited, folder_on_network.
 * (POSIX drops a process's locks on a file when that process closes it anywhere: nothing else here may open this file.)
 */
export function lockFolder(file: string): FolderLock {
  if (isOnNetwork(dirname(file))) throw new Problem('folder_on_network')
  let db: SQLite.Database | null = null
  try {
    makeForOwner(file)
    db = new driver(file, { timeout: 0 })
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    const lock = db
    held.add(lock)
    return {
      release() {
        held.delete(lock)
        lock.close()
      },
    }
  } catch (error) {
    db?.close()
    // Some shares and sticks have no locks, or take no such file at all: that is the folder's fault, and it is said.
    if (error instanceof driver.SqliteError && /^SQLITE_(IOERR|PROTOCOL|NOLFS)/.test(error.code))
      throw new Problem('folder_not_suited')
    if (error instanceof driver.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw new Problem('office_in_use')
    if (/^E(ACCES|PERM|ROFS)$/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw new Problem('folder_not_writable')
    throw databaseProblem(error)
  }
}

/** A database that nobody refers to is closed by the garbage collector, and the lock with it. */
const held = new Set<SQLite.Database>()

/** Never opens a file that is there: closing it would let go the lock that this very process may hold. */
function makeForOwner(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'ax', 0o600))
  else if (process.platform !== 'win32') chmodSync(file, 0o600)
}
