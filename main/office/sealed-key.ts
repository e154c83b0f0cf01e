import { createDecipheriv, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/**
 * A copy of the data key as key files of version 1 have them: under another key, AES-256-GCM, its tag at the end. None is made any more; one is
 * replaced when its account signs in, or when the recovery key is used or printed anew.
 */
export const SealedKey = z.object({ nonce: z.base64().length(16), sealed: z.base64().length(64) })
export type SealedKey = z.infer<typeof SealedKey>

/** The data key, or null where the key or the header, which is all that stands beside it in the file, is another one. */
export function unsealKey(copy: SealedKey, under: Uint8Array, header: unknown): Buffer | null {
  const bytes = Buffer.from(copy.sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', under, Buffer.from(copy.nonce, 'base64'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(JSON.stringify(header), 'utf8')).setAuthTag(bytes.subarray(32))
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
