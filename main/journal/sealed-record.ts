import { createCipheriv, createDecipheriv, randomBytes, sign, verify } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { parse as idOf, stringify as textOf } from 'uuid'
import { privateKey, publicKey } from './identity.ts'

/** Octets of what stands before the sealed text: version, epoch, desk, nonce; and of what stands around and behind it. */
const [version, headLength, tagLength, signatureLength] = [1, 1 + 4 + 16 + 12, 16, 64]

/** Characters of text that one record may unfold to: what a hostile desk sends must not fill the memory. */
const mostText = 32_000_000

/** Octets of a record at most: an engine hands over no larger one. */
export const mostRecord = 1_000_000

/** Who seals: a desk with its private key to sign, and the office's key of an epoch. */
export type Sealer = { desk: string; signing: Uint8Array; epoch: number; key: Uint8Array }

/** What whoever opens a record knows: keys by epoch, and by desk the public key and whether it was ended. */
export type Known = {
  keyOf(epoch: number): Uint8Array | null
  deskOf(desk: string): { signing: Uint8Array; ended: boolean } | null
}

/** Why a record is refused: it is none; of a desk that the office does not know, or has ended; changed by somebody; of an epoch whose key is gone. */
export type Refused = 'no-record' | 'unknown-desk' | 'ended-desk' | 'forged' | 'unknown-epoch'

export type Opened = { desk: string; epoch: number; text: string } | { refused: Refused }

/**
 * Seals the text of a record: deflated, AES-256-GCM under the key of the epoch with everything before it authenticated, signed as a whole by the
 * desk (Ed25519). Throws RangeError where it is more than a record may hold.
 */
export function sealRecord(text: string, { desk, signing, epoch, key }: Sealer): Buffer {
  const head = Buffer.alloc(headLength)
  head[0] = version
  head.writeUInt32BE(epoch, 1)
  head.set(idOf(desk), 5)
  randomBytes(12).copy(head, 21)
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(21, 33))
  cipher.setAAD(head)
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
  const body = Buffer.concat([head, cipher.getAuthTag(), sealed])
  if (body.length + signatureLength > mostRecord) throw new RangeError('more than a record holds')
  return Buffer.concat([body, sign(null, body, privateKey(signing, 'ed25519'))])
}

/** Opens a record from wherever it lay; never throws for anything that is written in it. */
export function openRecord(record: Uint8Array, known: Known): Opened {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength)
  if (bytes.length < headLength + tagLength + signatureLength || bytes.length > mostRecord || bytes[0] !== version)
    return { refused: 'no-record' }
  const head = bytes.subarray(0, headLength)
  const desk = deskIn(head)
  const writer = desk === null ? null : known.deskOf(desk)
  if (desk === null || writer === null) return { refused: 'unknown-desk' }
  const body = bytes.subarray(0, -signatureLength)
  if (!isSigned(body, writer.signing, bytes.subarray(-signatureLength))) return { refused: 'forged' }
  if (writer.ended) return { refused: 'ended-desk' }
  const epoch = head.readUInt32BE(1)
  const key = known.keyOf(epoch)
  if (key === null) return { refused: 'unknown-epoch' }
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(21, 33))
    decipher.setAAD(head)
    decipher.setAuthTag(body.subarray(headLength, headLength + tagLength))
    const folded = Buffer.concat([decipher.update(body.subarray(headLength + tagLength)), decipher.final()])
    return { desk, epoch, text: inflateRawSync(folded, { maxOutputLength: mostText }).toString('utf8') }
  } catch {
    // Signed by a desk of the office and yet not readable: that desk is not to be believed, or its key was taken.
    return { refused: 'forged' }
  }
}

function deskIn(head: Buffer): string | null {
  try {
    return textOf(head.subarray(5, 21))
  } catch {
    return null
  }
}

function isSigned(body: Buffer, signing: Uint8Array, signature: Buffer): boolean {
  try {
    return verify(null, body, publicKey(signing, 'ed25519'), signature)
  } catch {
    return false
  }
}

/** The desk that a record says it is of; null where it says none. */
export function deskOfRecord(record: Uint8Array): string | null {
  return record.length < headLength ? null : deskIn(Buffer.from(record.buffer, record.byteOffset, headLength))
}

/** The epoch that a record says it is of; 0 where it says none. */
export function epochOf(record: Uint8Array): number {
  return record.length < headLength ? 0 : Buffer.from(record.buffer, record.byteOffset, headLength).readUInt32BE(1)
}
