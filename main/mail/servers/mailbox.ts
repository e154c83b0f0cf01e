import type { ListResponse, MailboxObject } from 'imapflow'
import { Problem } from '../../../shared/errors.ts'
import { findMessageId } from './find-message-id.ts'
import { defaultWaits, type ImapSession, openSession, type Waits } from './imap-session.ts'
import { isJournalFolder } from './journal-folder/folder-paths.ts'
import { type FetchedMail, fetchMails, type FetchOptions, isoDate } from './mailbox-fetch.ts'
import { watchNews } from './mailbox-news.ts'
import type { ServerAccess } from './server-access.ts'
import { listUids, mostMails, sequenceSet } from './uid-list.ts'

export type { FetchedMail } from './mailbox-fetch.ts'

export type FolderState = {
  path: string
  uidValidity: string
  uidNext: number
  exists: number
  /** Whether a change can be made conditional (CONDSTORE, RFC 7162). Still read the flags back: imapflow tells the loser that it won. */
  canCompareAndSwap: boolean
  highestModseq: string | null
}

/** An IMAP account, logged in. Nothing here marks a mail read, deletes or expunges. Every failure is a Problem. */
export type Mailbox = {
  /** Folders with mails for people (at most 10,000, else too_many_folders; without those of the journal), with the use the server or their name gives them (`\Sent`, `\Junk` …, else empty). */
  folders(): Promise<{ path: string; specialUse: string }[]>
  /** Opens the folder that all following calls speak of. */
  open(path: string): Promise<FolderState>
  /** UIDs of the open folder, ascending, each once. Throws too_many_mails. */
  uids(): Promise<number[]>
  /** UIDs of the open folder's mails that the server has as answered, ascending. */
  answered(): Promise<number[]>
  /** Mails of the open folder, ascending by UID; those that are gone are left out. An aborted signal ends it quietly. */
  fetch(uids: { after: number } | number[], options: FetchOptions): AsyncIterable<FetchedMail[]>
  /** Adds flags and reads them back. Throws not_found where the mail is gone. */
  addFlags(uid: number, flags: string[]): Promise<void>
  /** Lays a mail into a folder; `uid` where the server says it (UIDPLUS). Throws folder_missing; makes no folder. */
  append(path: string, raw: Uint8Array, flags: string[]): Promise<{ uid: number | null }>
  /** UIDs of the mails with exactly this Message-ID (with its angle brackets), verified on their headers. The open folder stays open. */
  findMessageId(path: string, messageId: string): Promise<number[]>
  /** Resolves when mails came or went since the folder was last looked through, or the signal is aborted; throws when the connection ends. */
  waitForNews(signal: AbortSignal): Promise<void>
  /** When the server took the mails of the open folder with these UIDs in. */
  dates(uids: number[]): Promise<Map<number, string | null>>
  /** When the certificate of the server ends; null on a connection without TLS. */
  certificateEndsAt: string | null
  close(): Promise<void>
}

export type MailboxOptions = {
  signal?: AbortSignal
  /** Connecting and logging in, 30 seconds unless told. */
  connectSeconds?: number
  waits?: Partial<Waits>
}

/** Connects to the incoming server and logs in, with TLS as set and no falling back. Throws Problem. */
export async function connectMailbox(server: ServerAccess, options: MailboxOptions = {}): Promise<Mailbox> {
  const waits = {
    ...defaultWaits,
    ...options.waits,
    ...(options.connectSeconds ? { connect: options.connectSeconds } : {}),
  }
  const session = await openSession(server, waits, options.signal)
  const { client } = session
  const news = watchNews(session)
  let folder: string | null = null

  const select = async (path: string): Promise<FolderState> => {
    news.clear()
    folder = null
    const mailbox = await session.ask(() => client.mailboxOpen(path))
    const state = folderState(mailbox)
    folder = path
    return state
  }
  const requireFolder = (): void => {
    if (folder === null) throw new Problem('folder_missing', { serverWords: '' })
  }
  const search = async (query: { all: true } | { answered: true } | { uid: string }): Promise<number[]> => {
    requireFolder()
    // Whoever asks only for answered mails has not looked through the folder.
    if (!('answered' in query)) news.clear()
    return listUids(session, query)
  }

  return {
    async folders() {
      const listed = await session.ask(() => client.list(), {
        bytes: longestFolderList,
        beyond: 'too_many_folders',
      })
      if (listed.length > mostFolders) throw new Problem('too_many_folders')
      return listed.filter(canBeOpened).map(({ path, specialUse }) => ({ path, specialUse: specialUse ?? '' }))
    },
    open: select,
    uids: () => search({ all: true }),
    answered: () => search({ answered: true }),
    async *fetch(uids, fetchOptions) {
      requireFolder()
      yield* fetchMails(
        session,
        Array.isArray(uids) ? uids.toSorted((a, b) => a - b) : await uidsAfter(search, uids.after),
        fetchOptions,
      )
    },
    async addFlags(uid, flags) {
      requireFolder()
      let answer = ''
      const listen = (response: { response: string; code?: string }): void => {
        answer = [response.response, response.code].join(' ')
      }
      client.on('response', listen)
      const stored = await session
        .ask(() => client.messageFlagsAdd(`${uid}`, flags, { uid: true }))
        .finally(() => client.off('response', listen))
      if (!stored) throw new Problem('server_said_no', { serverWords: session.words(answer) })
      await verifyFlags(session, uid, flags)
    },
    async append(path, raw, flags) {
      // A slow line of 50 KB a second must suffice for any letter.
      const seconds = session.waits.command + raw.length / 50_000
      const appended = await session.ask(() => client.append(path, raw, flags), { seconds })
      if (!appended) throw new Problem('server_said_no', { serverWords: 'APPEND' })
      return { uid: appended.uid ?? null }
    },
    async findMessageId(path, messageId) {
      const before = folder
      const known = client.mailbox ? client.mailbox.exists : 0
      folder = null
      const found = await findMessageId(session, path, messageId)
      if (before === null) return found
      const state = await select(before)
      if (state.exists !== known) news.tell()
      return found
    },
    async waitForNews(signal) {
      requireFolder()
      await news.wait(signal)
    },
    async dates(uids) {
      requireFolder()
      if (uids.length === 0) return new Map()
      const rows = await session.ask(() =>
        client.fetchAll(sequenceSet(uids), { uid: true, internalDate: true }, { uid: true }),
      )
      return new Map((rows || []).map((row) => [row.uid, isoDate(row.internalDate)]))
    },
    certificateEndsAt: session.certificateEndsAt,
    close: () => session.close(),
  }
}

async function uidsAfter(search: (query: { uid: string }) => Promise<number[]>, after: number): Promise<number[]> {
  // "8:*" names the last mail even where its UID is 7 (RFC 3501 section 6.4.8).
  return (await search({ uid: `${after + 1}:*` })).filter((uid) => uid > after)
}

/** Folders that are listed, and bytes of an honest list of them. */
const mostFolders = 10_000
const longestFolderList = 1024 * 1024

/** What SELECT said, once it has been found to make sense. */
function folderState(mailbox: MailboxObject | false | undefined): FolderState {
  if (!mailbox) throw new Problem('server_protocol', { serverWords: 'SELECT' })
  const { path, uidValidity, uidNext, exists, highestModseq, noModseq } = mailbox
  if (!uidValidity || !uidNext)
    throw new Problem('server_protocol', { serverWords: 'SELECT without UIDVALIDITY or UIDNEXT' })
  // Every mail has a UID below UIDNEXT (RFC 3501 section 2.3.1.1): a larger count is a lie that would stand on the screen for ever.
  if (exists > uidNext - 1)
    throw new Problem('server_protocol', { serverWords: `EXISTS ${exists}, UIDNEXT ${uidNext}` })
  if (exists > mostMails) throw new Problem('too_many_mails')
  return {
    path,
    uidValidity: uidValidity.toString(),
    uidNext,
    exists: exists ?? 0,
    canCompareAndSwap: highestModseq !== undefined && !noModseq,
    highestModseq: highestModseq === undefined || noModseq ? null : highestModseq.toString(),
  }
}

function canBeOpened(folder: ListResponse): boolean {
  return !folder.flags.has('\\Noselect') && !folder.flags.has('\\NonExistent') && !isJournalFolder(folder.path)
}

/** imapflow drops flags that the folder does not keep, and says it stored them. */
async function verifyFlags(session: ImapSession, uid: number, flags: string[]): Promise<void> {
  const row = await session.ask(() => session.client.fetchOne(`${uid}`, { uid: true, flags: true }, { uid: true }))
  if (!row) throw new Problem('not_found')
  const stored = new Set([...(row.flags ?? [])].map((flag) => flag.toLowerCase()))
  const lost = flags.filter((flag) => !stored.has(flag.toLowerCase()))
  if (lost.length > 0) throw new Problem('server_said_no', { serverWords: `PERMANENTFLAGS: ${lost.join(' ')}` })
}
