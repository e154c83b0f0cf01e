import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { composeReply } from '../../mail/message/compose-reply.ts'
import { findReaderRow, type ReaderColumns } from '../readers/reader-rows.ts'
import type { MailColumns } from './list-mails.ts'
import { findRequest } from './requests.ts'
import { daysToConfirm } from './tokens.ts'
import { wordings } from './wordings/index.ts'

/** Who the mails of this part come from. */
export type ListSender = { address: string; name: { ja: string; en: string } }

/** Whether a mail may still leave: whoever it is for has not been erased, and what it asks or tells is still so. */
export function isStillTrue(db: Database, mail: MailColumns): boolean {
  const reader = mail.reader_id === null ? null : findReaderRow(db, mail.reader_id)
  if (reader === null || mail.to_address === null) return false
  switch (mail.what) {
    case 'confirmSignUp':
      return reader.state === 'pending' || reader.state === 'paused' || reader.state === 'bounced'
    case 'confirmChange':
      return findRequest(db, mail.request_id)?.state === 'waiting'
    case 'welcome':
    case 'alreadyReader':
      return reader.state === 'active'
    case 'optedOut':
      return reader.state === 'unsubscribed'
    case 'addressChanged':
      return reader.opted_out_at === null
  }
}

/** A mail of this part as it is sent: short, in the reader's language, and plainly by a program. Throws Problem no_address. */
export async function composeMail(
  db: Database,
  mail: MailColumns,
  from: ListSender,
  title: NewsletterSettings['title'],
  date: string,
): Promise<Uint8Array> {
  const reader = mail.reader_id === null ? null : findReaderRow(db, mail.reader_id)
  const words = wordings[mail.language]
  const token = /\.(mdg1\.[\w-]+)@/.exec(mail.message_id)?.[1] ?? ''
  const newAddress = mail.what === 'confirmChange' ? findRequest(db, mail.request_id)?.new_address : reader?.address
  const { subject, body } = words[mail.what]({
    title: title[mail.language],
    language: words.languages[reader?.language ?? mail.language],
    token,
    link: `mailto:${from.address}?subject=${encodeURIComponent(`${words.mailLink} [${token}]`)}`,
    days: daysToConfirm,
    oldAddress: isForOldMailbox(mail, reader) ? reader!.address : null,
    newAddress: newAddress ?? '',
  })
  return composeReply({
    from: { name: from.name[mail.language], address: from.address },
    to: { name: '', address: mail.to_address ?? '' },
    subject,
    body: `${body}\n\n${words.closing(from.name[mail.language])}`,
    quote: null,
    messageId: `<${mail.message_id}>`,
    inReplyTo: mail.in_reply_to === '' ? '' : `<${mail.in_reply_to}>`,
    references: (JSON.parse(mail.message_references) as string[]).map((id) => `<${id}>`),
    date,
    automatic: true,
  })
}

/** Whoever has the new mailbox is told nothing about the old one: anybody may have named it. */
function isForOldMailbox(mail: MailColumns, reader: ReaderColumns | null): boolean {
  return mail.what === 'confirmChange' && reader?.hash?.equals(mail.to_hash) === true
}
