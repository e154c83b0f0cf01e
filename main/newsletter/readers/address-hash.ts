import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { Database } from '../../database/open.ts'
import { keyedHash } from '../keyed-hash.ts'

/** Hashes folded addresses with the key of the list. */
export function addressHash(db: Database): (folded: string) => Buffer {
  const made = ofDatabase.get(db)
  if (made) return made
  const hashes = keyedHash(listKey(db), longestAddress)
  ofDatabase.set(db, hashes)
  return hashes
}

/** The hash of an address as somebody wrote it; null where it is none. */
export function hashOfAddress(db: Database, address: string | null): Buffer | null {
  const folded = address === null ? null : foldAddress(address)
  return folded === null ? null : addressHash(db)(folded)
}

/** What addresses are hashed with, and tokens are signed under a key derived from. */
export function listKey(db: Database): Buffer {
  return db.prepare<[], { key: Buffer }>('SELECT key FROM reader_list').get()!.key
}

const ofDatabase = new WeakMap<Database, (folded: string) => Buffer>()

/** Bytes; an address has at most 320 characters. */
const longestAddress = 1280
