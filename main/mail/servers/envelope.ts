import { domainToASCII } from 'node:url'
import { Problem } from '../../../shared/errors.ts'

/** An address as the envelope carries it: the domain in A-labels (RFC 5891), for every server understands those. Throws Problem no_address. */
export function envelopeAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  // A literal such as [192.0.2.1] is no name.
  if (at < 1 || !beyondAscii.test(domain)) return address
  const ascii = domainToASCII(domain)
  if (ascii === '' || ascii.split('.').includes('')) throw new Problem('no_address')
  return `${address.slice(0, at)}@${ascii}`
}

/** True where only a server with SMTPUTF8 (RFC 6531) can take the address: there is no other way to write what stands before the @. */
export function needsSmtpUtf8(address: string): boolean {
  return beyondAscii.test(address.slice(0, address.lastIndexOf('@')))
}

const beyondAscii = /[\u0080-\uffff]/
