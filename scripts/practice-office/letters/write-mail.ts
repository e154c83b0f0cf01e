import Encoding from 'encoding-japanese'
import iconv from 'iconv-lite'

export type Charset = 'utf-8' | 'iso-2022-jp' | 'shift_jis' | 'euc-jp'

export type MailPart = { type: string; name?: string; cid?: string; bytes: Uint8Array }

export type WrittenMail = {
  from: { name: string; address: string }
  to?: string
  replyTo?: string
  subject: string
  date: Date
  messageId: string
  inReplyTo?: string
  references?: string[]
  headers?: string[]
  text: string
  html?: string
  /** Pictures that the HTML names by Content-ID. */
  pictures?: MailPart[]
  files?: MailPart[]
  charset?: Charset
  /** What the mail says its character set is, where that is not true. */
  label?: string
}

export const office = 'kouhou@consulate.example'

/** The bytes of a mail, as programs of that character set write it: encoded words in the header, 7bit, 8bit or base64 in the body. */
export function writeMail(mail: WrittenMail): Uint8Array {
  const charset = mail.charset ?? 'utf-8'
  const word = (text: string): string => encodedWord(text, charset)
  const header = [
    `From: ${mail.from.name === '' ? '' : `${word(mail.from.name)} `}<${mail.from.address}>`,
    `To: <${mail.to ?? office}>`,
    ...(mail.replyTo === undefined ? [] : [`Reply-To: <${mail.replyTo}>`]),
    `Subject: ${word(mail.subject)}`,
    `Date: ${mailDate(mail.date)}`,
    `Message-ID: <${mail.messageId}>`,
    ...(mail.inReplyTo === undefined ? [] : [`In-Reply-To: <${mail.inReplyTo}>`]),
    ...(mail.references === undefined ? [] : [`References: ${mail.references.map((id) => `<${id}>`).join('\r\n ')}`]),
    ...(mail.headers ?? []),
    'MIME-Version: 1.0',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(`${header}\r\n`), body(mail, charset)])
}

/** A date as mails carry it, in the time zone of a consulate on the West Coast in winter. */
export function mailDate(date: Date): string {
  return `${new Date(date.getTime() - 8 * 3_600_000).toUTCString().replace(/ GMT$/, '')} -0800`
}

export function inCharset(text: string, charset: Charset): Buffer {
  if (charset !== 'iso-2022-jp') return iconv.encode(text, charset)
  return Buffer.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'JIS' }))
}

/** Joins parts into one multipart; the boundary is made from the parts' own place, so that the same letter is the same bytes. */
export function multipart(type: string, name: string, parts: Buffer[]): Buffer {
  const boundary = `=_practice_${name}`
  return Buffer.concat([
    Buffer.from(`Content-Type: multipart/${type}; boundary="${boundary}"\r\n\r\n`),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}

/** One part as text of the mail's own character set. */
export function textPart(type: string, text: string, charset: Charset = 'utf-8', label: string = charset): Buffer {
  const bytes = inCharset(text.replace(/\r?\n/g, '\r\n'), charset)
  const encoding = charset === 'iso-2022-jp' ? '7bit' : charset === 'utf-8' && type !== 'text/plain' ? 'base64' : '8bit'
  const head = Buffer.from(`Content-Type: ${type}; charset=${label}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`)
  return Buffer.concat([head, encoding === 'base64' ? Buffer.from(lines(bytes)) : bytes, Buffer.from('\r\n')])
}

function body(mail: WrittenMail, charset: Charset): Buffer {
  const plain = textPart('text/plain', mail.text, charset, mail.label ?? charset)
  const name = mail.messageId.replace(/\W/g, '')
  let whole = plain
  if (mail.html !== undefined) {
    const html = textPart('text/html', mail.html, charset)
    const related =
      mail.pictures === undefined
        ? html
        : multipart('related', `r${name}`, [html, ...mail.pictures.map((part) => filePart(part, charset))])
    whole = multipart('alternative', `a${name}`, [plain, related])
  }
  return mail.files === undefined
    ? whole
    : multipart('mixed', `m${name}`, [whole, ...mail.files.map((part) => filePart(part, charset))])
}

function filePart(part: MailPart, charset: Charset): Buffer {
  const place =
    part.cid === undefined
      ? `Content-Disposition: attachment;\r\n filename="${encodedWord(part.name ?? 'file', charset)}"`
      : `Content-Disposition: inline\r\nContent-ID: <${part.cid}>`
  return Buffer.from(
    `Content-Type: ${part.type}\r\n${place}\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(part.bytes)}`,
  )
}

function lines(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
}

/** RFC 2047, ten characters a word, so that no word grows longer than 75. */
function encodedWord(text: string, charset: Charset): string {
  if (/^[ -~]*$/.test(text)) return text
  const pieces = Array.from({ length: Math.ceil([...text].length / 10) }, (_, place) =>
    [...text].slice(place * 10, place * 10 + 10).join(''),
  )
  return pieces
    .map((piece) => `=?${charset.toUpperCase()}?B?${inCharset(piece, charset).toString('base64')}?=`)
    .join('\r\n ')
}
