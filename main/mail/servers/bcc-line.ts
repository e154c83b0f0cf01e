import { envelopeAddress } from './envelope.ts'

/**
 * The office's own copy of a mail, with those who got it unseen by the others (RFC 5322 section 3.6.3). Mail programs keep this field in Sent, so that one
 * knows later who has it; in what is sent it never stands.
 */
export function withBcc(raw: Uint8Array, bcc: readonly string[]): Uint8Array {
  if (bcc.length === 0) return raw
  return Buffer.concat([Buffer.from(`Bcc: ${bcc.map(envelopeAddress).join(',\r\n ')}\r\n`), raw])
}
