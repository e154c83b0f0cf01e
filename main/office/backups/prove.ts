import { closeSync, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import type { BackupFacts } from '../../../shared/office/backups.ts'
import { openToLook } from '../../database/open.ts'
import { officeFiles } from '../office-folder.ts'
import {
  checkFolder,
  checkFound,
  type CountOffice,
  inFolder,
  openBackup,
  ownNamesOf,
  readFiles,
  requireOwn,
} from './checked.ts'
import { drillTrouble } from './folder-trouble.ts'
import { findNewestBackup, unfinished } from './own-backups.ts'

/** What is proved: of which folder, by the office of which data. */
export type Proving = {
  folder: string
  /** Which backup was written there last; null where none is known. */
  last: string | null
  /** The folder of the office data. */
  office: string
  dataKey: Uint8Array
  desk: string
}

/**
 * Proves the newest backup of a folder: the one that was written last, or where somebody has taken that away the newest of this office that is
 * left. Throws as proveBackup, and backup_none.
 */
export async function proveNewest(
  { folder, last, dataKey, ...office }: Proving,
  count: CountOffice,
  tell: (share: number) => void,
): Promise<BackupFacts> {
  if (!existsSync(folder)) throw new Problem('backup_folder_missing')
  const file = last !== null && existsSync(join(folder, last)) ? last : newestIn(folder, { dataKey, ...office })
  if (file === null) throw new Problem('backup_none')
  return proveBackup(join(folder, file), dataKey, count, tell)
}

function newestIn(folder: string, { office, dataKey, desk }: Omit<Proving, 'folder' | 'last'>): string | null {
  const record = openToLook(officeFiles(office).database, dataKey)
  try {
    return findNewestBackup(folder, { dataKey, desk, record })?.file ?? null
  } finally {
    record.close()
  }
}

/**
 * The drill: takes a backup out into a folder beside it, as whoever restores it would, opens everything, compares every octet, page, count and the
 * whole record, and removes the folder. Everything stays encrypted. Throws backup_damaged, backup_other, backup_newer, and what the folder says.
 * @param tell is told how far it is, from 0 to 1
 */
export async function proveBackup(
  file: string,
  dataKey: Uint8Array,
  count: CountOffice,
  tell: (share: number) => void,
): Promise<BackupFacts> {
  try {
    const backup = openBackup(file)
    try {
      requireOwn(dataKey, backup)
      const { manifest } = backup
      const { letters, readers, auditRows, madeAt } = manifest
      const total = manifest.files.reduce((sum, one) => sum + one.bytes, 0)
      let done = 0
      await inFolder(unfinished(file, manifest.desk, 'proof'), (folder) => {
        readFiles(backup, folder, (bytes) => {
          done += bytes
          tell(Math.min(0.5, (0.5 * done) / total))
        })
        checkFound(checkFolder(folder, dataKey, ownNamesOf(manifest), count, 'wholly'), manifest)
        tell(1)
      })
      const { size } = statSync(file)
      return { file: basename(file), bytes: size, letters, readers, auditRows, madeAt, verified: true }
    } finally {
      closeSync(backup.descriptor)
    }
  } catch (error) {
    throw drillTrouble(error, file)
  }
}
