import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Problem, problemOf } from '../../../shared/errors.ts'
import type { BackupFacts, BackupPlan } from '../../../shared/office/backups.ts'
import { copyTogether } from '../../database/copy-together.ts'
import { openToLook } from '../../database/open.ts'
import { ownFileOf } from '../../database/own-file.ts'
import { renameFile } from '../../database/rename-file.ts'
import { syncFolder } from '../../database/replace-file.ts'
import { settleKeys } from '../kept-keys.ts'
import { officeFiles } from '../office-folder.ts'
import { checkFolder, type CountOffice, hashOfFile, inFolder, openBackup, readFiles } from './checked.ts'
import { folderTrouble } from './folder-trouble.ts'
import { Manifest, manifestText, nameOf } from './manifest.ts'
import { listOwnBackups, removeUnfinished, unfinished } from './own-backups.ts'
import { superseded } from './rotation.ts'
import { piecesOf, writeEnd, writeEntry } from './tar.ts'

/** What is backed up, and with what it is opened. */
export type Source = {
  /** The folder of the office data. */
  folder: string
  dataKey: Uint8Array
  /** Names of the files beside the office data, as far as they were made. */
  own: readonly string[]
  program: string
  now: string
}

/** The copies, ready to be written to any number of folders. */
type Staged = { folder: string; manifest: Manifest; text: string }

/** Of how many backups of a folder stay; `proven` are the moments of those that were proved last. */
export type Rotation = { plan: BackupPlan; timeZone: string; proven: readonly string[] }

/** What came of one folder. */
export type Written = { folder: string; facts: BackupFacts } | { folder: string; failure: Problem }

/**
 * Makes a backup and writes it to each folder. Everything is copied as it is at one moment, opened and counted before it is written, and what was
 * written is read again and compared before it gets its name. A folder that cannot be had keeps no other from being written.
 * Throws what the office's own folder says, and office_damaged where the data themselves are not sound.
 * @param tell is told how far it is, from 0 to 1
 */
export async function makeBackup(
  source: Source,
  to: readonly string[],
  rotation: Rotation | null,
  count: CountOffice,
  tell: (share: number) => void,
): Promise<Written[]> {
  const staging = join(source.folder, 'backup-copy')
  return inFolder(staging, async () => {
    const staged = await stage(source, staging, count)
    const bytes = staged.manifest.files.reduce((sum, one) => sum + one.bytes, 0)
    let done = 0
    // Each folder is written and read; the copying and checking before takes about as long as one of both.
    const step = (more: number): void => {
      done += more
      tell(Math.min(1, (bytes + done) / (bytes * (1 + 2 * to.length))))
    }
    step(0)
    return to.map((folder): Written => {
      try {
        const facts = writeTo(folder, staged, step)
        if (rotation) tried(() => rotate(folder, staged, source, rotation))
        return { folder, facts }
      } catch (error) {
        return { folder, failure: problemOf(folderTrouble(error)) }
      }
    })
  })
}

async function stage(source: Source, staging: string, count: CountOffice): Promise<Staged> {
  const { dataKey, own } = source
  const [from, to] = [officeFiles(source.folder), officeFiles(staging)]
  await copyTogether(
    [
      { file: from.database, key: Uint8Array.from(dataKey), to: to.database },
      ...own.map((name) => ({
        ...ownFileOf(source.folder, dataKey, name),
        to: join(staging, `${name}.db`),
      })),
    ],
    [
      { file: from.keys, to: to.keys },
      { file: `${from.keys}.next`, to: `${to.keys}.next`, ifThere: true },
      { file: from.auditHead, to: to.auditHead },
    ],
  )
  // A passphrase may have been changed a moment ago: the copies of the key that the data note are those that belong to them.
  const db = openToLook(to.database, dataKey)
  try {
    settleKeys(db, to.keys)
  } finally {
    db.close()
  }
  const { desk, level, ...found } = checkedLive(() => checkFolder(staging, dataKey, own, count, 'quickly'))
  for (const name of ['office.db', ...own.map((one) => `${one}.db`)])
    for (const ending of ['-wal', '-shm']) rmSync(join(staging, `${name}${ending}`), { force: true })
  const files = ['keys.json', 'audit-head', 'office.db', ...own.map((name) => `${name}.db`)].map((name) => ({
    name,
    bytes: statSync(join(staging, name)).size,
    sha256: hashOfFile(join(staging, name)),
  }))
  const { program, now: madeAt } = source
  const text = manifestText(dataKey, {
    format: 'madoguchi-backup',
    version: 1,
    madeAt,
    program,
    level,
    desk,
    ...found,
    files,
  })
  return { folder: staging, manifest: Manifest.parse(JSON.parse(text)), text }
}

/** What is not sound in a copy that was just made is not sound in the office: no backup of it helps. */
function checkedLive<T>(check: () => T): T {
  try {
    return check()
  } catch (error) {
    throw error instanceof Problem && error.code === 'backup_damaged' ? new Problem('office_damaged') : error
  }
}

/** Takes out what need not stay any more; what cannot be taken out now is taken out another day. */
function rotate(
  folder: string,
  { folder: staging, manifest }: Staged,
  { dataKey }: Source,
  { plan, timeZone, proven }: Rotation,
): void {
  const record = openToLook(officeFiles(staging).database, dataKey)
  try {
    const own = listOwnBackups(folder, { dataKey, desk: manifest.desk, record })
    for (const file of superseded(own, plan, timeZone, ({ madeAt }) => proven.includes(madeAt)))
      rmSync(join(folder, file), { force: true })
  } finally {
    record.close()
  }
}

function writeTo(
  folder: string,
  { folder: staging, manifest, text }: Staged,
  step: (bytes: number) => void,
): BackupFacts {
  const file = join(folder, nameOf(manifest))
  const part = unfinished(file, manifest.desk, 'part')
  if (!existsSync(folder)) throw new Problem('backup_folder_missing')
  removeUnfinished(folder, manifest.desk)
  try {
    const descriptor = openSync(part, 'wx', 0o600)
    try {
      const at = Math.floor(Date.parse(manifest.madeAt) / 1000)
      const first = Buffer.from(text)
      writeEntry(descriptor, { name: 'backup.json', bytes: first.length, at }, [first])
      for (const { name, bytes } of manifest.files)
        writeEntry(descriptor, { name, bytes, at }, counted(piecesOf(join(staging, name)), step))
      writeEnd(descriptor)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    requireKept(part, manifest, step)
    renameFile(part, file)
    syncFolder(folder)
  } catch (error) {
    tried(() => rmSync(part, { force: true }))
    throw error
  }
  const { letters, readers, auditRows, madeAt } = manifest
  return { file: basename(file), bytes: statSync(file).size, letters, readers, auditRows, madeAt, verified: true }
}

/** What was written is read again. Throws backup_not_kept where the folder gives back something else. */
function requireKept(part: string, manifest: Manifest, step: (bytes: number) => void): void {
  try {
    const backup = openBackup(part)
    try {
      if (backup.manifest.mac !== manifest.mac) throw new Problem('backup_not_kept')
      readFiles(backup, null, step)
    } finally {
      closeSync(backup.descriptor)
    }
  } catch (error) {
    throw error instanceof Problem && error.code === 'backup_damaged' ? new Problem('backup_not_kept') : error
  }
}

function* counted(pieces: Iterable<Buffer>, step: (bytes: number) => void): Generator<Buffer> {
  for (const piece of pieces) {
    yield piece
    step(piece.length)
  }
}

function tried(work: () => void): void {
  try {
    work()
  } catch {
    // Why it could not be written is what is said; and a backup is made, whatever stays beside it.
  }
}
