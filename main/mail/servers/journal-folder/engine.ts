import { randomUUID } from 'node:crypto'
import type { JournalEngine, JournalRecord, Place } from '../../../journal/engine.ts'
import { defaultWaits, type ImapSession, openSession, type Waits } from '../imap-session.ts'
import type { ServerAccess } from '../server-access.ts'
import type { NextHash } from './folder-order.ts'
import { folderObjects } from './folder-objects.ts'
import { layMail, makeFolder, objectsFolder, pathOf, recordsFolder, restoringFolder } from './folder-paths.ts'
import { oneConnection } from './one-connection.ts'
import { writeRecordMail } from './record-mail.ts'
import { folderRecords, until } from './records.ts'
import { watchFolder } from './watch-folder.ts'

/** Whose journal it is, the place where it begins, and the hash over one record more (main/journal/journal-hash.ts). */
export type FolderJournal = { office: string; start: Place; next: NextHash }

/** Milliseconds until a record that was laid down must have been seen, and after which nothing new is not believed unasked. */
const [longestWait, proveEvery] = [60_000, 5000]

/** Seconds between two looks where the server has no IDLE. */
const folderWaits: Waits = { ...defaultWaits, poll: 1 }

/**
 * The journal of an office in two folders of a mailbox: records and objects as mails. It has two connections, one that watches and reads (IDLE,
 * or NOOP where there is none and while something is going on), and one that writes; it needs neither UIDPLUS nor CONDSTORE. A record's position is
 * its place in the order of UIDs.
 *
 * What a mail server cannot do and a database can: that the past is the one this desk has read is asked before a record is laid down, not in the
 * same moment, so that a journal that is put back in between is noticed by those who read on; and two that give back the same lost record at once
 * are kept apart by a folder that only one of them can make. Of what is dropped, the record before the newest stays. Throws Problem journal_unreachable, journal_refused, journal_folder_missing,
 * journal_full, journal_gone_back.
 */
export async function openFolderJournal(
  server: ServerAccess,
  { office, start, next }: FolderJournal,
): Promise<JournalEngine> {
  const records = folderRecords(office, start, next)
  const eyes = oneConnection(server, folderWaits, records.begin)
  const hands = oneConnection(server, folderWaits, async () => {})
  const watching = watchFolder(eyes, records)
  const look = (): Promise<void> => eyes.use(records.look)
  let provedAt = performance.now()
  const close = async (): Promise<void> => {
    watching.close()
    await Promise.all([eyes.close(), hands.close()])
  }

  /** Lays a record down and waits until it is seen where it stands. */
  const laid = async (session: ImapSession, body: Uint8Array): Promise<number> => {
    const head = { id: randomUUID(), after: records.claim() }
    const awaited = records.await(head.id)
    try {
      await layMail(session, recordsFolder, writeRecordMail(office, head, body, new Date()))
      watching.beLively()
      return await until(longestWait, async () => {
        await look()
        return awaited.position()
      })
    } finally {
      awaited.over()
    }
  }
  /** Asks the server of the folder itself, for an open one may be an older or a deleted one without saying so. */
  const lookUnlessCurrent = async (session: ImapSession): Promise<void> => {
    provedAt = performance.now()
    const path = pathOf(session, recordsFolder)
    const asked = { messages: true, uidNext: true, uidValidity: true }
    const status = await session.ask(() => session.client.status(path, asked))
    if (!status || records.isBehind(status)) await look()
    if (status && records.isBehind(status)) await eyes.begin()
  }
  const read = (after: number): Promise<JournalRecord[]> => eyes.use((session) => records.read(session, after))
  await look().catch(async (failure: unknown) => {
    await close()
    throw failure
  })
  return {
    append: (body, after) =>
      hands.use(async (session) => {
        await lookUnlessCurrent(session)
        await eyes.use((eye) => records.check(eye, after))
        return laid(session, body)
      }),
    async read(after) {
      const found = await read(after)
      if (found.length > 0 || performance.now() - provedAt < proveEvery) return found
      await hands.use(lookUnlessCurrent)
      return read(after)
    },
    async newest() {
      await look()
      return records.newest()
    },
    restore: ({ position, body }) =>
      hands.use(async (session) => {
        if (!(await makeFolder(session, restoringFolder))) return false
        try {
          await look()
          if (records.newest().position !== position - 1) return false
          return (await laid(session, body)) === position
        } finally {
          await session.ask(() => session.client.mailboxDelete(pathOf(session, restoringFolder)))
        }
      }),
    dropTo: (position) => eyes.use((session) => records.drop(session, position)),
    watch: async (onNews) => watching.add(onNews),
    objects: folderObjects(hands, office),
    close,
  }
}

/** Makes the folders of the journal in a mailbox where they are missing. Throws Problem as the mail server has it (server_…, sign_in_…). */
export async function prepareFolders(server: ServerAccess): Promise<void> {
  const session = await openSession(server, folderWaits)
  try {
    for (const folder of [recordsFolder, objectsFolder]) await makeFolder(session, folder)
  } finally {
    await session.close()
  }
}
