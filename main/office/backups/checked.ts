import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import type { BackupCounts } from '../../../shared/office/backups.ts'
import { readHead } from '../../database/audit-head.ts'
import { versionOf } from '../../database/migrate.ts'
import { databaseProblem, openToLook, type Database } from '../../database/open.ts'
import { ownFileOf } from '../../database/own-file.ts'
import { fileIsSound, pagesAreSound, standsIn, verifyAudit } from '../../database/verify.ts'
import { readKeyFile } from '../key-file.ts'
import { standOf } from '../kept-keys.ts'
import { officeFiles } from '../office-folder.ts'
import { isSealedBy, type Manifest, readManifest } from './manifest.ts'
import { entriesOf, type Entry, piecesAt, piecesOf } from './tar.ts'

/** Counts letters and readers in office data; given in, because no part knows another's tables. */
export type CountOffice = (db: Database) => Omit<BackupCounts, 'auditRows'>

/** What was found in data that are or will be a backup. */
export type Found = BackupCounts & { level: number; desk: string; auditHead: string }

/** Names of the files that every backup holds behind its manifest. */
const always = ['keys.json', 'audit-head', 'office.db']

/**
 * Opens the files of an office in a folder as they lie there and compares what is inside. `quickly` reads every page and leaves out whether
 * indexes fit their rows. Throws backup_damaged.
 * @param own names of the files beside the office data, as `statistics`
 */
export function checkFolder(
  folder: string,
  dataKey: Uint8Array,
  own: readonly string[],
  count: CountOffice,
  how: 'quickly' | 'wholly',
): Found {
  const files = officeFiles(folder)
  const isSound = how === 'quickly' ? pagesAreSound : fileIsSound
  try {
    for (const name of own) {
      const { file, key } = ownFileOf(folder, dataKey, name)
      looked(file, key, (db) => required(isSound(db)))
      key.fill(0)
    }
    return looked(files.database, dataKey, (db) => {
      required(isSound(db))
      const head = readHead(files.auditHead, dataKey)
      required(
        how === 'quickly' ? standsIn(db, head) : verifyAudit(db, head).firstBadRow === null && standsIn(db, head),
      )
      checkKeys(db, files.keys)
      const newest = db
        .prepare<[], { seq: number; hash: Buffer }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
        .get()
      required(newest !== undefined)
      const { id } = db.prepare<[], { id: string }>('SELECT id FROM workstation').get()!
      const level = versionOf(db)
      return { ...count(db), auditRows: newest!.seq, auditHead: newest!.hash.toString('hex'), level, desk: id }
    })
  } catch (error) {
    const problem = databaseProblem(error)
    if (problem instanceof Problem && ['office_damaged', 'office_missing', 'weak_key_file'].includes(problem.code))
      throw new Problem('backup_damaged')
    throw problem
  }
}

/** Throws backup_damaged where what was found is not what the manifest says. */
export function checkFound(found: Found, manifest: Manifest): void {
  for (const name of ['letters', 'readers', 'auditRows', 'level', 'desk', 'auditHead'] as const)
    required(found[name] === manifest[name])
}

/** A backup that is open to be read; who opened it closes it. */
export type OpenBackup = { descriptor: number; manifest: Manifest; entries: Entry[]; keys: Buffer }

/** Reads what stands first in a backup. Throws backup_damaged, also where it is no plain file, backup_newer, and what the disk says. */
export function openBackup(file: string): OpenBackup {
  required(statSync(file).isFile())
  const descriptor = openSync(file, 'r')
  try {
    const entries = [...entriesOf(descriptor)]
    const [first, keys] = entries
    required(first?.name === 'backup.json' && keys?.name === 'keys.json' && keys.bytes < largestKeyFile)
    const manifest = readManifest(
      Buffer.concat(copied(piecesAt(descriptor, first!.at, Math.min(first!.bytes, 100_000)))),
    )
    const said = manifest.files.map(({ name, bytes }) => `${name} ${bytes}`)
    required(
      said.join('\n') ===
        entries
          .slice(1)
          .map(({ name, bytes }) => `${name} ${bytes}`)
          .join('\n'),
    )
    required(always.every((name) => manifest.files.some((one) => one.name === name)))
    return { descriptor, manifest, entries, keys: Buffer.concat(copied(piecesAt(descriptor, keys!.at, keys!.bytes))) }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

/** Octets of a key file at most. */
const largestKeyFile = 4_000_000

/** Whether a backup is of whoever has this data key. Throws backup_other. */
export function requireOwn(dataKey: Uint8Array, { manifest }: OpenBackup): void {
  if (!isSealedBy(dataKey, manifest)) throw new Problem('backup_other')
}

/** The names of its files beside the office data, as they are in a folder. */
export const ownNamesOf = ({ files }: Manifest): string[] =>
  files.flatMap(({ name }) => (name.endsWith('.db') && name !== 'office.db' ? [name.slice(0, -3)] : []))

/**
 * Reads every file of a backup and compares it with the manifest; with a folder, writes them there so that they last. Throws backup_damaged.
 * @param read is told of octets that were read
 */
export function readFiles(
  { descriptor, manifest, entries }: OpenBackup,
  to: string | null,
  read: (bytes: number) => void,
): void {
  for (const entry of entries.slice(1)) {
    const said = manifest.files.find(({ name }) => name === entry.name)!
    const out = to === null ? null : openSync(join(to, entry.name), 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      for (const piece of piecesAt(descriptor, entry.at, entry.bytes)) {
        hash.update(piece)
        if (out !== null) for (let done = 0; done < piece.length; ) done += writeSync(out, piece, done)
        read(piece.length)
      }
      required(hash.digest('hex') === said.sha256)
      if (out !== null) fsyncSync(out)
    } finally {
      if (out !== null) closeSync(out)
    }
  }
}

/** SHA-256 of a file, in hexadecimal digits. */
export function hashOfFile(file: string, read: (bytes: number) => void = () => {}): string {
  const hash = createHash('sha256')
  for (const piece of piecesOf(file)) {
    hash.update(piece)
    read(piece.length)
  }
  return hash.digest('hex')
}

/** Does work in a folder that is there for it alone and gone afterwards. What a program that was ended has left of it is taken out first. */
export async function inFolder<T>(folder: string, work: (folder: string) => T | Promise<T>): Promise<T> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkKeys(db: Database, file: string): void {
  const keys = readKeyFile(file)
  required(keys !== null)
  for (const name of ['recovery', ...keys!.accounts.map(({ id }) => id)]) required(standOf(db, keys!, name) === 'noted')
}

function looked<T>(file: string, key: Uint8Array, look: (db: Database) => T): T {
  const db = openToLook(file, key)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

function required(holds: boolean): void {
  if (!holds) throw new Problem('backup_damaged')
}

const copied = (pieces: Iterable<Buffer>): Buffer[] => Array.from(pieces, (piece) => Buffer.from(piece))
