import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

/**
 * Verifies the DKIM-Signature of a mail as RFC 6376 section 6 has it, written from the RFC and not from the signer: relaxed canonicalisation of header
 * and body, rsa-sha256 and ed25519-sha256 (RFC 8463). Returns `pass`, or what does not fit.
 * @param record what is published for a selector and domain (`SELECTOR._domainkey.DOMAIN`)
 */
export function verifyDkim(mail: Buffer, record: (name: string) => string): string {
  const raw = mail.toString('latin1')
  const split = raw.indexOf('\r\n\r\n')
  const fields = unfoldedFields(raw.slice(0, split))
  const own = fields.findIndex(({ name }) => name === 'dkim-signature')
  if (own < 0) return 'no signature'
  const tags = tagsOf(fields[own]!.raw.slice(fields[own]!.raw.indexOf(':') + 1))
  const bare = (name: string): string => (tags.get(name) ?? '').replace(/[ \t\r\n]+/g, '')
  if (bare('v') !== '1' || bare('c') !== 'relaxed/relaxed') return 'another version or canonicalisation'
  const hash = createHash('sha256')
    .update(relaxedBody(raw.slice(split + 4)), 'latin1')
    .digest('base64')
  if (hash !== bare('bh')) return 'the body was changed'
  const names = bare('h').toLowerCase().split(':')
  if (!names.includes('from')) return 'From is not signed'
  // Each further time that a name stands in h= means the next field of that name from the bottom, or that there is none (section 5.4.2).
  const left = new Map<string, string[]>()
  for (const { name, raw: field } of fields) left.set(name, [...(left.get(name) ?? []), field])
  const signed = names.flatMap((name) => {
    const field = left.get(name)?.pop()
    return field === undefined ? [] : [`${relaxedField(field)}\r\n`]
  })
  const without = fields[own]!.raw.replace(/([;:]\s*b[ \t\r\n]*=)[^;]*/, '$1')
  const input = Buffer.from(signed.join('') + relaxedField(without), 'latin1')
  const key = tagsOf(record(`${bare('s')}._domainkey.${bare('d')}`))
  const signature = Buffer.from(bare('b'), 'base64')
  const isRight =
    bare('a') === 'ed25519-sha256'
      ? verify(null, createHash('sha256').update(input).digest(), ed25519Key(key.get('p') ?? ''), signature)
      : verify('sha256', input, rsaKey(key.get('p') ?? ''), signature)
  return isRight ? 'pass' : 'the header was changed, or another key signed'
}

type Field = { name: string; raw: string }

function unfoldedFields(header: string): Field[] {
  return header
    .split(/\r\n(?![ \t])/)
    .map((raw) => ({ raw, name: raw.slice(0, raw.indexOf(':')).trim().toLowerCase() }))
}

/** Section 3.4.2. */
function relaxedField(raw: string): string {
  const colon = raw.indexOf(':')
  const value = raw
    .slice(colon + 1)
    .replace(/\r\n(?=[ \t])/g, '')
    .replace(/[ \t]+/g, ' ')
  return `${raw.slice(0, colon).trimEnd().toLowerCase()}:${value.trim()}`
}

/** Section 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`
}

/** Section 3.2. */
function tagsOf(list: string): Map<string, string> {
  return new Map(
    list
      .split(';')
      .filter((tag) => tag.includes('='))
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).trim()]),
  )
}

function rsaKey(base64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
}

function ed25519Key(base64: string): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(base64, 'base64').toString('base64url') },
    format: 'jwk',
  })
}
