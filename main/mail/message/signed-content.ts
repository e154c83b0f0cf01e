/** What a CMS message (RFC 5652) holds: the mail inside a signature, which is not verified, or nothing that can be read without a key. */
export type Sealed = { kind: 'signed'; content: Uint8Array } | { kind: 'encrypted' } | { kind: 'unknown' }

/** Opens the outermost CMS layer of DER or BER bytes; strict, one pass, no byte copied but the pieces of a content sent in pieces. */
export function openSealed(bytes: Uint8Array): Sealed {
  const info = readTag(bytes, 0, bytes.length)
  if (info === null || info.tag !== sequence) return { kind: 'unknown' }
  const [type, wrapped] = childrenOf(bytes, info, 2)
  if (type?.tag !== objectIdentifier || wrapped?.tag !== explicit0) return { kind: 'unknown' }
  const name = hexOf(bytes, type)
  if (name === envelopedData || name === authEnvelopedData || name === encryptedData) return { kind: 'encrypted' }
  if (name !== signedData) return { kind: 'unknown' }
  const [signed] = childrenOf(bytes, wrapped, 1)
  // version, digestAlgorithms, encapContentInfo
  const inside = signed === undefined ? undefined : childrenOf(bytes, signed, 3)[2]
  const content = inside === undefined ? undefined : childrenOf(bytes, inside, 2)[1]
  const [octets] = content?.tag === explicit0 ? childrenOf(bytes, content, 1) : []
  const pieces = octets === undefined ? null : piecesOf(bytes, octets, 0)
  return pieces === null ? { kind: 'unknown' } : { kind: 'signed', content: Buffer.concat(pieces) }
}

const sequence = 0x30
const objectIdentifier = 0x06
const octetString = 0x04
const octetPieces = 0x24
const explicit0 = 0xa0

const signedData = '2a864886f70d010702'
const envelopedData = '2a864886f70d010703'
const encryptedData = '2a864886f70d010706'
const authEnvelopedData = '2a864886f70d0109100117'

/** `end` is −1 where the length is not said: then a tag of two zeros ends it (X.690, 8.1.3.6). */
type Tag = { tag: number; from: number; end: number; limit: number }

function readTag(bytes: Uint8Array, at: number, limit: number): Tag | null {
  if (at + 2 > limit || (bytes[at]! & 0x1f) === 0x1f) return null
  const tag = bytes[at]!
  const first = bytes[at + 1]!
  if (first === 0x80) return { tag, from: at + 2, end: -1, limit }
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (lengthBytes > 4 || at + 2 + lengthBytes > limit) return null
  let length = first < 0x80 ? first : 0
  for (let step = 0; step < lengthBytes; step += 1) length = length * 256 + bytes[at + 2 + step]!
  const from = at + 2 + lengthBytes
  // A mail that was cut short is read as far as it goes.
  return { tag, from, end: Math.min(limit, from + length), limit }
}

function childrenOf(bytes: Uint8Array, parent: Tag, count: number): Tag[] {
  const children: Tag[] = []
  const limit = parent.end < 0 ? parent.limit : parent.end
  let at = parent.from
  while (children.length < count && at < limit) {
    const child = readTag(bytes, at, limit)
    if (child === null || (child.tag === 0 && child.end === child.from)) break
    children.push(child)
    if (children.length < count) at = endOf(bytes, child, 0)
    if (at < 0) break
  }
  return children
}

const deepest = 20

/** Behind an element; −1 where that cannot be told. */
function endOf(bytes: Uint8Array, element: Tag, depth: number): number {
  if (element.end >= 0) return element.end
  if (depth > deepest) return -1
  let at = element.from
  while (at < element.limit) {
    const child = readTag(bytes, at, element.limit)
    if (child === null) return -1
    if (child.tag === 0) return child.end
    at = endOf(bytes, child, depth + 1)
    if (at < 0) return -1
  }
  return element.limit
}

function piecesOf(bytes: Uint8Array, octets: Tag, depth: number): Uint8Array[] | null {
  if (octets.tag === octetString && octets.end >= 0) return [bytes.subarray(octets.from, octets.end)]
  if (octets.tag !== octetPieces || depth > deepest) return null
  const pieces: Uint8Array[] = []
  const limit = octets.end < 0 ? octets.limit : octets.end
  for (let at = octets.from; at < limit; ) {
    const child = readTag(bytes, at, limit)
    if (child === null || child.tag === 0) break
    if (child.tag !== octetString || child.end < 0) return null
    pieces.push(bytes.subarray(child.from, child.end))
    at = child.end
  }
  return pieces
}

function hexOf(bytes: Uint8Array, { from, end }: Tag): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(end, from + 40) - from)).toString(
    'hex',
  )
}
