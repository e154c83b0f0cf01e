import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import { keepHead, openHeadFile, readHead } from '../../database/audit-head.ts'
import { audited } from '../../database/audited.ts'
import { keepClosedRoot } from '../../database/closed-root.ts'
import { copyTogether } from '../../database/copy-together.ts'
import { sharedTables } from '../../database/joining.ts'
import { migrations } from '../../database/migrations/index.ts'
import { checkpoint, openDatabase, openToLook, type Database } from '../../database/open.ts'
import { ownFileOf } from '../../database/own-file.ts'
import { pageRoot } from '../../database/page-root.ts'
import { writeNew } from '../../database/replace-file.ts'
import { rekey } from '../../database/rekey.ts'
import { pagesAreSound, standsIn } from '../../database/verify.ts'
import { hashShared } from '../../journal/hash-shared.ts'
import { noteBackupsOfBefore } from '../backups/earlier.ts'
import { keepPlaces, readPlaces } from '../backups/places.ts'
import { readKeyFile, writeKeyFile } from '../key-file.ts'
import { noteKeysAnew } from '../kept-keys.ts'
import { officeFiles } from '../office-folder.ts'
import { findFileKey, noteRenewed } from './due.ts'
import { stagingOf } from './swap.ts'
import { sealedForAll } from './waiting.ts'

/** A closed office whose lock is held, with the key that its files have now. */
export type Renewing = {
  folder: string
  dataKey: Uint8Array
  /** Names of all files beside the office data that were made. */
  own: readonly string[]
  at: string
}

/** What the disk must hold besides: the copies, and what the log of the office data takes. */
const roomBeside = 64_000_000

/**
 * Makes everything that is under the key of an office anew under another one, in a folder of its own beside it: each file is copied, brought under the new
 * key, and compared. Nothing of what lies there is changed. The new key is known to this thread alone and to whoever opens the new key file; it is wiped.
 * Meant for a thread. Throws disk_full with the octets that are missing, office_damaged, and what the disk says.
 */
export async function stageNewKey(
  { folder, dataKey, own, at }: Renewing,
  tell: (share: number) => void,
): Promise<void> {
  const staging = stagingOf(folder)
  const [from, to] = [officeFiles(folder), officeFiles(staging)]
  const next = randomBytes(32)
  try {
    rmSync(staging, { recursive: true, force: true })
    const names = ['office', ...own]
    const sizeOf = (name: string): number => statSync(join(folder, `${name}.db`)).size
    const total = names.reduce((sum, name) => sum + sizeOf(name), 0)
    requireRoom(folder, total)
    mkdirSync(staging, { mode: 0o700 })
    await copyTogether(
      names.map((name) => ({ ...fileOf(folder, dataKey, name), to: join(staging, `${name}.db`) })),
      [
        { file: from.keys, to: to.keys },
        { file: from.auditHead, to: to.auditHead },
      ],
    )
    // Bringing a file under the key takes about as long as looking through it twice.
    let done = 0
    const step = (name: string, parts: number): void => tell((done += (parts * sizeOf(name)) / (total * 5)))
    for (const name of names) {
      step(name, 1)
      const [before, after] = [fileOf(staging, dataKey, name), fileOf(staging, next, name)]
      const was = looked(before, factsOf)
      step(name, 1)
      rekey(before.file, before.key, after.key)
      step(name, 2)
      if (looked(after, factsOf) !== was) throw new Problem('office_damaged')
      before.key.fill(0)
      after.key.fill(0)
      step(name, 1)
    }
    sealOffice(to, dataKey, next, at)
    const places = readPlaces(from.backupPlaces, dataKey)
    if (places) {
      // One that names no folder any more is written only where there is one already.
      writeNew(to.backupPlaces, '')
      keepPlaces(to.backupPlaces, next, places)
    }
    looked({ file: to.database, key: next }, (db) => {
      if (!standsIn(db, readHead(to.auditHead, next))) throw new Problem('office_damaged')
    })
    withoutLogs(staging)
    keepClosedRoot(to.pages, next, pageRoot(to.database))
    for (const name of readdirSync(staging)) makeLast(join(staging, name))
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  } finally {
    next.fill(0)
    dataKey.fill(0)
  }
}

/** The log of a file that was looked at holds nothing. */
export function withoutLogs(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.db-(wal|shm|journal)$/.test(name)) rmSync(join(folder, name), { force: true })
}

/** Writes into the office data under the new key that it is theirs, with their key file and the head of their record. */
function sealOffice(to: ReturnType<typeof officeFiles>, old: Uint8Array, next: Uint8Array, at: string): void {
  // What the old key has signed counts no more.
  rmSync(to.auditHead)
  const head = openHeadFile(to.auditHead, next)
  const db = openDatabase(to.database, next)
  try {
    const { keys, proofs } = sealedForAll(db, readKeyFile(to.keys)!, next)
    writeKeyFile(to.keys, keys)
    keepHead(db, head)
    const about = findFileKey(db).due?.about ?? ''
    audited(db, { accountId: null, what: 'office.fileKeyRenewed', about, at }, () => {
      noteKeysAnew(db, keys, proofs)
      noteRenewed(db, at)
      noteBackupsOfBefore(db, old)
    })
    checkpoint(db)
  } finally {
    db.close()
    head.close()
  }
}

type Encrypted = { file: string; key: Uint8Array }

function fileOf(folder: string, dataKey: Uint8Array, name: string): Encrypted {
  if (name === 'office') return { file: officeFiles(folder).database, key: Uint8Array.from(dataKey) }
  return ownFileOf(folder, dataKey, name)
}

function looked<T>({ file, key }: Encrypted, look: (db: Database) => T): T {
  const db = openToLook(file, key)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/**
 * What a file holds, so that it can be compared: every page is read, each with its checksum under the key, and every tree followed. Of the office data
 * also the newest row of the record and the hash of everything that the office shares. Throws office_damaged.
 */
function factsOf(db: Database): string {
  if (!pagesAreSound(db)) throw new Problem('office_damaged')
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all()
  const rows = tables.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()])
  const isOffice = tables.includes('audit')
  const head = isOffice ? db.prepare('SELECT seq, hex(hash) FROM audit ORDER BY seq DESC LIMIT 1').raw().get() : null
  const shared = isOffice ? hashShared(db, sharedTables(db, migrations)) : null
  return JSON.stringify([db.pragma('user_version'), db.pragma('page_count'), rows, head, shared])
}

function requireRoom(folder: string, total: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const missing = total + roomBeside - bavail * bsize
  if (missing > 0) throw new Problem('disk_full', { missing })
}

function makeLast(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
