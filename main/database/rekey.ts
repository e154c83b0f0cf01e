import { closeSync, fsyncSync, openSync } from 'node:fs'
import { openDatabase, rawKey } from './open.ts'

/**
 * Brings a copy of an encrypted file under another key, page by page: tables and rows stay what and where they are. Only for a copy that nobody needs
 * where this is cut off: there is no journal, which would hold the pages under the old key once more. Two megabytes of memory, whatever its size; the
 * file lasts once this has returned.
 */
export function rekey(file: string, from: Uint8Array, to: Uint8Array): void {
  const raw = rawKey(to)
  const db = openDatabase(file, from)
  try {
    // The log of a file is under the key of its beginning: the driver changes no key in that mode.
    db.pragma('journal_mode = DELETE')
    // Otherwise the driver keeps anybody from doing without a journal.
    db.unsafeMode(true)
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('cache_size = -2000')
    db.rekey(raw)
  } finally {
    raw.fill(0)
    db.close()
  }
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
