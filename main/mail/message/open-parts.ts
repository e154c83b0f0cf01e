import { openSealed } from './signed-content.ts'
import { splitParts, type RawPart } from './split-parts.ts'
import { decodeTransfer } from './transfer-encoding.ts'
import { findUuencoded } from './uuencoded.ts'
import { openWinmail } from './winmail.ts'

/** Bytes of one sealed part that are opened; what is larger stays a file. */
const longestSealed = 40_000_000
const mostParts = 500
const deepestSeal = 3

/**
 * The parts of a mail with those that lie inside other parts: what an S/MIME signature wraps (RFC 8551, 3.5.2), what Outlook puts into
 * winmail.dat, files uuencoded in a text. They follow in the list as children of the part that holds them. `cuts` says what could not be
 * opened (`encrypted`, `winmail-closed`) or not be vouched for (`signature-unverified`).
 */
export function openParts(raw: Uint8Array): { parts: RawPart[]; cuts: string[] } {
  const { parts, cuts } = splitParts(raw)
  const sent = parts.length
  const said = new Set(cuts)
  const seals = new Map<number, number>()
  const parents = new Set(parts.map((part) => part.parent))
  // The list grows while it is walked: what is found inside is opened in turn.
  for (let index = 0; index < parts.length && parts.length < mostParts; index += 1) {
    const part = parts[index]!
    if (part.contentType === 'multipart/encrypted') said.add('encrypted')
    if (parents.has(index)) continue
    const seal = seals.get(part.parent) ?? 0
    const found = seal < deepestSeal ? openPart(part, said) : []
    if (found.length === 0) continue
    seals.set(index, seal + 1)
    const first = parts.length
    for (const one of found.slice(0, mostParts - first)) {
      const parent = one.parent < 0 ? index : first + one.parent
      if (one.parent >= 0) seals.set(first + one.parent, seal + 1)
      parents.add(parent)
      parts.push({ ...one, parent, depth: parts[parent]!.depth + 1 })
    }
  }
  // Outlook sends a winmail.dat beside a whole letter, with nothing in it but its looks.
  if (parts.some(hasText)) said.delete('winmail-closed')
  return { parts: parts.length === sent ? parts : inOrder(parts), cuts: [...said] }
}

function hasText(part: RawPart): boolean {
  return /^text\/(?:plain|html)$/.test(part.contentType) && part.body.subarray(0, 1000).some((byte) => byte > 0x20)
}

/** The list with what was found right behind the part that holds it. */
function inOrder(parts: RawPart[]): RawPart[] {
  const children = new Map<number, number[]>()
  parts.forEach(({ parent }, index) => children.set(parent, [...(children.get(parent) ?? []), index]))
  const order: number[] = []
  const waiting = [...(children.get(-1) ?? [])].toReversed()
  while (waiting.length > 0) {
    const index = waiting.pop()!
    order.push(index)
    waiting.push(...(children.get(index) ?? []).toReversed())
  }
  const places = new Map(order.map((index, place) => [index, place]))
  return order.map((index) => ({ ...parts[index]!, parent: places.get(parts[index]!.parent) ?? -1 }))
}

/** What lies inside a part, as parts of their own whose `parent` counts within this list; none where there is nothing to open. */
function openPart(part: RawPart, said: Set<string>): RawPart[] {
  if (part.contentType === 'text/plain') return part.disposition === 'attachment' ? [] : uuencodedOf(part)
  const name = part.dispositionParameters.filename || part.parameters.name || ''
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.contentType) || (isBinary(part) && /\.p7m$/i.test(name)))
    return signedOf(part, said)
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(part.contentType) || (isBinary(part) && /^winmail\.dat$/i.test(name)))
    return winmailOf(part, said)
  return []
}

function isBinary(part: RawPart): boolean {
  return part.contentType === 'application/octet-stream'
}

function signedOf(part: RawPart, said: Set<string>): RawPart[] {
  const { bytes, cut } = decodeTransfer(part.body, part.encoding, longestSealed)
  const sealed = cut ? ({ kind: 'unknown' } as const) : openSealed(bytes)
  if (sealed.kind === 'encrypted') said.add('encrypted')
  if (sealed.kind !== 'signed') return []
  said.add('signature-unverified')
  return splitParts(sealed.content).parts
}

function winmailOf(part: RawPart, said: Set<string>): RawPart[] {
  const { bytes, cut } = decodeTransfer(part.body, part.encoding, longestSealed)
  const winmail = cut ? null : openWinmail(bytes)
  const found: RawPart[] = []
  if (winmail !== null) {
    const hasBody = winmail.text.trim() !== '' || winmail.html !== null
    // One part that holds all keeps text and HTML alternatives of each other.
    if (hasBody) found.push(partOf('multipart/alternative', -1, new Uint8Array(0)))
    if (winmail.text.trim() !== '')
      found.push({ ...partOf('text/plain', 0, Buffer.from(winmail.text)), parameters: { charset: 'utf-8' } })
    if (winmail.html !== null) found.push(partOf('text/html', 0, winmail.html))
    for (const { name, type, bytes: file } of winmail.files)
      found.push({ ...partOf(type, -1, file), disposition: 'attachment', dispositionParameters: { filename: name } })
  }
  if (found.length === 0) said.add('winmail-closed')
  return found
}

function uuencodedOf(part: RawPart): RawPart[] {
  if (/base64|quoted/i.test(part.encoding)) return []
  const files = findUuencoded(part.body)
  if (files.length === 0) return []
  const text: Uint8Array[] = []
  let at = 0
  for (const { from, to } of files) {
    text.push(part.body.subarray(at, from))
    at = to
  }
  text.push(part.body.subarray(at))
  return [
    { ...part, parent: -1, fields: [], body: Buffer.concat(text) },
    ...files.map(({ from, to, name }) => ({
      ...partOf('application/octet-stream', -1, part.body.subarray(from, to)),
      disposition: 'attachment',
      dispositionParameters: { filename: name },
      encoding: 'x-uuencode',
    })),
  ]
}

function partOf(contentType: string, parent: number, body: Uint8Array): RawPart {
  return {
    fields: [],
    contentType,
    parameters: {},
    disposition: '',
    dispositionParameters: {},
    encoding: 'binary',
    contentId: '',
    depth: 0,
    parent,
    body,
  }
}
