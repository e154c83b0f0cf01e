import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ObjectStore } from './engine.ts'

/** Octets of what stands before the sealed text: nonce and tag. */
const [nonceLength, tagLength] = [12, 16]

/** Octets that an object may unfold to. */
const mostUnfolded = 64_000_000

/** Seals bytes under a key for a purpose and lays them down; returns the name by which they are found. */
export async function putSealed(
  objects: ObjectStore,
  key: Uint8Array,
  purpose: string,
  bytes: Uint8Array,
): Promise<string> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(deflateRawSync(bytes)), cipher.final()])
  const object = Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  const name = createHash('sha256').update(object).digest('hex')
  await objects.put(name, object)
  return name
}

/** What was sealed under this key for this purpose; null where there is none of this name, or another one. */
export async function getSealed(
  objects: ObjectStore,
  key: Uint8Array,
  purpose: string,
  name: string,
): Promise<Buffer | null> {
  const object = await objects.get(name)
  if (!object || createHash('sha256').update(object).digest('hex') !== name) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), object.subarray(0, nonceLength))
    decipher.setAuthTag(object.subarray(nonceLength, nonceLength + tagLength))
    const folded = Buffer.concat([decipher.update(object.subarray(nonceLength + tagLength)), decipher.final()])
    return inflateRawSync(folded, { maxOutputLength: mostUnfolded })
  } catch {
    return null
  }
}

const keyFor = (key: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', `madoguchi object ${purpose}`, 32))
