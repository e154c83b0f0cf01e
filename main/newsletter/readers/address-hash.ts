import { hash } from 'node:crypto'
import type { Database } from '../../database/open.ts'

/**
 * Hashes folded addresses with the key of the list: HMAC-SHA-256 (RFC 2104) as two hashes over padded keys, in a quarter of the time of
 * createHmac, for an import asks for it with every row.
 */
export function addressHash(db: Database): (folded: string) => Buffer {
  const made = ofDatabase.get(db)
  if (made) return made
  const { key } = db.prepare<[], { key: Buffer }>('SELECT key FROM reader_list').get()!
  const inner = padded(key, 0x36, 64 + longestAddress)
  const outer = padded(key, 0x5c, 64 + 32)
  const hashes = (folded: string): Buffer => {
    if (Buffer.byteLength(folded) > longestAddress) throw new RangeError('an address is too long')
    const length = inner.write(folded, 64, 'utf8')
    hash('sha256', inner.subarray(0, 64 + length), 'buffer').copy(outer, 64)
    return hash('sha256', outer, 'buffer')
  }
  ofDatabase.set(db, hashes)
  return hashes
}

const ofDatabase = new WeakMap<Database, (folded: string) => Buffer>()

/** Bytes; an address has at most 320 characters. */
const longestAddress = 1280

function padded(key: Buffer, by: number, length: number): Buffer {
  const block = Buffer.alloc(length)
  for (let at = 0; at < 64; at += 1) block[at] = (key[at] ?? 0) ^ by
  return block
}
