import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { Problem } from '../../shared/errors.ts'
import type { ObjectStore } from './engine.ts'

/** Octets of what stands before the sealed octets of a piece: version, epoch, nonce; of the tag; and of a piece with all of them at most. */
const [version, headLength, tagLength, mostPiece] = [1, 1 + 4 + 12, 16, 1_000_000]
const mostInPiece = mostPiece - headLength - tagLength

/** What the others need to fetch an object: it travels in an entry, signed with it. `size` in octets; `pieces` are names in the store, in order. */
export type SealedPieces = { epoch: number; size: number; pieces: string[] }

/**
 * Seals octets in pieces of at most a megabyte and puts them beside the journal, one piece in memory at a time. The same octets under the same key
 * become the same pieces, so that a work that was cut is simply done again. Throws what the store throws.
 */
export async function putPieces(
  store: Pick<ObjectStore, 'put'>,
  octets: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { epoch, key }: { epoch: number; key: Uint8Array },
): Promise<SealedPieces> {
  const keys = keysOf(key)
  const object: SealedPieces = { epoch, size: 0, pieces: [] }
  for await (const piece of inPieces(octets)) {
    const sealed = sealPiece(piece, epoch, keys)
    const name = nameOf(sealed)
    await store.put(name, sealed)
    object.size += piece.length
    object.pieces.push(name)
  }
  return object
}

/**
 * Fetches an object piece by piece and opens it; what it has handed out is proved to be what was put. Throws Problem journal_object_lost where a piece
 * is missing, was changed, or its key is gone, and what the store throws.
 * @param keyOf the office's key of an epoch
 */
export async function* getPieces(
  store: Pick<ObjectStore, 'get'>,
  { epoch, size, pieces }: SealedPieces,
  keyOf: (epoch: number) => Uint8Array | null,
): AsyncGenerator<Buffer> {
  const key = keyOf(epoch)
  if (key === null) throw new Problem('journal_object_lost', { reason: 'key' })
  const keys = keysOf(key)
  let left = size
  for (const name of pieces) {
    const sealed = await store.get(name)
    if (sealed === null) throw new Problem('journal_object_lost', { reason: 'missing' })
    const piece = nameOf(sealed) === name ? openPiece(sealed, epoch, keys) : null
    if (piece === null || piece.length > left) throw new Problem('journal_object_lost', { reason: 'changed' })
    left -= piece.length
    yield piece
  }
  if (left > 0) throw new Problem('journal_object_lost', { reason: 'missing' })
}

type Keys = { sealing: Uint8Array; nonces: Uint8Array }

function keysOf(key: Uint8Array): Keys {
  const derived = (purpose: string): Uint8Array => new Uint8Array(hkdfSync('sha256', key, '', purpose, 32))
  return { sealing: derived('madoguchi pieces'), nonces: derived('madoguchi pieces nonce') }
}

const nameOf = (sealed: Uint8Array): string => createHash('sha256').update(sealed).digest('hex')

/** Under one key a nonce comes again only with the same octets, because it is made of them. */
function sealPiece(piece: Uint8Array, epoch: number, { sealing, nonces }: Keys): Buffer {
  const head = Buffer.alloc(headLength)
  head[0] = version
  head.writeUInt32BE(epoch, 1)
  createHmac('sha256', nonces).update(piece).digest().copy(head, 5, 0, 12)
  const cipher = createCipheriv('aes-256-gcm', sealing, head.subarray(5))
  cipher.setAAD(head)
  const sealed = [cipher.update(piece), cipher.final()]
  return Buffer.concat([head, cipher.getAuthTag(), ...sealed])
}

function openPiece(sealed: Buffer, epoch: number, { sealing }: Keys): Buffer | null {
  if (sealed.length < headLength + tagLength || sealed.length > mostPiece) return null
  const head = sealed.subarray(0, headLength)
  if (head[0] !== version || head.readUInt32BE(1) !== epoch) return null
  const decipher = createDecipheriv('aes-256-gcm', sealing, head.subarray(5))
  decipher.setAAD(head)
  decipher.setAuthTag(sealed.subarray(headLength, headLength + tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headLength + tagLength)), decipher.final()])
  } catch {
    return null
  }
}

/** The epoch that a piece says it is of; 0 where it says none. */
export function epochOfPiece(sealed: Buffer): number {
  return sealed.length < headLength || sealed[0] !== version ? 0 : sealed.readUInt32BE(1)
}

/** The same octets in pieces that are full but for the last. */
async function* inPieces(octets: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let piece = Buffer.alloc(mostInPiece)
  let filled = 0
  for await (const some of octets)
    for (let from = 0; from < some.length; ) {
      const taken = some.subarray(from, from + mostInPiece - filled)
      piece.set(taken, filled)
      filled += taken.length
      from += taken.length
      if (filled < mostInPiece) continue
      yield piece
      piece = Buffer.alloc(mostInPiece)
      filled = 0
    }
  if (filled > 0) yield piece.subarray(0, filled)
}
