import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A copy of the data key under another key: AES-256-GCM, its tag at the end. */
export const SealedKey = z.object({ nonce: z.base64().length(16), sealed: z.base64().length(64) })
export type SealedKey = z.infer<typeof SealedKey>

/** Seals the data key; `header` is all that stands beside it in the file, and cannot be changed without spoiling the copy. */
export function sealKey(dataKey: Uint8Array, under: Uint8Array, header: unknown): SealedKey {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', under, nonce).setAAD(bytesOf(header))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

/** The data key, or null where the key or the header is another one. */
export function unsealKey(copy: SealedKey, under: Uint8Array, header: unknown): Buffer | null {
  const bytes = Buffer.from(copy.sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', under, Buffer.from(copy.nonce, 'base64'), { authTagLength: 16 })
  decipher.setAAD(bytesOf(header)).setAuthTag(bytes.subarray(32))
  try {
    const clear = decipher.update(bytes.subarray(0, 32))
    decipher.final()
    return clear
  } catch {
    return null
  }
}

/** A recovery key is 190 random bits: it needs no stretching, only another shape. */
export function keyFromRecovery(recoveryKey: string, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', recoveryKey, Buffer.from(salt, 'base64'), 'madoguchi recovery key', 32))
}

function bytesOf(header: unknown): Buffer {
  return Buffer.from(JSON.stringify(header), 'utf8')
}
