import { connectMailbox } from '../../../mail/servers/mailbox.ts'
import type { MailAccess } from '../../../mail/servers/server-access.ts'

/** The office's folder of sent mails: some services keep there whatever they take. */
export type SentFolder = {
  /** Whether it holds the mail of a Message-ID (in brackets). */
  has(messageId: string): Promise<boolean>
  close(): Promise<void>
}

/** Throws as connectMailbox. */
export async function openSentFolder(settings: MailAccess, signal: AbortSignal): Promise<SentFolder> {
  const mailbox = await connectMailbox(settings.incoming, { signal })
  return {
    has: async (messageId) => (await mailbox.findMessageId(settings.folders.sent, messageId)).length > 0,
    close: () => mailbox.close(),
  }
}
