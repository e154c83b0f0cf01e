import { closeSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { standsIn } from '../../database/verify.ts'
import { openBackup } from './checked.ts'
import { folderTrouble } from './folder-trouble.ts'
import { isSealedBefore } from './earlier.ts'
import { isBackupName, isSealedBy, type Manifest, nameOf } from './manifest.ts'
import type { Dated } from './rotation.ts'

/**
 * Whose backups are meant: sealed by this key, made by this workstation, and part of what these data have gone through. An office that was restored
 * from a backup has key and workstation of the one that made it; what each has written since is the other's.
 */
export type Owner = { dataKey: Uint8Array; desk: string; record: Database }

/** The backups of a workstation in a folder, the newest first. What others have laid there, whatever it is called, is none of them. */
export function listOwnBackups(folder: string, owner: Owner): Dated[] {
  return readdirSync(folder)
    .filter(isBackupName)
    .toSorted()
    .toReversed()
    .flatMap((file) => own(join(folder, file), file, owner, isSealedBefore))
}

/** The newest of them that the key of now opens; the names are in the order of time, so that one is read. */
export function findNewestBackup(folder: string, owner: Owner): Dated | null {
  try {
    for (const file of readdirSync(folder).filter(isBackupName).toSorted().toReversed()) {
      const [found] = own(join(folder, file), file, owner)
      if (found) return found
    }
    return null
  } catch (error) {
    throw folderTrouble(error)
  }
}

/** What a workstation calls a backup that is not whole yet, or the folder of a drill: others may write into the same folder at the same time. */
export const unfinished = (file: string, desk: string, what: 'part' | 'proof'): string =>
  `${file}.${desk.slice(0, 8)}.${what}`

/** Removes what a program that was ended has left of this workstation's backups and drills in a folder. */
export function removeUnfinished(folder: string, desk: string): void {
  const ending = new RegExp(`\\.backup\\.${desk.slice(0, 8)}\\.(part|proof)$`)
  for (const name of readdirSync(folder))
    if (ending.test(name) && isBackupName(name.replace(/\.[0-9a-f]{8}\.(part|proof)$/, '')))
      rmSync(join(folder, name), { recursive: true, force: true })
}

/** One that is damaged may be anybody's, and stays. */
function own(
  path: string,
  file: string,
  { dataKey, desk, record }: Owner,
  orElse: (record: Database, manifest: Manifest) => boolean = () => false,
): Dated[] {
  try {
    const { descriptor, manifest } = openBackup(path)
    closeSync(descriptor)
    const head = { seq: manifest.auditRows, hash: Buffer.from(manifest.auditHead, 'hex') }
    const isOwn =
      manifest.desk === desk && nameOf(manifest) === file && (isSealedBy(dataKey, manifest) || orElse(record, manifest))
    return isOwn && standsIn(record, head) ? [{ file, madeAt: manifest.madeAt }] : []
  } catch (error) {
    // Another workstation may take out its own at this moment.
    if (error instanceof Problem || (error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
