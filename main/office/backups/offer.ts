import { closeSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupOffer } from '../../../shared/office/backups.ts'
import { readHead } from '../../database/audit-head.ts'
import { officeFiles } from '../office-folder.ts'
import { openBackup } from './checked.ts'
import { isBackupName, isSealedBy, type Manifest, nameOf } from './manifest.ts'
import { readPlaces } from './places.ts'

/** Looks for a backup of data that cannot be opened any more; null where no folder is known, or none has one. */
export function findOffer({ dataDir, dataKey }: { dataDir: string; dataKey: Uint8Array }): BackupOffer | null {
  const files = officeFiles(dataDir)
  const places = readPlaces(files.backupPlaces, dataKey)
  if (!places) return null
  const head = readHead(files.auditHead, dataKey)
  const isOwn = (manifest: Manifest): boolean =>
    manifest.desk === places.desk && isSealedBy(dataKey, manifest) && (!head || manifest.auditRows <= head.seq)
  const [newest] = places.folders
    .flatMap((folder) => newestIn(folder, isOwn))
    .toSorted((one, other) => (one.manifest.madeAt < other.manifest.madeAt ? 1 : -1))
  if (!newest) return null
  const { madeAt, auditRows } = newest.manifest
  return { file: newest.file, madeAt, since: head && head.seq - auditRows, hasJournal: places.hasJournal }
}

/** The names are in the order of time; a folder that is gone has none. */
function newestIn(folder: string, isOwn: (manifest: Manifest) => boolean): { file: string; manifest: Manifest }[] {
  for (const name of namesIn(folder)) {
    const file = join(folder, name)
    const manifest = manifestOf(file)
    if (manifest && nameOf(manifest) === name && isOwn(manifest)) return [{ file, manifest }]
  }
  return []
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isBackupName).toSorted().toReversed()
  } catch {
    return []
  }
}

function manifestOf(file: string): Manifest | null {
  try {
    const { descriptor, manifest } = openBackup(file)
    closeSync(descriptor)
    return manifest
  } catch {
    return null
  }
}
