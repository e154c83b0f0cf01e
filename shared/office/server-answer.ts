import { z } from 'zod'
import { CertificateFailure } from '../certificate-failure.ts'

/** What a mail server answered to a test: a code of an error and the server's own words where it refused, and the certificate where that was why. */
export const ServerAnswer = z.object({
  ok: z.boolean(),
  code: z.string(),
  serverWords: z.string(),
  certificate: CertificateFailure.optional(),
})
export type ServerAnswer = z.infer<typeof ServerAnswer>
