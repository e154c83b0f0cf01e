import { chmodSync, closeSync, openSync } from 'node:fs'
import type SQLite from 'better-sqlite3'
import { Problem } from '../../shared/errors.ts'
import { driver } from './driver.ts'

/** An open office database; every statement of the program goes through it. */
export type Database = SQLite.Database

/** Milliseconds to wait for a connection that verifies or backs up. */
const patience = 5000

/**
 * Opens the encrypted office data in SQLCipher 4 format with a raw 256-bit key. Throws office_missing, office_damaged (a wrong key
 * cannot be told from a damaged first page), folder_not_writable.
 */
export function openDatabase(file: string, key: Uint8Array, options: { create?: boolean } = {}): Database {
  if (options.create) closeSync(openSync(file, 'a', 0o600))
  const db = connect(file, key, { fileMustExist: !options.create })
  try {
    // All of these fall back to their defaults each time a database is opened: synchronous even to NORMAL, which may lose what was
    // committed; a big sort on disk would write names in clear; without secure_delete erased text stays in free pages of a copy.
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('secure_delete = ON')
    db.pragma('trusted_schema = OFF')
    ownersOnly(file)
    return db
  } catch (error) {
    db.close()
    throw databaseProblem(error)
  }
}

/** Opens the office data beside the desk's own connection, to look without changing anything. */
export function openToLook(file: string, key: Uint8Array): Database {
  const db = connect(file, key, { fileMustExist: true, readonly: true })
  db.pragma('temp_store = MEMORY')
  return db
}

/**
 * Empties the write-ahead log into the file (about 1 ms). A flipped bit in the log would lose committed rows without a word, so this
 * follows every group of commits that must not be lost. Where somebody copies or verifies the file meanwhile it is left to the next
 * one: the desk does not stand still for that.
 */
export function checkpoint(db: Database): void {
  db.pragma('busy_timeout = 50')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma(`busy_timeout = ${patience}`)
}

/** What a failure of the database means to a person; anything else comes back as it was. */
export function databaseProblem(error: unknown): unknown {
  if (!(error instanceof driver.SqliteError)) return error
  // The index of the log finds no room: SQLite has no other word for that.
  if (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_SHMSIZE') return new Problem('disk_full')
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return new Problem('office_damaged')
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(error.code)) return new Problem('folder_not_writable')
  if (error.code === 'SQLITE_BUSY') return new Problem('office_in_use')
  return error
}

function connect(file: string, key: Uint8Array, options: SQLite.Options): Database {
  let db: Database
  try {
    db = new driver(file, { timeout: patience, ...options })
  } catch (error) {
    throw options.fileMustExist && isMissing(error) ? new Problem('office_missing') : databaseProblem(error)
  }
  const raw = rawKey(key)
  try {
    db.pragma(`cipher = 'sqlcipher'`)
    db.pragma('legacy = 4')
    db.key(raw)
    // The first page is read, and with it its checksum, before anything is written.
    db.pragma('user_version')
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    return db
  } catch (error) {
    db.close()
    throw databaseProblem(error)
  } finally {
    raw.fill(0)
  }
}

/** SQLCipher takes `x'HEX'` for the key itself; 32 bytes as they are it would take for a passphrase and stretch them by a weak PBKDF2. */
export function rawKey(key: Uint8Array): Buffer {
  if (key.length !== 32) throw new RangeError('the key has 256 bits')
  const text = Buffer.alloc(67)
  text.write(`x'`, 0, 'latin1')
  key.forEach((byte, index) => text.write(byte.toString(16).padStart(2, '0'), 2 + index * 2, 'latin1'))
  text.write(`'`, 66, 'latin1')
  return text
}

/** Only who owns the office data may read them; the log and its index take after the file. Windows has no such modes. */
function ownersOnly(file: string): void {
  if (process.platform !== 'win32') chmodSync(file, 0o600)
}

function isMissing(error: unknown): boolean {
  return error instanceof driver.SqliteError && error.code === 'SQLITE_CANTOPEN'
}
