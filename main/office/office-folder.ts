import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../shared/errors.ts'
import { keepHead, openHeadFile, readHead, type HeadFile } from '../database/audit-head.ts'
import { audited } from '../database/audited.ts'
import { migrate, refuseNewer } from '../database/migrate.ts'
import { migrations } from '../database/migrations/index.ts'
import { checkpoint, openDatabase, openToLook, type Database } from '../database/open.ts'
import { recordBroken, standsIn } from '../database/verify.ts'
import { readKeyFile, writeKeyFile, type KeyFile } from './key-file.ts'
import { syncFolder } from './replace-file.ts'

/** What lies in a folder of office data. */
export type OfficeFiles = { folder: string; database: string; keys: string; auditHead: string; lock: string }

export function officeFiles(folder: string): OfficeFiles {
  return {
    folder,
    database: join(folder, 'office.db'),
    keys: join(folder, 'keys.json'),
    auditHead: join(folder, 'audit-head'),
    lock: join(folder, 'office.lock'),
  }
}

/** The office data once their key is known. */
export type OpenOffice = { db: Database; head: HeadFile; dataKey: Buffer }

/** Whether there are office data here, whole or not. */
export function holdsOffice(files: OfficeFiles): boolean {
  return existsSync(files.keys) || existsSync(files.database)
}

/** The key file, or null where the folder holds no office. Throws as readKeyFile, and office_damaged where only the key file is missing. */
export function findKeys(files: OfficeFiles): KeyFile | null {
  const keys = readKeyFile(files.keys)
  if (!keys && existsSync(files.database)) throw new Problem('office_damaged')
  return keys
}

/** Makes the folder of the office data; only its owner may look into it. */
export function makeFolder(files: OfficeFiles): void {
  mkdirSync(files.folder, { recursive: true, mode: 0o700 })
}

/**
 * Writes a new office. It comes into being with the key file, the last but one step; the database, made under another name, is
 * given its own after it, and openOffice makes up for that step where the program was ended before it.
 */
export function writeOffice(files: OfficeFiles, dataKey: Buffer, keys: KeyFile, fill: (db: Database) => void): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(unborn(files) + ending, { force: true })
  rmSync(files.auditHead, { force: true })
  const head = openHeadFile(files.auditHead, dataKey)
  const db = openDatabase(unborn(files), dataKey, { create: true })
  try {
    migrate(db, migrations)
    keepHead(db, head)
    fill(db)
    checkpoint(db)
  } finally {
    db.close()
    head.close()
  }
  writeKeyFile(files.keys, keys)
  nameDatabase(files)
}

/**
 * Opens the office data, brings them to the present version, and compares the audit record with its head outside. Throws office_missing,
 * office_damaged and office_newer, before anything is touched.
 */
export function openOffice(files: OfficeFiles, dataKey: Buffer, at: string): OpenOffice {
  if (!existsSync(files.database) && existsSync(unborn(files))) nameDatabase(files)
  const look = openToLook(files.database, dataKey)
  try {
    refuseNewer(look, migrations)
  } finally {
    look.close()
  }
  const db = openDatabase(files.database, dataKey)
  let head: HeadFile | null = null
  try {
    const ran = migrate(db, migrations)
    const kept = readHead(files.auditHead, dataKey)
    const whole = standsIn(db, kept)
    head = openHeadFile(files.auditHead, dataKey)
    keepHead(db, head)
    // From the next act on the head would fit again: that rows were missing is itself put on record, and verifying tells it ever after.
    if (!whole) audited(db, { accountId: null, what: recordBroken, about: kept ? String(kept.seq) : '', at }, () => {})
    if (ran.length > 0) {
      const changes = [{ thing: 'version' as const, from: '', to: ran.join(' ') }]
      audited(db, { accountId: null, what: 'office.migrate', changes, at }, () => {})
    }
    return { db, head, dataKey }
  } catch (error) {
    db.close()
    head?.close()
    dataKey.fill(0)
    throw error
  }
}

/** Closes the data with nothing left in the write-ahead log, and forgets the key. */
export function closeOffice({ db, head, dataKey }: OpenOffice): void {
  try {
    checkpoint(db)
  } finally {
    db.close()
    head.close()
    dataKey.fill(0)
  }
}

function unborn(files: OfficeFiles): string {
  return `${files.database}.new`
}

function nameDatabase(files: OfficeFiles): void {
  renameSync(unborn(files), files.database)
  syncFolder(files.folder)
}
