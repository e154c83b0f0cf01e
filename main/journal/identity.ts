import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'

/** The private halves of a desk's two key pairs (PKCS #8, DER): Ed25519 to sign, X25519 to be sealed to. They never leave its encrypted file. */
export type Identity = { signing: Buffer; sealing: Buffer }

/** The public halves (SubjectPublicKeyInfo, DER), by which other desks know it. */
export type PublicIdentity = { signing: Buffer; sealing: Buffer }

/** Makes the key pairs of a desk. */
export function newIdentity(): { own: Identity; known: PublicIdentity } {
  const signing = generateKeyPairSync('ed25519')
  const sealing = generateKeyPairSync('x25519')
  return {
    own: { signing: ownHalf(signing.privateKey), sealing: ownHalf(sealing.privateKey) },
    known: { signing: knownHalf(signing.publicKey), sealing: knownHalf(sealing.publicKey) },
  }
}

const ownHalf = (key: KeyObject): Buffer => key.export({ type: 'pkcs8', format: 'der' })
const knownHalf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

/** The key of these bytes; throws for what is none of this kind. */
export function privateKey(der: Uint8Array, kind: 'ed25519' | 'x25519'): KeyObject {
  return ofKind(createPrivateKey({ key: Buffer.from(der), type: 'pkcs8', format: 'der' }), kind)
}

export function publicKey(der: Uint8Array, kind: 'ed25519' | 'x25519'): KeyObject {
  return ofKind(createPublicKey({ key: Buffer.from(der), type: 'spki', format: 'der' }), kind)
}

function ofKind(key: KeyObject, kind: string): KeyObject {
  if (key.asymmetricKeyType !== kind) throw new RangeError(`no key of the kind ${kind}`)
  return key
}
