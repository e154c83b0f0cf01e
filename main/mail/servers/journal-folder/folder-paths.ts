import { Problem } from '../../../../shared/errors.ts'
import type { ImapSession } from '../imap-session.ts'

/** Folders of the journal in a mailbox, as parts of a path: the records, the sealed objects, and what stands while somebody gives back lost records. */
export const [recordsFolder, objectsFolder, restoringFolder] = [
  ['Madoguchi', 'Journal'],
  ['Madoguchi', 'Objects'],
  ['Madoguchi', 'Restoring'],
] as const

/** True of a folder that belongs to the journal, whatever stands between the parts of its path: nothing in it is a letter. */
export function isJournalFolder(path: string): boolean {
  return /(^|[^\p{L}\p{N}])Madoguchi[^\p{L}\p{N}](Journal|Objects|Restoring)$/u.test(path)
}

/** The path of a folder on this server, whose own separator and prefix it has. */
export function pathOf({ client }: ImapSession, parts: readonly string[]): string {
  const prefix = client.namespace?.prefix ?? ''
  const path = parts.join(client.namespace?.delimiter ?? '/')
  return path.startsWith(prefix) ? path : prefix + path
}

/** Makes a folder where it is missing; true where it was. Throws Problem. */
export async function makeFolder(session: ImapSession, parts: readonly string[]): Promise<boolean> {
  const path = pathOf(session, parts)
  try {
    const made = await session.ask(() => session.client.mailboxCreate(path))
    return made.created
  } catch (failure) {
    // Servers without RFC 5530 say no to a folder that is there as to one that must not be.
    const refused = failure instanceof Problem && failure.code === 'server_said_no' && session.client.usable
    if (refused && (await isThere(session, path))) return false
    throw failure
  }
}

async function isThere(session: ImapSession, path: string): Promise<boolean> {
  const listed = await session.ask(() => session.client.list())
  return listed.some((one) => one.path === path && !one.flags.has('\\NonExistent'))
}

/** Lays a mail into a folder, as read: nobody shall be called to it. Throws Problem. */
export async function layMail(session: ImapSession, parts: readonly string[], mail: Buffer): Promise<void> {
  const path = pathOf(session, parts)
  const laid = await session.ask(() => session.client.append(path, mail, ['\\Seen']))
  if (!laid) throw new Problem('server_said_no', { serverWords: 'APPEND' })
}

/** Takes the mails with these UIDs out of the open folder, and none besides. Throws Problem server_said_no. */
export async function takeOut(session: ImapSession, uids: string): Promise<void> {
  const { client } = session
  // Where nobody can expunge single mails (UIDPLUS, RFC 4315), what somebody else has marked would go with them.
  if (!client.capabilities.has('UIDPLUS'))
    await session.ask(() => client.messageFlagsRemove('1:*', ['\\Deleted'], { uid: true }))
  const done = await session.ask(() => client.messageDelete(uids, { uid: true }))
  if (!done) throw new Problem('server_said_no', { serverWords: 'EXPUNGE' })
}
