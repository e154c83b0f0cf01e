import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../shared/errors.ts'
import { keepHead, openHeadFile, readHead, type HeadFile } from '../database/audit-head.ts'
import { audited } from '../database/audited.ts'
import { migrate, type Migration, migrateUnguarded, refuseNewer, upTo, versionOf } from '../database/migrate.ts'
import { raisedSince } from '../database/migrations/index.ts'
import { checkpoint, openDatabase, openToLook, type Database } from '../database/open.ts'
import { guardShared } from '../database/shared-tables.ts'
import { pagesReplaced, recordBroken, standsIn } from '../database/verify.ts'
import { findJournal } from '../journal/journal-rows.ts'
import { readKeyFile, writeKeyFile, type KeyFile } from './key-file.ts'
import { keepClosedRoot, readClosedRoot } from '../database/closed-root.ts'
import { pageRoot, type PageRoot } from '../database/page-root.ts'
import { renameFile } from '../database/rename-file.ts'
import { syncFolder } from '../database/replace-file.ts'

/** What lies in a folder of office data. */
export type OfficeFiles = {
  folder: string
  database: string
  keys: string
  auditHead: string
  /** The root of the pages since the office was closed. */
  pages: string
  attempts: string
  lock: string
  /** Where the backups lie. */
  backupPlaces: string
}

export function officeFiles(folder: string): OfficeFiles {
  return {
    folder,
    database: join(folder, 'office.db'),
    keys: join(folder, 'keys.json'),
    auditHead: join(folder, 'audit-head'),
    pages: join(folder, 'page-root'),
    attempts: join(folder, 'attempts.json'),
    lock: join(folder, 'office.lock'),
    backupPlaces: join(folder, 'backup-places'),
  }
}

/** The office data once their key is known. */
export type OpenOffice = { db: Database; head: HeadFile; dataKey: Buffer }

/** Whether there are office data here, whole or not. */
export function holdsOffice(files: OfficeFiles): boolean {
  return existsSync(files.keys) || (existsSync(files.database) && !existsSync(unbornKeys(files)))
}

/** The key file, or null where the folder holds no office. Throws as readKeyFile, and office_damaged where only the key file is missing. */
export function findKeys(files: OfficeFiles): KeyFile | null {
  const keys = readKeyFile(files.keys)
  if (!keys && holdsOffice(files)) throw new Problem('office_damaged')
  return keys
}

/** Makes the folder of the office data; only its owner may look into it. */
export function makeFolder(files: OfficeFiles): void {
  mkdirSync(files.folder, { recursive: true, mode: 0o700 })
}

/** The versions of the data that this program knows, and how an office with a journal comes from one to the next. */
export type Versions = {
  migrations: readonly Migration[]
  /** Brings data of an office with a journal to the newest version, on connections of its own. */
  raise(dataKey: Uint8Array): Promise<void>
}

/**
 * Writes a new office that has not begun yet: its key file stands under another name until `beginOffice`. Where the program
 * is ended before, nobody has been told the recovery key, and the office is set up again from the start.
 */
export async function writeOffice(
  files: OfficeFiles,
  dataKey: Buffer,
  keys: KeyFile,
  migrations: readonly Migration[],
  fill: (db: Database) => Promise<void>,
): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) rmSync(files.database + ending, { force: true })
  for (const file of [files.auditHead, files.pages]) rmSync(file, { force: true })
  writeKeyFile(unbornKeys(files), keys)
  const head = openHeadFile(files.auditHead, dataKey)
  const db = openDatabase(files.database, dataKey, { create: true })
  try {
    migrate(db, migrations)
    keepHead(db, head)
    await fill(db)
    checkpoint(db)
  } finally {
    db.close()
    head.close()
  }
  syncFolder(files.folder)
}

/** The office begins: its key file gets its name. Nothing to do where it has begun. */
export function beginOffice(files: OfficeFiles): void {
  if (!existsSync(unbornKeys(files))) return
  renameFile(unbornKeys(files), files.keys)
  syncFolder(files.folder)
}

/** Writes the key file of an office that has not begun yet anew. */
export function writeUnbornKeys(files: OfficeFiles, keys: KeyFile): void {
  writeKeyFile(unbornKeys(files), keys)
}

/** The key file of an office that has just been written and not begun. */
export function findUnbornKeys(files: OfficeFiles): KeyFile | null {
  return readKeyFile(unbornKeys(files))
}

/**
 * Opens the office data, compares the audit record with its head outside and the pages with those the office was closed with, and brings the data to
 * the present version; with a journal, together with the other desks. Throws office_missing, office_damaged and office_newer, before anything
 * is touched, and what raising throws.
 * @param found the root of the pages as they lie there, made before anything of them was changed
 */
export async function openOffice(
  files: OfficeFiles,
  dataKey: Buffer,
  at: string,
  found: PageRoot | null,
  { migrations, raise }: Versions,
): Promise<OpenOffice> {
  adoptUnnamed(files)
  const look = openToLook(files.database, dataKey)
  try {
    refuseNewer(look, migrations)
  } finally {
    look.close()
  }
  const db = openDatabase(files.database, dataKey)
  let head: HeadFile | null = null
  let isMarked = false
  try {
    const before = versionOf(db)
    migrateUnguarded(db, upTo(migrations, Math.max(before, raisedSince)))
    if (!findJournal(db)) migrateUnguarded(db, migrations)
    const kept = readHead(files.auditHead, dataKey)
    const whole = standsIn(db, kept)
    const samePages = hasSamePages(files, dataKey, found)
    head = openHeadFile(files.auditHead, dataKey)
    keepHead(db, head)
    // From the next act on the head would fit again: that rows were missing is itself put on record, and verifying tells it ever after.
    if (!whole) audited(db, { accountId: null, what: recordBroken, about: kept ? String(kept.seq) : '', at }, () => {})
    if (!samePages) audited(db, { accountId: null, what: pagesReplaced, at }, () => {})
    keepClosedRoot(files.pages, dataKey, 'open')
    isMarked = true
    if (versionOf(db) < migrations.at(-1)!.number) await raise(dataKey)
    guardShared(db, migrations)
    const ran = upTo(migrations, versionOf(db)).filter(({ number }) => number > before)
    if (ran.length > 0) {
      const changes = [{ thing: 'version' as const, from: '', to: ran.map(({ number }) => number).join(' ') }]
      audited(db, { accountId: null, what: 'office.migrate', changes, at }, () => {})
    }
    return { db, head, dataKey }
  } catch (error) {
    // Once they are marked as open they are closed as ever, so that the next one finds the pages that were left.
    if (head && isMarked) closeOffice(files, { db, head, dataKey })
    else {
      db.close()
      head?.close()
      dataKey.fill(0)
    }
    throw error
  }
}

/**
 * Closes the data with nothing left in the write-ahead log, keeps the root of their pages, and forgets the key. Every step is
 * taken, whatever an earlier one throws; then the first failure is thrown.
 */
export function closeOffice(files: OfficeFiles, { db, head, dataKey }: OpenOffice): void {
  everyStep([
    () => checkpoint(db),
    () => db.close(),
    () => head.close(),
    () => {
      if (!existsSync(`${files.database}-wal`)) keepClosedRoot(files.pages, dataKey, pageRoot(files.database))
    },
    () => dataKey.fill(0),
  ])
}

/** Takes every step, and throws the first failure afterwards. */
export function everyStep(steps: (() => unknown)[]): void {
  const failures: unknown[] = []
  for (const step of steps) {
    try {
      step()
    } catch (failure) {
      failures.push(failure)
    }
  }
  if (failures.length > 0) throw failures[0]
}

/** Whether the pages are those that the office was closed with; true where nothing is known of them. */
function hasSamePages(files: OfficeFiles, dataKey: Buffer, found: PageRoot | null): boolean {
  const kept = readClosedRoot(files.pages, dataKey)
  if (kept === 'spoiled') return false
  if (kept === null || kept === 'open' || found === null) return true
  return kept.pages === found.pages && kept.root === found.root
}

function unbornKeys(files: OfficeFiles): string {
  return `${files.keys}.unborn`
}

/** Earlier versions made the database under another name, and could be ended before it got its own. */
function adoptUnnamed(files: OfficeFiles): void {
  if (existsSync(files.database) || !existsSync(`${files.database}.new`)) return
  renameFile(`${files.database}.new`, files.database)
  syncFolder(files.folder)
}
