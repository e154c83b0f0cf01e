import { generateKeyPairSync } from 'node:crypto'

/** A key as an office would give it, and what it would publish for it. */
export type DkimPair = { domain: string; selector: string; privateKey: string; record: string }

export const newDkimKey = {
  rsa(): DkimPair {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const open = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    return pairOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), `k=rsa; p=${open}`)
  },
  ed25519(): DkimPair {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { x } = publicKey.export({ format: 'jwk' })
    const open = Buffer.from(x!, 'base64url').toString('base64')
    return pairOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), `k=ed25519; p=${open}`)
  },
}

const pairOf = (privateKey: string, key: string): DkimPair => ({
  domain: 'consulate.example',
  selector: 'news2026',
  privateKey,
  record: `v=DKIM1; ${key}`,
})
