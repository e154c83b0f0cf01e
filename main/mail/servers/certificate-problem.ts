import type { CertificateFailure } from '../../../shared/certificate-failure.ts'
import { Problem } from '../../../shared/errors.ts'

/** A server whose certificate was refused, with what that certificate says of itself. */
export class CertificateProblem extends Problem {
  readonly certificate: CertificateFailure

  constructor(details: Problem['details'], certificate: CertificateFailure) {
    super('server_certificate', details)
    this.certificate = certificate
  }
}

/** What is known of the certificate that a failure is about, as a property to be spread. */
export function certificateOf(failure: unknown): { certificate?: CertificateFailure } {
  return failure instanceof CertificateProblem ? { certificate: failure.certificate } : {}
}
