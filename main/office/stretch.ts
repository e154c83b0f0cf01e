import { argon2id } from 'hash-wasm'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'

/** How a passphrase is stretched: Argon2id of RFC 9106 with this memory (KiB), passes and lanes. */
export const StretchHeader = z.object({
  kdf: z.literal('argon2id'),
  memory: z.number().int(),
  passes: z.number().int(),
  lanes: z.number().int(),
  salt: z.base64().length(24),
})
export type StretchHeader = z.infer<typeof StretchHeader>

/** The second choice of RFC 9106 section 4; about 0.6 s on two slow cores. */
export const presentStretch = { kdf: 'argon2id', memory: 64 * 1024, passes: 3, lanes: 4 } as const

/** What a header of a key file may ask for at most, so that a forged one cannot take all memory or hours. */
const most = { memory: 1024 * 1024, passes: 20, lanes: 16 }

/** Throws weak_key_file where a header asks for less than the minimum, office_damaged where it asks for what nobody would. */
export function checkStretch(header: StretchHeader): void {
  if (header.memory < presentStretch.memory || header.passes < presentStretch.passes || header.lanes < 1)
    throw new Problem('weak_key_file')
  if (header.memory > most.memory || header.passes > most.passes || header.lanes > most.lanes)
    throw new Problem('office_damaged')
}

/** The passphrase as 32 bytes of key; slow on purpose. The same characters typed on another system give the same key (NFKC). */
export async function stretch(passphrase: string, header: StretchHeader): Promise<Uint8Array> {
  checkStretch(header)
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt: Buffer.from(header.salt, 'base64'),
    memorySize: header.memory,
    iterations: header.passes,
    parallelism: header.lanes,
    hashLength: 32,
    outputType: 'binary',
  })
}
