import { wordsFor } from '../../../../shared/words/index.ts'

/** What a writer had read of the journal: up to which position, the hash over all of it, and the id of the record that stands there ('' at the start). */
export type Claim = { position: number; hash: Buffer; id: string }

/** What stands in front of a record: its id, and what its writer had read before. Both are in clear; neither says what is in it. */
export type RecordHead = { id: string; after: Claim }

/** Headers by which the program knows its own mails, in small letters. */
export const [recordHeader, objectHeader] = ['x-madoguchi-record', 'x-madoguchi-object']

/** Octets of a mail that can be one of these: a record or object of a megabyte in base64 with everything around it. */
export const longestMail = 1_700_000

/** Writes a record as a mail: a sentence for whoever opens it, and the sealed record beside it. */
export function writeRecordMail(office: string, { id, after }: RecordHead, body: Uint8Array, at: Date): Buffer {
  const claim = [`${after.position}`, after.hash.toString('hex'), after.id === '' ? '-' : after.id]
  return written([`X-Madoguchi-Record: ${[office, id].join(' ')}`, ` ${claim.join(' ')}`], id, body, at)
}

/** Writes a sealed object as a mail. */
export function writeObjectMail(office: string, name: string, bytes: Uint8Array, at: Date): Buffer {
  return written([`X-Madoguchi-Object: ${office}`, ` ${name}`], name, bytes, at)
}

/** What the headers of a mail say of the record in it; null where it holds none of this office. */
export function recordHead(headers: Uint8Array, office: string): RecordHead | null {
  const found = recordLine.exec(unfolded(headers))
  if (found?.[1] !== office) return null
  const [, , id, position, hash, before] = found as unknown as [string, string, string, string, string, string]
  return {
    id,
    after: { position: Number(position), hash: Buffer.from(hash, 'hex'), id: before === '-' ? '' : before },
  }
}

/** The name of the object that a mail with these headers holds; null where it holds none of this office. */
export function objectName(headers: Uint8Array, office: string): string | null {
  const found = objectLine.exec(unfolded(headers))
  return found?.[1] === office ? found[2]! : null
}

/** The octets that lie beside the sentence; null where there are none. A server may have written the parts anew (Exchange does). */
export function contentOf(mail: Uint8Array): Buffer | null {
  const text = latin1(mail)
  const end = /\r?\n\r?\n/.exec(text)
  if (!end) return null
  const [, boundary] = /^content-type:[^\n]{0,500}boundary="?([^"\s;]{1,100})/im.exec(unfolded(mail)) ?? []
  if (boundary === undefined) return null
  for (const piece of text.slice(end.index).split(`--${boundary}`)) {
    const part = piece.replace(/^\r?\n/, '')
    const middle = /\r?\n\r?\n/.exec(part)
    if (!middle || !/^content-disposition:\s*attachment/im.test(part.slice(0, middle.index + 2))) continue
    return Buffer.from(part.slice(middle.index + middle[0].length), 'base64')
  }
  return null
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const recordLine = new RegExp(
  `^${recordHeader}: *(${uuid}) +(${uuid}) +(\\d{1,15}) +([0-9a-f]{64}) +(${uuid}|-) *\r?$`,
  'im',
)
const objectLine = new RegExp(`^${objectHeader}: *(${uuid}) +([0-9a-f]{64}) *\r?$`, 'im')

/** Octets of the headers of a mail that are looked at. */
const longestHead = 16_000

/** The headers of a mail with each field on one line. */
function unfolded(mail: Uint8Array): string {
  const text = latin1(mail.subarray(0, longestHead))
  const end = /\r?\n\r?\n/.exec(text)
  return (end ? text.slice(0, end.index) : text).replaceAll(/\r?\n[ \t]+/g, ' ')
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const boundary = 'madoguchi-journal'

function written(own: readonly string[], id: string, content: Uint8Array, at: Date): Buffer {
  const head = [
    'From: Madoguchi <journal@madoguchi.invalid>',
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@madoguchi.invalid>`,
    ...own,
  ]
  const base64 = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64')
  return Buffer.from(`${head.join('\r\n')}\r\n${sentence()}${inLines(base64)}\r\n--${boundary}--\r\n`, 'latin1')
}

let sentenceOnce = ''

/** What is the same in each of these mails: subject and sentence in both languages, and where the sealed octets begin. */
function sentence(): string {
  const [ja, en] = [wordsFor('ja').journalFolder, wordsFor('en').journalFolder]
  sentenceOnce ||= [
    `Subject: ${encodedWords(`${ja.subject} / ${en.subject}`)}`,
    'MIME-Version: 1.0',
    // Programs that answer mails leave this one alone (RFC 3834).
    'Auto-Submitted: auto-generated',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    inLines(Buffer.from(`${ja.sentence}\r\n\r\n${en.sentence}\r\n`).toString('base64')),
    `--${boundary}`,
    'Content-Type: application/octet-stream; name="sealed.bin"',
    'Content-Disposition: attachment; filename="sealed.bin"',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ].join('\r\n')
  return sentenceOnce
}

const inLines = (base64: string): string => base64.replaceAll(/.{76}(?=.)/g, '$&\r\n')

/** Text as words of a header (RFC 2047), each of at most 75 characters, in folded lines. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ')
}
