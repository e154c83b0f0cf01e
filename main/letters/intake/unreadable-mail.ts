import type { MailReading } from '../../../shared/letters/mail.ts'

/** Mark of a mail that could not be stored as it was read: its bytes are kept, and it is shown as far as that goes. */
export const unreadable = 'unreadable'

/** The reading of a mail that nothing is known about. */
export function unreadableReading(): MailReading {
  return {
    kind: 'direct',
    from: { name: '', address: '' },
    replyTo: null,
    alsoReplyTo: [],
    to: [],
    cc: [],
    subject: '',
    date: null,
    messageId: '',
    inReplyTo: '',
    references: [],
    charset: '',
    doubtful: false,
    text: '',
    html: null,
    fields: null,
    schema: '',
    attachments: [],
    bounce: null,
    bounces: [],
    reported: null,
    newsletter: null,
    cuts: [unreadable],
  }
}

/** True where the mail broke the reader's limits or could not be stored as read. */
export function couldNotBeRead(reading: MailReading): boolean {
  return reading.cuts.includes(unreadable) || reading.cuts.includes('too-complex')
}
