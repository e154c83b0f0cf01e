import { defaultWaits, openSession } from '../imap-session.ts'
import type { ServerAccess } from '../server-access.ts'
import { layMail, makeFolder, pathOf, restoringFolder } from './folder-paths.ts'

/**
 * Whether a journal can be kept in this mailbox: makes a folder, lays a mail into it, and takes both away again. Returns the milliseconds that laying
 * took. Throws Problem as the mail server has it (server_…, sign_in_…).
 */
export async function tryFolder(server: ServerAccess): Promise<number> {
  const session = await openSession(server, defaultWaits)
  try {
    await makeFolder(session, restoringFolder)
    const begun = performance.now()
    await layMail(
      session,
      restoringFolder,
      Buffer.from('Subject: test\r\nFrom: journal@madoguchi.invalid\r\n\r\ntest\r\n'),
    )
    const taken = performance.now() - begun
    await session.ask(() => session.client.mailboxDelete(pathOf(session, restoringFolder)))
    return taken
  } finally {
    await session.close()
  }
}
