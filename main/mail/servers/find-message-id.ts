import type { ImapSession } from './imap-session.ts'
import { listUids, sequenceSet } from './uid-list.ts'

/** Mails at the end of the folder whose headers are read where SEARCH finds nothing: some servers index late, or not this header. */
const lastMails = 50

/** UIDs of the mails in the folder with exactly this Message-ID. Opens the folder read-only. Throws Problem. */
export async function findMessageId(session: ImapSession, path: string, messageId: string): Promise<number[]> {
  const { client } = session
  await session.ask(() => client.mailboxOpen(path, { readOnly: true }))
  const hits = await session.ask(() => client.search({ header: { 'message-id': messageId } }, { uid: true }))
  const found = await withMessageId(session, Array.isArray(hits) ? hits.slice(-lastMails) : [], messageId)
  if (found.length > 0) return found
  const all = await listUids(session, { all: true })
  return withMessageId(session, all.slice(-lastMails), messageId)
}

async function withMessageId(session: ImapSession, uids: number[], messageId: string): Promise<number[]> {
  if (uids.length === 0) return []
  const rows = await session.ask(() =>
    session.client.fetchAll(sequenceSet(uids), { uid: true, headers: ['message-id'] }, { uid: true }),
  )
  return rows
    .filter((row) => row.headers && messageIdOf(row.headers) === messageId)
    .map((row) => row.uid)
    .sort((a, b) => a - b)
}

function messageIdOf(headers: Uint8Array): string {
  const unfolded = Buffer.from(headers)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/g, ' ')
  return /^message-id:[ \t]*(\S+)/im.exec(unfolded)?.[1] ?? ''
}
