import type { MailReading } from '../../../shared/letters/mail.ts'
import { writtenLanguage } from '../../../shared/written-language.ts'
import { cutAt, isOrganisation, messageOf, snippetOf, subjectOf, writerOf } from '../facts.ts'
import { indexWords } from '../../search/search-words.ts'
import { senderOf } from '../sender-decisions.ts'

/** What the reading of a mail becomes in the tables; the names are those of `mails`. */
export function readColumns(reading: MailReading) {
  const writer = writerOf(reading)
  const message = messageOf(reading)
  return {
    date: reading.date,
    message_id: reading.messageId,
    in_reply_to: reading.inReplyTo,
    message_references: JSON.stringify(reading.references),
    kind: reading.kind,
    from_name: clean(writer.name),
    from_address: clean(writer.address),
    sender: clean(senderOf(reading) ?? ''),
    organisation: isOrganisation(writer.name) ? 1 : 0,
    mail_from: JSON.stringify(reading.from),
    // One address as such, as it was kept from the beginning; several as a list.
    reply_to:
      reading.replyTo &&
      JSON.stringify(reading.alsoReplyTo.length === 0 ? reading.replyTo : [reading.replyTo, ...reading.alsoReplyTo]),
    mail_to: JSON.stringify(reading.to),
    cc: JSON.stringify(reading.cc),
    subject: clean(subjectOf(reading)),
    snippet: clean(snippetOf(message)),
    language: writtenLanguage(`${subjectOf(reading)}\n${message}`) ?? 'ja',
    fields: reading.fields && JSON.stringify(reading.fields),
    form_schema: reading.schema,
    charset: reading.charset,
    doubtful: reading.doubtful ? 1 : 0,
    has_html: reading.html === null ? 0 : 1,
    files: JSON.stringify(reading.attachments),
    file_count: reading.attachments.filter((file) => !file.inline).length,
    bounce: reading.bounce && JSON.stringify(reading.bounce),
    cuts: JSON.stringify(reading.cuts),
  }
}

/** The readable text as it is kept. */
export function readText(reading: MailReading): string {
  return clean(reading.text)
}

/** The words by which a mail is found. Of a very long text only the beginning is searched: 200,000 characters. */
export function readWords(reading: MailReading, number: string): { subject: string; people: string; body: string } {
  const { fields, from, replyTo, alsoReplyTo, to, cc } = reading
  const people = [from, replyTo, ...alsoReplyTo, ...to, ...cc].flatMap((one) => (one ? [one.name, one.address] : []))
  if (fields) people.push(fields.name, fields.furigana, fields.email, fields.phone)
  const body = [cutAt(reading.text, 200_000), ...reading.attachments.map((file) => file.name)]
  if (fields) body.push(...fields.demographics.map((one) => one.value).filter((value) => !reading.text.includes(value)))
  return {
    subject: indexWords([...new Set([subjectOf(reading), reading.subject])].join('\n')),
    people: indexWords([`L-${number}`, ...new Set(people)].join('\n')),
    body: indexWords(body.join('\n')),
  }
}

/** SQLite and its index end a text at a NUL character. */
function clean(text: string): string {
  return text.replaceAll('\0', '')
}
