import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

/**
 * The office's key of letter ids. It is a random one kept in a shared table, not one derived from the data key: each desk encrypts
 * its file under a key of its own and may change that key, while the ids must stay and be the same on every desk.
 */
export function letterKeyOf(db: Database): Uint8Array {
  let key = keys.get(db)
  if (!key) {
    key = prepared<[], { key: Buffer }>(db, 'SELECT key FROM letter_key').get()!.key
    keys.set(db, key)
  }
  return key
}

const keys = new WeakMap<Database, Uint8Array>()
