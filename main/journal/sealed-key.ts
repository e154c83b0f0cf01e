import {
  createCipheriv,
  createDecipheriv,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { privateKey, publicKey } from './identity.ts'

/** Octets of an X25519 public key (SubjectPublicKeyInfo, DER) and of a tag of AES-GCM. */
const [keyLength, tagLength] = [44, 16]

/**
 * Seals a secret to one key pair, that of a desk or of an account: X25519 with a key pair made for this once, HKDF-SHA-256, AES-256-GCM. Whoever holds
 * the private half, and nobody else, opens it; who sealed it is told by nothing but the proof.
 * @param purpose what it is for, so that nothing sealed for one thing is taken for another
 * @param proof what only those know who may seal, and whoever opens it: anybody can seal to a public half, nobody else to that and this
 */
export function sealTo(known: Uint8Array, secret: Uint8Array, purpose: string, proof: Uint8Array = none): Buffer {
  const once = generateKeyPairSync('x25519')
  const own = once.publicKey.export({ type: 'spki', format: 'der' })
  const cipher = createCipheriv(
    'aes-256-gcm',
    sharedKey(once.privateKey, publicKey(known, 'x25519'), own, purpose, proof),
    zeros,
  )
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([own, cipher.getAuthTag(), sealed])
}

/** Opens what was sealed to this key pair for this purpose; null where it was sealed to another, for another, without the proof, or was changed. */
export function openSealed(
  own: Uint8Array,
  sealed: Uint8Array,
  purpose: string,
  proof: Uint8Array = none,
): Buffer | null {
  try {
    const bytes = Buffer.from(sealed)
    const once = bytes.subarray(0, keyLength)
    const key = sharedKey(privateKey(own, 'x25519'), publicKey(once, 'x25519'), once, purpose, proof)
    const decipher = createDecipheriv('aes-256-gcm', key, zeros)
    decipher.setAuthTag(bytes.subarray(keyLength, keyLength + tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(keyLength + tagLength)), decipher.final()])
  } catch {
    return null
  }
}

/** The key is used once, so that its nonce may be the same each time. */
const zeros = Buffer.alloc(12)
const none = Buffer.alloc(0)

function sharedKey(own: KeyObject, other: KeyObject, once: Uint8Array, purpose: string, proof: Uint8Array): Uint8Array {
  // 32 octets, so that where the proof begins is never in doubt.
  const shared = diffieHellman({ privateKey: own, publicKey: other })
  return new Uint8Array(hkdfSync('sha256', Buffer.concat([shared, proof]), once, `madoguchi ${purpose}`, 32))
}
