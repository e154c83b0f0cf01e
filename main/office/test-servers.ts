import type { Contract } from '../../shared/contract.ts'
import type { OutputOf } from '../../shared/rpc.ts'
import { connectMailbox } from '../mail/servers/mailbox.ts'
import type { MailAccess } from '../mail/servers/server-access.ts'
import { answerOfOutgoing, refusalOf } from '../mail/servers/server-answer.ts'

type Tested = OutputOf<Contract['office']['testMailSettings']>

/** Connects and logs in to both servers and says what they answered; sends nothing and changes nothing. */
export async function testServers(settings: MailAccess): Promise<Tested> {
  const [incoming, outgoing] = await Promise.all([testIncoming(settings), answerOfOutgoing(settings.outgoing)])
  return { incoming, outgoing }
}

async function testIncoming(settings: MailAccess): Promise<Tested['incoming']> {
  try {
    const mailbox = await connectMailbox(settings.incoming)
    try {
      const folders = await mailbox.folders()
      const { exists } = await mailbox.open(settings.folders.inbox)
      // The folder that the server itself calls Sent stands first, so that it can be proposed.
      const sentFirst = folders.toSorted(
        (a, b) => Number(b.specialUse === '\\Sent') - Number(a.specialUse === '\\Sent'),
      )
      return { ok: true, code: '', serverWords: '', messages: exists, folders: sentFirst.map(({ path }) => path) }
    } finally {
      await mailbox.close()
    }
  } catch (error) {
    return { ...refusalOf(error), messages: null, folders: [] }
  }
}
