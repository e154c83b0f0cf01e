import { createHash } from 'node:crypto'
import { Problem } from '../../../shared/errors.ts'
import { addressField, textField } from './written-fields.ts'

/** The mail of an issue in one of its variants, as it is rendered; `tokenPlace` stands wherever the reader's own token goes. */
export type MailToPrepare = {
  from: { name: string; address: string }
  subject: string
  /** RFC 2919: what the list is called, and its name among all lists (`japanifornia.consulate.example`). */
  list: { name: string; id: string }
  /** How a reader leaves (RFC 2369, RFC 8058): URIs with `tokenPlace` in them, that by mail first. */
  leave: readonly string[]
  /** What stands behind the @ of its Message-IDs. */
  messageDomain: string
  languages: readonly string[]
  text: string
  html: string
  /** Shown within the text by `cid:`. */
  images: readonly { cid: string; type: string; bytes: Uint8Array }[]
}

/** What a mail has of its own for each reader. */
export type MailValues = {
  /** As the envelope carries it. */
  address: string
  /** RFC 5322, as `officeDate` writes it. */
  date: string
  /** What stands before the @ of the Message-ID. */
  messageToken: string
  leaveToken: string
}

/**
 * A mail as octets with places for what differs from reader to reader. Places in the header stand in the lines that they belong to; a place in a
 * body is a base64 line of its own, so that nothing around it is encoded anew. Everything else is the same in every mail, and sealed.
 */
export type MailTemplate = { pieces: readonly (Buffer | Place)[] }
export type Place =
  | { place: 'address' | 'date' | 'message' | 'leave' }
  | { place: 'line'; before: Buffer; after: Buffer }

/** Stands for the reader's token in text, HTML and links: it passes through whatever escapes addresses, and is as long as a token. */
export const tokenPlace = `mdg1.${'_'.repeat(36)}`

/** Octets of a line of a body before they are encoded: 76 characters of base64 (RFC 2045 section 6.8). */
const octetsOfLine = 57
const tokenLength = tokenPlace.length
const dateLength = 31

/** Prepares a mail. The same mail always becomes the same octets. Throws Problem bad_input where a field cannot be written. */
export function prepareMail(mail: MailToPrepare): MailTemplate {
  const border = `=_${createHash('sha256').update(`${mail.subject}\n${mail.text}\n${mail.html}`).digest('hex').slice(0, 32)}`
  const pieces: (Buffer | Place)[] = []
  const write = (text: string): void => void pieces.push(Buffer.from(text, 'latin1'))
  write(`From: ${addressField('From', mail.from)}\r\nTo: <`)
  pieces.push({ place: 'address' })
  write(`>\r\nSubject: ${textField('Subject', mail.subject)}\r\nDate: `)
  pieces.push({ place: 'date' })
  write('\r\nMessage-ID: <')
  pieces.push({ place: 'message' })
  write(`@${plainWord(mail.messageDomain)}>\r\nList-Id: ${listId(mail.list)}\r\n`)
  pieces.push(...leaveField(mail.leave))
  write(
    [
      // One click leaves by the page alone: RFC 8058 section 3.1 wants an https URI for it.
      ...(mail.leave.some((uri) => uri.startsWith('https:'))
        ? ['List-Unsubscribe-Post: List-Unsubscribe=One-Click']
        : []),
      'Precedence: bulk',
      'Auto-Submitted: auto-generated',
      'X-Auto-Response-Suppress: OOF, AutoReply',
      ...(mail.languages.length > 0 ? [`Content-Language: ${mail.languages.map(plainWord).join(', ')}`] : []),
      'MIME-Version: 1.0',
      `Content-Type: multipart/alternative;\r\n boundary="${border}"`,
      '',
      '',
    ].join('\r\n'),
  )
  write(`--${border}\r\n${partHead('text/plain; charset=utf-8')}`)
  pieces.push(...body(mail.text))
  write(`--${border}\r\n`)
  if (mail.images.length === 0) {
    write(partHead('text/html; charset=utf-8'))
    pieces.push(...body(mail.html))
  } else {
    write(`Content-Type: multipart/related; type="text/html";\r\n boundary="${border}+"\r\n\r\n--${border}+\r\n`)
    write(partHead('text/html; charset=utf-8'))
    pieces.push(...body(mail.html))
    for (const { cid, type, bytes } of mail.images) {
      write(
        `--${border}+\r\n${partHead(plainWord(type), [`Content-ID: <${plainWord(cid)}>`, 'Content-Disposition: inline'])}`,
      )
      pieces.push(base64Lines(Buffer.from(bytes)))
    }
    write(`--${border}+--\r\n`)
  }
  write(`--${border}--\r\n`)
  return { pieces: joined(pieces) }
}

/**
 * The mail of one reader, ready for DATA: lines end with CRLF, the last as well, and none begins with a dot. Takes a few microseconds. Throws
 * Problem no_address.
 * @param room is written into where it is large enough: a new one for each mail is what the collector of garbage would mostly be busy with
 */
export function fillMail(template: MailTemplate, values: MailValues, room?: Buffer): Buffer {
  const { address, date, messageToken, leaveToken } = values
  if (!isWritable.test(address)) throw new Problem('no_address')
  if (leaveToken.length !== tokenLength || messageToken.length !== tokenLength || date.length !== dateLength)
    throw new RangeError('a value does not fit its place')
  const addressLength = Buffer.byteLength(address)
  const length = lengthOfAll(template) + addressLength
  const mail = room && room.length >= length ? room.subarray(0, length) : Buffer.allocUnsafe(length)
  let at = 0
  for (const piece of template.pieces) {
    if (piece instanceof Uint8Array) {
      mail.set(piece, at)
      at += piece.length
    } else if (piece.place === 'address') {
      at += mail.write(address, at, 'utf8')
    } else if (piece.place === 'line') {
      const octets = piece.before.length + tokenLength + piece.after.length
      scratch.set(piece.before, 0)
      scratch.write(leaveToken, piece.before.length, 'latin1')
      scratch.set(piece.after, piece.before.length + tokenLength)
      at += mail.write(scratch.toString('base64', 0, octets), at, 'latin1')
      at += mail.write('\r\n', at, 'latin1')
    } else {
      const value = piece.place === 'date' ? date : piece.place === 'message' ? messageToken : leaveToken
      at += mail.write(value, at, 'latin1')
    }
  }
  return mail
}

/** What an approval seals: SHA-256 (hex) over the mail without what it has of its own for each reader. */
export function sealOf(template: MailTemplate): string {
  const hash = createHash('sha256')
  for (const piece of template.pieces) hash.update(piece instanceof Uint8Array ? piece : markOf(piece))
  return hash.digest('hex')
}

/**
 * A mail of an issue, as it left or as it came back, without what it has of its own for its reader: each place holds its name between two NUL
 * octets, which no mail can hold. Its SHA-256 is the seal. What servers on the way put in front is left out.
 */
export function withoutValues(mail: Uint8Array): Buffer {
  const whole = Buffer.from(mail).toString('latin1').replace(/\r?\n/g, '\r\n')
  const start = whole.startsWith('From: ') ? 0 : whole.indexOf('\r\nFrom: ') + 2
  const end = whole.indexOf('\r\n\r\n', start)
  const header = whole
    .slice(start, end)
    .replace(/^(To: <)[^\r\n<>]*(?=>\r$)/m, (_, name: string) => name + mark('address'))
    .replace(/^(Date: ).{31}(?=\r$)/m, (_, name: string) => name + mark('date'))
    .replace(/^(Message-ID: <)mdg1\.[\w-]{36}(?=@)/m, (_, name: string) => name + mark('message'))
    .replace(/^List-Unsubscribe: .*(?:\r\n .*)*/m, (field) => field.replaceAll(/mdg1\.[\w-]{36}/g, mark('leave')))
  const bodies = whole.slice(end).replaceAll(/^(?:[\w+/]{4}){14,15}(?=\r$)/gm, (line) => {
    const [found, before, after] = tokenLine.exec(Buffer.from(line, 'base64').toString('latin1')) ?? []
    return found === undefined ? line : `${before}${mark('leave')}${after}`
  })
  return Buffer.from(header + bodies, 'latin1')
}

/** What stands behind the @ of the Message-IDs of these mails. */
export function messageDomainOf({ pieces }: MailTemplate): string {
  const after = pieces[pieces.findIndex((piece) => !(piece instanceof Uint8Array) && piece.place === 'message') + 1]
  return after instanceof Uint8Array ? (/^@([^>]*)>/.exec(after.toString('latin1', 0, 300))?.[1] ?? '') : ''
}

/** A template as one row keeps it. */
export function packTemplate({ pieces }: MailTemplate): Buffer {
  const order = pieces.map((piece) =>
    piece instanceof Uint8Array
      ? piece.length
      : piece.place === 'line'
        ? [piece.before.toString('base64'), piece.after.toString('base64')]
        : piece.place,
  )
  const fixed = pieces.filter((piece) => piece instanceof Uint8Array)
  return Buffer.concat([Buffer.from(`${JSON.stringify(order)}\n`, 'latin1'), ...fixed])
}

/** Reads what `packTemplate` wrote. Throws RangeError where it is none. */
export function unpackTemplate(packed: Uint8Array): MailTemplate {
  const all = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  let at = all.indexOf('\n') + 1
  const order = JSON.parse(all.toString('latin1', 0, at)) as (number | [string, string] | PlainPlace)[]
  const pieces = order.map((one): Buffer | Place => {
    if (typeof one === 'number') return all.subarray(at, (at += one))
    if (typeof one === 'string') return { place: one }
    return { place: 'line', before: Buffer.from(one[0], 'base64'), after: Buffer.from(one[1], 'base64') }
  })
  if (at !== all.length) throw new RangeError('a prepared mail is cut')
  return { pieces }
}

/** Octets of every mail but those of the address. */
const lengths = new WeakMap<MailTemplate, number>()
function lengthOfAll(template: MailTemplate): number {
  let length = lengths.get(template)
  if (length === undefined) {
    length = template.pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
    lengths.set(template, length)
  }
  return length
}

/** Octets of a piece in every mail; 0 for the address. */
export function lengthOf(piece: Buffer | Place): number {
  if (piece instanceof Uint8Array) return piece.length
  if (piece.place === 'line') return ((piece.before.length + tokenLength + piece.after.length) / 3) * 4 + 2
  return piece.place === 'address' ? 0 : piece.place === 'date' ? dateLength : tokenLength
}

type PlainPlace = 'address' | 'date' | 'message' | 'leave'

/** A place in a body begins and ends with what stands beside it, so that whole groups of base64 are filled: at most two octets on each side. */
const scratch = Buffer.alloc(tokenLength + 4)
const tokenLine = /^([^]{0,2})mdg1\.[\w-]{36}([^]{0,2})$/

/** Nothing that would end the line or the brackets. */
const isWritable = /^[^\p{Cc}\u2028\u2029<>]+$/u

const mark = (name: PlainPlace): string => `\0${name}\0`

function markOf(piece: Place): Buffer {
  if (piece.place !== 'line') return Buffer.from(mark(piece.place), 'latin1')
  return Buffer.concat([piece.before, Buffer.from(mark('leave'), 'latin1'), piece.after, Buffer.from('\r\n')])
}

function leaveField(uris: readonly string[]): (Buffer | Place)[] {
  if (uris.length === 0) throw new Problem('bad_input', { field: 'leave' })
  return uris.flatMap((uri, nth) => {
    const [before, after, ...more] = plainWord(uri).split(tokenPlace)
    if (before === undefined || after === undefined || more.length > 0)
      throw new Problem('bad_input', { field: 'leave' })
    return [
      Buffer.from(`${nth === 0 ? 'List-Unsubscribe: <' : ' <'}${before}`, 'latin1'),
      { place: 'leave' as const },
      Buffer.from(`${after}>${nth === uris.length - 1 ? '' : ','}\r\n`, 'latin1'),
    ]
  })
}

function listId({ name, id }: MailToPrepare['list']): string {
  const shown = textField('List-Id', name, { besideOthers: true })
  return `${shown === '' ? '' : `${shown}\r\n `}<${plainWord(id)}>`
}

/** What is written into a header as it is: visible ASCII, and little of it. */
function plainWord(text: string): string {
  if (!/^[\x21-\x3b\x3d\x3f-\x7e]{1,700}$/.test(text)) throw new Problem('bad_input', { field: 'header' })
  return text
}

const partHead = (type: string, more: readonly string[] = []): string =>
  [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...more, '', ''].join('\r\n')

/** A text as base64 with a line of its own for each place of the token. */
function body(text: string): (Buffer | Place)[] {
  const octets = Buffer.from(
    `${text
      .toWellFormed()
      .replace(/\r\n|\r|\n/g, '\r\n')
      .replace(/(?:\r\n)*$/, '')}\r\n`,
  )
  const pieces: (Buffer | Place)[] = []
  let from = 0
  for (let found = octets.indexOf(tokenPlace); found >= 0; found = octets.indexOf(tokenPlace, from)) {
    const before = (found - from) % 3
    const end = found + tokenLength
    const after = (3 - ((before + tokenLength) % 3)) % 3
    const next = octets.indexOf(tokenPlace, end)
    // With two octets between two places there is always a line for each.
    if (next >= 0 && next < end + after) throw new Problem('bad_input', { field: 'token' })
    if (found - before > from) pieces.push(base64Lines(octets.subarray(from, found - before)))
    pieces.push({
      place: 'line',
      before: octets.subarray(found - before, found),
      after: octets.subarray(end, end + after),
    })
    from = end + after
  }
  pieces.push(base64Lines(octets.subarray(from)))
  return pieces
}

function base64Lines(octets: Buffer): Buffer {
  const lines: string[] = []
  for (let at = 0; at < octets.length; at += octetsOfLine) lines.push(octets.toString('base64', at, at + octetsOfLine))
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''), 'latin1')
}

/** Neighbouring octets as one piece. */
function joined(pieces: readonly (Buffer | Place)[]): (Buffer | Place)[] {
  const together: (Buffer | Place)[] = []
  for (const piece of pieces) {
    const last = together.at(-1)
    if (piece instanceof Uint8Array && last instanceof Uint8Array)
      together[together.length - 1] = Buffer.concat([last, piece])
    else together.push(piece)
  }
  return together
}
