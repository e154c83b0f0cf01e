import { isUtf8 } from 'node:buffer'
import type { Address, AttachmentInfo } from '../../../shared/letters/mail.ts'
import { parseAddresses } from './addresses.ts'
import { cleanText, fileNameOf, layOut, readBody } from './body-parts.ts'
import { decodeHeader, decodeRawBytes, withoutControls } from './encoded-words.ts'
import { decodeFields } from './header-fields.ts'
import { latin1 } from '../../characters/latin1.ts'
import { mailDate } from './mail-date.ts'
import type { HeaderField, ParsedMessage, PartInfo } from './parsed-message.ts'
import { decodeId } from './content-id.ts'
import { isRisky, safeFileName } from './safe-file-name.ts'
import { openParts } from './open-parts.ts'
import type { RawPart } from './split-parts.ts'
import { decodedSize, decodeTransfer } from './transfer-encoding.ts'

/**
 * Takes a mail apart. Never throws and never needs more than seconds, whatever the bytes are: what is beyond the limits is left aside
 * and named in `cuts`. `options.charset` is the character set a person has chosen for its text.
 */
export async function parseMessage(raw: Uint8Array, options: { charset?: string } = {}): Promise<ParsedMessage> {
  const forced = options.charset ?? ''
  const { parts, cuts } = openParts(raw)
  const { bodies, attachments } = layOut(parts)
  const body = readBody(parts, bodies, forced)
  const label = labelOf(parts, bodies)
  const shown = contentIdsIn(body.html ?? '')
  const headers = decodeFields(parts[0]!.fields, label, forced)
  const subject = decodeHeader(field(headers, 'subject'), label, forced)
  const fromField = field(headers, 'from') || field(headers, 'sender')
  const fromRead = decodeHeader(fromField, label, forced)
  const addresses = (name: string): Address[] =>
    parseAddresses(decodeRawBytes(fieldsJoined(headers, name), label, forced).value)
  const from = parseAddresses(decodeRawBytes(fromField, label, forced).value)
  const [replyTo, ...alsoReplyTo] = addresses('reply-to')
    .filter((one) => one.address !== '')
    .slice(0, mostReplyTo)
  return {
    headers,
    from: from.find((address) => address.address !== '') ?? from[0] ?? { name: '', address: '' },
    replyTo: replyTo ?? null,
    alsoReplyTo,
    to: addresses('to').filter((address) => address.address !== ''),
    cc: addresses('cc').filter((address) => address.address !== ''),
    returnPath: returnPath(headers),
    subject: subject.value.trim(),
    date: mailDate(field(headers, 'date')),
    messageId: messageIds(field(headers, 'message-id'))[0] ?? '',
    inReplyTo: messageIds(field(headers, 'in-reply-to'))[0] ?? '',
    references: messageIds(fieldsJoined(headers, 'references')).slice(-200),
    charset: body.beyondAscii ? body.charset : subject.charset || fromRead.charset || body.charset || 'us-ascii',
    doubtful: body.doubtful || subject.doubtful || fromRead.doubtful,
    text: body.text,
    html: body.html,
    parts: describeParts(parts, body.decoded, label),
    attachments: attachments.map((part, index) => describeAttachment(parts[part]!, index, label, shown)),
    cuts: [...new Set([...cuts, ...body.cuts])],
  }
}

/** The whole bytes of one attachment, by its index in `attachments`; null where there is none. */
export function attachmentBytes(
  raw: Uint8Array,
  index: number,
): { name: string; type: string; bytes: Uint8Array } | null {
  const { parts } = openParts(raw)
  const { bodies, attachments } = layOut(parts)
  const part = parts[attachments[index] ?? -1]
  if (part === undefined) return null
  const { name, type } = describeAttachment(part, index, labelOf(parts, bodies), new Set())
  return { name, type, bytes: decodeTransfer(part.body, part.encoding).bytes }
}

/** Pictures of the mail that its HTML names by Content-ID, at most `limit` bytes of them altogether. */
export function inlinePictures(raw: Uint8Array, limit: number): Map<string, { type: string; bytes: Uint8Array }> {
  const found = new Map<string, { type: string; bytes: Uint8Array }>()
  let left = limit
  for (const part of openParts(raw).parts) {
    if (!isPicture(part)) continue
    const size = decodedSize(part.body, part.encoding)
    if (size > left) continue
    left -= size
    found.set(part.contentId, { type: part.contentType, bytes: decodeTransfer(part.body, part.encoding).bytes })
  }
  return found
}

/** Nobody asks more people to be answered; a thousand would be a trap. */
const mostReplyTo = 10

/** Characters of a report's own parts and of the mail it speaks of: enough for any header, whatever hangs behind it. */
const longestReport = 131_072

/** The character set that the mail declares: of its text, else of the whole mail. */
function labelOf(parts: RawPart[], bodies: number[]): string {
  return parts[bodies[0] ?? 0]!.parameters.charset || parts[0]!.parameters.charset || ''
}

function describeParts(parts: RawPart[], decoded: Map<number, string>, label: string): PartInfo[] {
  return parts.map((part, index) => ({
    contentType: part.contentType,
    parameters: part.parameters,
    disposition: part.disposition,
    filename: fileNameOf(part, label),
    contentId: part.contentId,
    depth: part.depth,
    parentType: parts[part.parent]?.contentType ?? '',
    size: part.contentType.startsWith('multipart/') ? 0 : decodedSize(part.body, part.encoding),
    text: decoded.get(index) ?? reportText(part),
  }))
}

const readableParts =
  /^text\/|^message\/(?:delivery-status|feedback-report|rfc822|global(?:-headers|-delivery-status)?|disposition-notification)$/

function reportText(part: RawPart): string | null {
  if (!readableParts.test(part.contentType)) return null
  const { bytes } = decodeTransfer(part.body, part.encoding, longestReport)
  return cleanText(isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : latin1(bytes))
}

function describeAttachment(part: RawPart, index: number, label: string, shown: Set<string>): AttachmentInfo {
  const named = withoutControls(fileNameOf(part, label))
  const name = safeFileName(named, fallbackName(part.contentType, index))
  return {
    index,
    name,
    type: part.contentType,
    size: decodedSize(part.body, part.encoding),
    // Programs mark as inline whatever stands in the course of a letter; only what the HTML really shows is part of its text.
    inline: isPicture(part) && shown.has(part.contentId),
    risky: isRisky(name, part.contentType),
  }
}

function isPicture(part: RawPart): boolean {
  return part.contentId !== '' && /^image\/(?:png|jpeg|gif|webp|bmp)$/.test(part.contentType)
}

/** The Content-IDs that HTML names (RFC 2392), also those written with percent signs. */
function contentIdsIn(html: string): Set<string> {
  const ids = [...html.matchAll(/\bcid:([^"'()\s<>]{1,500})/gi)].map((found) => found[1]!)
  return new Set([...ids, ...ids.filter((id) => id.includes('%')).map(decodeId)])
}

function fallbackName(type: string, index: number): string {
  const extensions: Record<string, string> = {
    'message/rfc822': 'eml',
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'image/gif': 'gif',
    'application/pdf': 'pdf',
    'text/plain': 'txt',
    'text/html': 'html',
    'text/calendar': 'ics',
    'text/csv': 'csv',
    'application/zip': 'zip',
    'text/rfc822-headers': 'txt',
    'message/delivery-status': 'txt',
  }
  return `attachment-${index + 1}.${extensions[type] ?? 'bin'}`
}

/** The first field of that name as it stands in the mail; a second one is against the rules and not to be trusted. */
function field(headers: HeaderField[], name: string): string {
  return headers.find((header) => header.name === name && header.raw !== '')?.raw ?? ''
}

function fieldsJoined(headers: HeaderField[], name: string): string {
  return headers
    .filter((header) => header.name === name && header.raw !== '')
    .map((header) => header.raw)
    .join(', ')
}

function returnPath(headers: HeaderField[]): string {
  const text = field(headers, 'return-path')
  return /^<\s*>/.test(text) ? '<>' : (parseAddresses(text)[0]?.address ?? '')
}

function messageIds(text: string): string[] {
  const short = text.slice(-65_536)
  // Blanks and comments inside are obsolete, but were allowed once (RFC 5322, 4.5.4).
  const bracketed = [...short.matchAll(/<([^<>]{1,998})>/g)]
    .map((found) => found[1]!.replace(/\([^()]*\)|\s+/g, ''))
    .filter((id) => id !== '')
  if (bracketed.length > 0) return bracketed
  const words = short
    .split(/[\s,]+/)
    .map((word) => word.replace(/[<>]/g, ''))
    .filter((word) => word !== '')
  return words.length === 1 ? words : words.filter((word) => word.includes('@'))
}
