import type { FormSchema, MailReading } from '../../shared/letters.ts'
import type { MailReader } from '../mail/mail-reader.ts'

/** Mark of a mail that the reading helper could not read at all: its bytes are kept and it is shown as it is. */
export const unreadable = 'unreadable'

/** Reads mails; where a whole batch fails, one at a time, so that a bad mail harms only itself. */
export async function readMails(reader: MailReader, raws: readonly Uint8Array[], schemas: FormSchema[]): Promise<MailReading[]> {
  const together = await reader.read([...raws], schemas).catch(() => null)
  if (together?.length === raws.length) return together
  const readings: MailReading[] = []
  for (const raw of raws) readings.push((await reader.read([raw], schemas).catch(() => []))[0] ?? unreadReading())
  return readings
}

/** The reading of a mail that nothing is known about. */
export function unreadReading(): MailReading {
  return {
    kind: 'direct', from: { name: '', address: '' }, replyTo: null, to: [], cc: [], subject: '', date: null, messageId: '', inReplyTo: '', references: [],
    charset: '', doubtful: false, text: '', html: null, fields: null, schema: '', attachments: [], bounce: null, cuts: [unreadable],
  }
}
