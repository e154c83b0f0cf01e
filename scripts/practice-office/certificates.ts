import { generate } from 'selfsigned'

export type Certificate = { key: string; cert: string /** PEM of the authority that signed it. */; authority: string }

export type CertificateWishes = {
  names?: string[]
  addresses?: string[]
  from?: Date
  until?: Date
  /** Signed by itself instead of by an authority. */
  selfSigned?: boolean
  /** What its authority is called. */
  authorityName?: string
}

const day = 24 * 60 * 60 * 1000

/** Makes an authority and a server certificate of its own, for servers on loopback. */
export async function makeCertificate(wishes: CertificateWishes = {}): Promise<Certificate> {
  const validity = {
    notBeforeDate: wishes.from ?? new Date(Date.now() - day),
    notAfterDate: wishes.until ?? new Date(Date.now() + 30 * day),
  }
  const names = wishes.names ?? ['localhost']
  const addresses = wishes.addresses ?? ['127.0.0.1', '::1']
  const serverWishes = {
    ...validity,
    keyType: 'ec' as const,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints' as const, cA: false },
      { name: 'keyUsage' as const, digitalSignature: true },
      { name: 'extKeyUsage' as const, serverAuth: true },
      {
        name: 'subjectAltName' as const,
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  }
  const subject = [{ name: 'commonName', value: names[0] ?? 'practice.example' }]
  if (wishes.selfSigned) {
    const made = await generate(subject, serverWishes)
    return { key: made.private, cert: made.cert, authority: '' }
  }
  const authority = await generate(
    [{ name: 'commonName', value: wishes.authorityName ?? 'Practice Office Authority' }],
    {
      keyType: 'ec',
      algorithm: 'sha256',
      notBeforeDate: new Date(Date.now() - 400 * day),
      notAfterDate: new Date(Date.now() + 30 * day),
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    },
  )
  const made = await generate(subject, { ...serverWishes, ca: { key: authority.private, cert: authority.cert } })
  return { key: made.private, cert: made.cert, authority: authority.cert }
}
