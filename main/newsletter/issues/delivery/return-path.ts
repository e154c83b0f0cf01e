import type { DeliverySettings } from './orders.ts'

/** Octets of what stands before the @ (RFC 5321 section 4.5.3.1.1). */
const longestLocalPart = 64

/**
 * Where a mail comes back to (VERP): `news+TOKEN@office` tells by its own address who did not get which issue, also where the report quotes nothing.
 * Without it the token in the Message-ID says the same of every report that quotes the mail.
 */
export function returnPath({ address, plus }: DeliverySettings['returnTo'], token: string): string {
  const at = address.lastIndexOf('@')
  const local = `${address.slice(0, at)}+${token}`
  return plus && local.length <= longestLocalPart ? local + address.slice(at) : address
}
