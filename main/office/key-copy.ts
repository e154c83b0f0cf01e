import { createPublicKey, hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { privateKey } from '../journal/identity.ts'
import { openSealed, sealTo } from '../journal/sealed-key.ts'

/**
 * A copy of the data key, sealed to a key pair whose private half stands nowhere: it is made of the stretched passphrase, or of the recovery key, each time.
 * So a new data key can be sealed for a colleague who is not there, by whoever knows two things of that copy: its public half, which stands here, and its
 * proof, which stands in the encrypted data alone. The proof is made of the passphrase as well: without it anybody who may write in the folder could seal
 * a key of their own for everybody, and lay data under that key in the place of the office's.
 */
export const KeyCopy = z.strictObject({ public: z.base64().length(60), sealed: z.base64().length(124) })
export type KeyCopy = z.infer<typeof KeyCopy>

/** A copy that was just made, with the proof that the data keep. */
export type NewCopy = { key: KeyCopy; proof: Buffer }

/** What stands before the 32 octets of a private half of X25519 (PKCS #8, DER; RFC 8410). */
const before = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A copy of the data key for whoever has this secret: a stretched passphrase, or a recovery key with its salt. */
export function copyFor(secret: KeySecret, dataKey: Uint8Array): NewCopy {
  const { own, known, proof } = pairOf(secret)
  own.fill(0)
  return { key: sealedAgain(known, secret.name, proof, dataKey), proof }
}

/** A copy of another data key for the same holder, who need not be there. */
export function sealedAgain(known: string, name: string, proof: Uint8Array, dataKey: Uint8Array): KeyCopy {
  const sealed = sealTo(Buffer.from(known, 'base64'), dataKey, purposeOf(name), proof)
  return { public: known, sealed: sealed.toString('base64') }
}

/** The data key of a copy; null where the secret is another one, or anything of the copy was changed. */
export function openCopy(copy: KeyCopy, secret: KeySecret): Buffer | null {
  const { own, known, proof } = pairOf(secret)
  const dataKey = openSealed(own, Buffer.from(copy.sealed, 'base64'), purposeOf(secret.name), proof)
  own.fill(0)
  proof.fill(0)
  // A public half that was exchanged opens all the same: the next data key would be sealed to it.
  if (known === copy.public && dataKey?.length === 32) return dataKey
  dataKey?.fill(0)
  return null
}

/** What opens a copy, and for whom: `name` is the id of an account, or `recovery`. */
export type KeySecret = { name: string; secret: Uint8Array | string; salt: string }

function pairOf({ name, secret, salt }: KeySecret): { own: Buffer; known: string; proof: Buffer } {
  const made = (what: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), `madoguchi key file ${what} of ${name}`, 32))
  const half = made('private half')
  const own = Buffer.concat([before, half])
  half.fill(0)
  const known = createPublicKey(privateKey(own, 'x25519')).export({ type: 'spki', format: 'der' }).toString('base64')
  return { own, known, proof: made('proof') }
}

/** A copy fits its own holder only: they cannot be exchanged. */
const purposeOf = (name: string): string => `key file data key of ${name}`
