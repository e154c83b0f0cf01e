import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import type { BackupFacts, BackupKey, BackupLook } from '../../../shared/office/backups.ts'
import { lockFolder } from '../../database/folder-lock.ts'
import { migrations } from '../../database/migrations/index.ts'
import { refuseNewer } from '../../database/migrate.ts'
import { openDatabase, openToLook } from '../../database/open.ts'
import { renameFile } from '../../database/rename-file.ts'
import { syncFolder } from '../../database/replace-file.ts'
import { findJournal } from '../../journal/journal-rows.ts'
import { openByPassphrase, openByRecoveryKey, keysIn, type KeyFile, type Stretch } from '../key-file.ts'
import { officeFiles } from '../office-folder.ts'
import {
  checkFolder,
  checkFound,
  type CountOffice,
  inFolder,
  openBackup,
  type OpenBackup,
  ownNamesOf,
  readFiles,
  requireOwn,
} from './checked.ts'
import { folderTrouble } from './folder-trouble.ts'

/** What is restored where, by whom, and whether as a workstation of its own. */
export type Restoring = {
  file: string
  /** A folder that is missing, or holds nothing. */
  dataDir: string
  by: BackupKey
  asNew: boolean
  /** In place of data that are damaged, which stay beside it in a folder of another name. */
  instead: boolean
  now: string
}

/** What a backup says before it is opened. Throws backup_damaged, backup_newer, file_unreadable. */
export function lookAtBackup(file: string): BackupLook {
  const backup = opened(file)
  try {
    const { officeName, accounts } = keysOf(backup)
    const told = accounts.map(({ id, name, nameEn, roles, language }) => ({ id, name, nameEn, roles, language }))
    return { officeName, accounts: told, madeAt: backup.manifest.madeAt, bytes: statSync(file).size }
  } finally {
    closeSync(backup.descriptor)
  }
}

/**
 * Makes a folder of office data from a backup. Everything is taken out into a folder beside it and opened, counted and compared there, and only a
 * whole one gets the name: whoever ends this at any moment finds nothing there, or the office. What waited in it is held back at the first sign-in.
 * Throws office_exists, office_in_use, folder_not_empty, wrong_passphrase, wrong_recovery_key, backup_damaged, backup_newer, backup_of_several (as a workstation of
 * its own), office_newer, and what the disk says.
 */
export async function restoreBackup(
  { file, by, asNew, instead, now, ...asked }: Restoring,
  count: CountOffice,
  stretch: Stretch,
  tell: (share: number) => void,
): Promise<BackupFacts> {
  const dataDir = resolve(asked.dataDir)
  if (!instead) requireEmpty(dataDir)
  const beside = join(dirname(dataDir), `.${basename(dataDir)}.restoring`)
  const backup = opened(file)
  let dataKey: Buffer | null = null
  try {
    const { manifest } = backup
    mkdirSync(dirname(dataDir), { recursive: true })
    // Whoever restores there at this moment is not disturbed; what one that was ended has left is taken out.
    if (existsSync(beside)) lockFolder(officeFiles(beside).lock).release()
    await inFolder(beside, async () => {
      const lock = lockFolder(officeFiles(beside).lock)
      try {
        const total = manifest.files.reduce((sum, one) => sum + one.bytes, 0)
        dataKey = await keyBy(by, keysOf(backup), stretch)
        // Only where it is not genuine could the key open the file and the manifest be another's.
        requireOwn(dataKey, backup)
        let done = 0
        readFiles(backup, beside, (bytes) => {
          done += bytes
          tell(Math.min(0.5, (0.5 * done) / total))
        })
        checkFound(checkFolder(beside, dataKey, ownNamesOf(manifest), count, 'wholly'), manifest)
        noteRestore(beside, dataKey, { asNew, instead, now, madeAt: manifest.madeAt })
        tell(1)
        syncFolder(beside)
      } finally {
        // Windows gives no folder another name while a file in it is open.
        lock.release()
      }
      if (instead) layAside(dataDir, beside, now)
      giveName(beside, dataDir)
    })
    const { letters, readers, auditRows, madeAt } = manifest
    return { file: basename(file), bytes: statSync(file).size, letters, readers, auditRows, madeAt, verified: true }
  } finally {
    ;(dataKey as Buffer | null)?.fill(0)
    closeSync(backup.descriptor)
  }
}

/** Within the folder that has no name yet: what the first sign-in needs to know. */
function noteRestore(
  folder: string,
  dataKey: Uint8Array,
  { asNew, instead, now, madeAt }: Pick<Restoring, 'asNew' | 'instead' | 'now'> & { madeAt: string },
): void {
  const { database } = officeFiles(folder)
  const look = openToLook(database, dataKey)
  try {
    refuseNewer(look, migrations)
    if (asNew && findJournal(look)) throw new Problem('backup_of_several')
  } finally {
    look.close()
  }
  const db = openDatabase(database, dataKey)
  try {
    db.transaction(() => {
      // What lies there is the backups of the computer that made this one, which may go on writing there: a person chooses folders anew. Where the
      // data of this very computer are replaced nobody else does.
      if (!instead) db.exec('DELETE FROM backup_folders')
      const { id } = db.prepare<[], { id: string }>('SELECT id FROM workstation').get()!
      // The record goes on from where it began; only what is new is said by another.
      if (asNew) db.prepare('UPDATE workstation SET record_of = coalesce(record_of, id), id = ?').run(randomUUID())
      db.prepare('INSERT INTO restores (restored_at, made_at, before_id) VALUES (?, ?, ?)').run(
        now,
        madeAt,
        asNew ? id : null,
      )
    })()
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

/** Nothing of an office, and nothing of anybody else but this program's window. Throws office_exists and folder_not_empty. */
function requireEmpty(dataDir: string): void {
  const names = existsSync(dataDir) ? readdirSync(dataDir) : []
  const isBegun = names.includes('keys.json') || (names.includes('office.db') && !names.includes('keys.json.unborn'))
  if (isBegun) throw new Problem('office_exists')
  if (names.some((name) => name !== windowFolder && !leftByTrying.has(name))) throw new Problem('folder_not_empty')
}

/** What the program keeps of its window where it was started on this folder (main/index.ts): no part of the office, and in use meanwhile. */
const windowFolder = 'window'

/** What a program leaves that was started there and made no office, or one that never began. */
const leftByTrying = new Set(
  ['office.lock', 'attempts.json', 'keys.json.unborn', 'audit-head', 'page-root'].concat(
    ['', '-wal', '-shm'].map((ending) => `office.db${ending}`),
  ),
)

/** Nothing of it is changed: whoever understands more of it may find something there. Throws office_in_use. */
function layAside(dataDir: string, beside: string, now: string): void {
  if (!existsSync(dataDir)) return
  lockFolder(officeFiles(dataDir).lock).release()
  const stamp = now.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const aside = `${dataDir}.damaged-${stamp}`
  renameFile(dataDir, aside)
  takeWindowAlong(aside, beside)
}

function takeWindowAlong(from: string, to: string): void {
  if (existsSync(join(from, windowFolder))) renameFile(join(from, windowFolder), join(to, windowFolder))
}

/**
 * An empty folder is taken away first: Windows lays no folder over another. It is held until then, so that nobody makes an office there meanwhile.
 * Throws as requireEmpty, and office_in_use.
 */
function giveName(beside: string, dataDir: string): void {
  if (existsSync(dataDir)) {
    const { lock: file } = officeFiles(dataDir)
    const lock = lockFolder(file)
    try {
      requireEmpty(dataDir)
      for (const name of leftByTrying) if (join(dataDir, name) !== file) rmSync(join(dataDir, name), { force: true })
    } finally {
      lock.release()
    }
    rmSync(file, { force: true })
    takeWindowAlong(dataDir, beside)
    rmdirSync(dataDir)
  }
  renameFile(beside, dataDir)
  syncFolder(dirname(dataDir))
}

/** Throws backup_damaged, weak_key_file. */
function keysOf({ keys }: OpenBackup): KeyFile {
  try {
    return keysIn(keys.toString('utf8'))
  } catch (error) {
    throw error instanceof Problem && error.code === 'office_damaged' ? new Problem('backup_damaged') : error
  }
}

async function keyBy(by: BackupKey, keys: KeyFile, stretch: Stretch): Promise<Buffer> {
  return 'recoveryKey' in by
    ? openByRecoveryKey(keys, by.recoveryKey)
    : openByPassphrase(keys, by.accountId, by.passphrase, stretch)
}

function opened(file: string): OpenBackup {
  try {
    return openBackup(file)
  } catch (error) {
    const problem = folderTrouble(error)
    if (problem instanceof Problem && problem.code.startsWith('backup_folder_')) throw new Problem('file_unreadable')
    throw problem
  }
}
