import { createHash } from 'node:crypto'

/** The hash of a journal without records. */
export function firstHash(office: string): Buffer {
  return createHash('sha256').update(`madoguchi journal of office ${office}`).digest()
}

/** The hash of a journal with one record more: SHA-256 over the hash before and the record. */
export function nextHash(before: Uint8Array, body: Uint8Array): Buffer {
  return createHash('sha256').update(before).update(body).digest()
}
