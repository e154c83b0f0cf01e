import MailComposer from 'nodemailer/lib/mail-composer'
import { Problem } from '../../../shared/errors.ts'
import type { Address } from '../../../shared/letters/mail.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { writtenLanguage } from '../../../shared/written-language.ts'

export type ReplyToCompose = {
  from: Address
  to: Address
  /** Who else gets it, for everybody to see. */
  cc?: readonly string[]
  subject: string
  body: string
  /** Text of the letter, laid below the reply as `> ` lines. */
  quote: string | null
  /** With its angle brackets. */
  messageId: string
  inReplyTo: string
  references: string[]
  /** ISO 8601. */
  date: string
  files?: readonly { name: string; type: string; octets: Uint8Array }[]
  /** True where no person writes it: programs are told not to answer (RFC 3834 section 5; the second field is what Exchange heeds). */
  automatic?: boolean
}

/**
 * Writes a reply as a mail: UTF-8 text that is safe on 7-bit lines, in the thread of the letter (RFC 5322 section 3.6.4).
 * It carries no Auto-Submitted where a person wrote it. Throws Problem no_address where an address cannot be one.
 */
export async function composeReply(reply: ReplyToCompose): Promise<Uint8Array> {
  const [messageId] = messageIds([reply.messageId])
  // Without the Message-ID that the office remembers, nobody could ever find out what became of the reply.
  if (messageId === undefined) throw new Problem('unexpected')
  const text = wholeText(reply)
  const composer = new MailComposer({
    from: mailbox(reply.from),
    to: mailbox(reply.to),
    ...(reply.cc && reply.cc.length > 0 && { cc: reply.cc.map((address) => mailbox({ name: '', address })) }),
    subject: oneLine(reply.subject),
    date: new Date(reply.date),
    messageId,
    inReplyTo: messageIds([reply.inReplyTo])[0] ?? '',
    references: thread(reply.references, reply.inReplyTo).join(' '),
    ...(reply.automatic && {
      headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    }),
    text,
    // nodemailer writes a name twice: as RFC 2231 has it, and as an encoded word in Content-Type, which is what Outlook reads.
    attachments: (reply.files ?? []).map(({ name, type, octets }) => ({
      filename: oneLine(name),
      contentType: type,
      content: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength),
      contentDisposition: 'attachment' as const,
      contentTransferEncoding: 'base64' as const,
    })),
    // Both fold lines so that none exceeds 76 characters; base64 is shorter and steadier where most of the text is not ASCII.
    textEncoding: mostlyAscii(text) ? 'quoted-printable' : 'base64',
    newline: 'windows',
    // The text of a letter must never make the program read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** References worth carrying: the first mail of a thread and its last twenty; longer lists make some servers refuse the header. */
const lastReferences = 20

function thread(references: string[], inReplyTo: string): string[] {
  const all = messageIds([...references.filter((one) => one !== inReplyTo), inReplyTo])
  return all.length <= lastReferences + 1 ? all : [all[0]!, ...all.slice(-lastReferences)]
}

/** Keeps what is a Message-ID by its looks; anything else could be more than one header. */
function messageIds(ids: string[]): string[] {
  return [...new Set(ids)].filter((id) => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,990}>$/.test(id))
}

function mailbox({ name, address }: Address): Address {
  if (!/^[^\s\p{Cc}<>,;:"()[\]\\@]+@[^\s\p{Cc}<>,;:"()[\]\\@]+$/u.test(address)) throw new Problem('no_address')
  return { name: oneLine(name), address }
}

/** One line without control characters: a line break in a subject or name would begin another header. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}

function wholeText({ body, quote, to }: ReplyToCompose): string {
  const own = lines(body).join('\r\n').trimEnd()
  if (quote === null) return `${own}\r\n`
  return [
    own,
    '',
    lineAboveQuotation(body, to),
    ...lines(quote.trimEnd()).map((line) => (line === '' ? '>' : `> ${line}`)),
    '',
  ].join('\r\n')
}

/** Lines without control characters: what other systems part lines by parts them here too, and nothing else but tabs leaves. */
function lines(text: string): string[] {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- characters that part lines elsewhere are what is looked for
      .split(/\r\n|[\r\n\u000b\u000c\u0085\u2028\u2029]/)
      .map((line) => line.replace(/[^\P{Cc}\t]/gu, ''))
  )
}

/** Says whose words follow, in the language of the reply. */
function lineAboveQuotation(body: string, to: Address): string {
  const name = oneLine(to.name)
  const words = wordsFor(writtenLanguage(body) ?? 'ja').replies
  return name === '' ? words.quotationWithoutName : words.quotation(name)
}

function mostlyAscii(text: string): boolean {
  // A character beyond ASCII takes 3 to 9 in quoted-printable against 1.3 a byte in base64.
  const beyond = [...text].filter((character) => character > '\u007f').length
  return beyond * 6 < text.length
}
