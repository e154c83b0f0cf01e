import { createHash, createPrivateKey, createPublicKey, type Hash, hash, type KeyObject, sign } from 'node:crypto'
import { Problem } from '../../../shared/errors.ts'
import { lengthOf, type MailTemplate } from './mail-template.ts'

/** Signs prepared mails. */
export type DkimSigner = {
  /** The DKIM-Signature of a filled mail, with the end of its line: it stands before everything else. */
  sign(mail: Buffer, template: MailTemplate, now: number): Promise<Buffer>
}

/** The fields that are signed; From and Subject twice, so that nobody can add another one (RFC 6376 section 8.15). */
const signedFields = [
  'from',
  'from',
  'to',
  'subject',
  'subject',
  'date',
  'message-id',
  'list-id',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'mime-version',
  'content-type',
]

/**
 * Signs by RFC 6376, relaxed in header and body, with RSA-SHA256 or Ed25519 (RFC 8463) by what the key is. The part of a body that is the same
 * in every mail is hashed once, up to the first place of a token. Throws Problem bad_input where the key is none that can sign.
 * @param key PEM
 */
export function dkimSigner(key: { domain: string; selector: string; privateKey: string }): DkimSigner {
  const privateKey = readKey(key.privateKey)
  const isEd25519 = privateKey.asymmetricKeyType === 'ed25519'
  const bodies = new WeakMap<MailTemplate, Body>()
  return {
    async sign(mail, template, now) {
      let body = bodies.get(template)
      if (!body) bodies.set(template, (body = bodyOf(template)))
      const start = mail.length - body.length
      const bodyHash = body.begun
        .copy()
        .update(mail.subarray(start + body.hashed))
        .digest('base64')
      const fields = fieldsOf(mail.toString('latin1', 0, start - 2))
      const present = signedFields.filter((name) => fields.has(name))
      const tags = [
        'v=1',
        `a=${isEd25519 ? 'ed25519' : 'rsa'}-sha256`,
        'c=relaxed/relaxed',
        `d=${key.domain}`,
        `s=${key.selector}`,
        `t=${Math.floor(now / 1000)}`,
        `h=${present.join(':')}`,
        `bh=${bodyHash}`,
        'b=',
      ]
      // A name that stands in the list more often than in the mail signs that there is no further one.
      const signed = [...new Set(present)].map((name) => `${name}:${fields.get(name)}\r\n`).join('')
      const input = Buffer.from(`${signed}dkim-signature:${tags.join('; ')}`, 'latin1')
      const signature = await signing(input, privateKey, isEd25519)
      const lines = (signature.toString('base64').match(/.{1,72}/g) ?? []).join('\r\n ')
      return Buffer.from(`DKIM-Signature: ${tags.join(';\r\n ')}${lines}\r\n`, 'latin1')
    },
  }
}

/** Throws Problem bad_input where it is none that can sign. */
export function requireSigningKey(privateKey: string): void {
  readKey(privateKey)
}

/** What is published under `SELECTOR._domainkey.DOMAIN` for a key (RFC 6376 section 3.6.1; RFC 8463 for Ed25519). Throws as dkimSigner. */
export function dkimRecord(privateKey: string): string {
  const key = readKey(privateKey)
  const open = createPublicKey(key).export({ type: 'spki', format: 'der' })
  // Of Ed25519 the 32 octets alone, of RSA the whole structure.
  if (key.asymmetricKeyType === 'ed25519') return `v=DKIM1; k=ed25519; p=${open.subarray(-32).toString('base64')}`
  return `v=DKIM1; k=rsa; p=${open.toString('base64')}`
}

/** What is the same in every body: its length, the hash up to the first place, and how far that goes. */
type Body = { length: number; begun: Hash; hashed: number }

function bodyOf({ pieces }: MailTemplate): Body {
  const place = pieces.findIndex((piece) => piece instanceof Uint8Array && piece.includes('\r\n\r\n'))
  const first = pieces[place] as Buffer
  const start = first.indexOf('\r\n\r\n') + 4
  const begun = createHash('sha256')
  const same = first.subarray(start)
  begun.update(same)
  for (const piece of pieces.slice(place)) {
    // Bodies that are not yet in the relaxed form (RFC 6376 section 3.4.4) would have to be brought into it.
    if (
      piece instanceof Uint8Array &&
      /[ \t]{2}|[ \t]\r\n|\t/.test(piece.toString('latin1').slice(piece === first ? start : 0))
    )
      throw new RangeError('a body with white space that mail servers may change')
  }
  const length = same.length + pieces.slice(place + 1).reduce((sum, piece) => sum + lengthOf(piece), 0)
  return { length, begun, hashed: same.length }
}

/** The fields of a header in the relaxed form (RFC 6376 section 3.4.2), by name; the last of a name counts. */
function fieldsOf(header: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of header.replace(/\r\n[ \t]/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0)
      fields.set(
        line.slice(0, colon).trim().toLowerCase(),
        line
          .slice(colon + 1)
          .replace(/[ \t]+/g, ' ')
          .trim(),
      )
  }
  return fields
}

function signing(input: Buffer, key: KeyObject, isEd25519: boolean): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, signature: Buffer): void => (error ? reject(error) : resolve(signature))
    // RFC 8463 section 3: what Ed25519 signs is the hash.
    if (isEd25519) sign(null, hash('sha256', input, 'buffer'), key, done)
    else sign('sha256', input, key, done)
  })
}

function readKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
    // Shorter ones must not be used (RFC 8301 section 3.2).
    if (key.asymmetricKeyType === 'ed25519' || (key.asymmetricKeyType === 'rsa' && bits >= 1024)) return key
  } catch {
    // Whatever it says may hold the key.
  }
  throw new Problem('bad_input', { field: 'dkim.privateKey' })
}
