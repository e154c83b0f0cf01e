import { z } from 'zod'

/** Which check a server's certificate did not pass. */
export const CertificateCheck = z.enum([
  'expired',
  'not-yet-valid',
  'name',
  'self-signed',
  'unknown-authority',
  'own-authority',
  'revoked',
  'other',
])
export type CertificateCheck = z.infer<typeof CertificateCheck>

/** A certificate that was refused, as the server showed it: nothing in it is proven. Texts are one line, fit to be shown. */
export const CertificateFailure = z.object({
  check: CertificateCheck,
  issuer: z.string(),
  /** The server names that it was made for. */
  names: z.array(z.string()),
  /** ISO 8601 with Z, or empty where the server showed none. */
  validFrom: z.string(),
  validTo: z.string(),
})
export type CertificateFailure = z.infer<typeof CertificateFailure>
