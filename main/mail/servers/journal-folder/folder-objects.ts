import type { ObjectStore } from '../../../journal/engine.ts'
import type { ImapSession } from '../imap-session.ts'
import { fetchMails } from '../mailbox-fetch.ts'
import { listUids, sequenceSet } from '../uid-list.ts'
import { layMail, objectsFolder, pathOf, takeOut } from './folder-paths.ts'
import { contentOf, longestMail, objectHeader, objectName, writeObjectMail } from './record-mail.ts'
import type { OneConnection } from './one-connection.ts'

/** Mails whose headers are asked for at once. */
const atOnce = 500

/** The sealed objects of an office as mails in a folder of their own. Two desks that put the same at once leave it twice, which nobody notices. */
export function folderObjects(hands: OneConnection, office: string): ObjectStore {
  let uidValidity = ''
  let last = 0
  const uidsOf = new Map<string, number[]>()

  /** Opens the folder and learns the names of what is new in it. */
  const look = async (session: ImapSession): Promise<void> => {
    const { client } = session
    const path = pathOf(session, objectsFolder)
    const opened = await session.ask(() => client.mailboxOpen(path))
    if (`${opened.uidValidity}` !== uidValidity) {
      uidValidity = `${opened.uidValidity}`
      last = 0
      uidsOf.clear()
    }
    const fresh = (await listUids(session, { uid: `${last + 1}:*` })).filter((uid) => uid > last)
    for (let from = 0; from < fresh.length; from += atOnce) {
      const range = fresh.slice(from, from + atOnce)
      const rows = await session.ask(() =>
        client.fetchAll(sequenceSet(range), { uid: true, headers: [objectHeader] }, { uid: true }),
      )
      for (const { uid, headers } of rows) {
        const name = headers && objectName(headers, office)
        if (name) uidsOf.set(name, [...(uidsOf.get(name) ?? []), uid])
      }
      last = range.at(-1)!
    }
  }
  const fetched = async (session: ImapSession, name: string): Promise<Buffer | null> => {
    for await (const mails of fetchMails(session, uidsOf.get(name) ?? [], { maxBytes: longestMail }))
      for (const { raw } of mails) {
        const content = objectName(raw, office) === name ? contentOf(raw) : null
        if (content) return content
      }
    return null
  }
  const isThere = async (session: ImapSession, name: string): Promise<boolean> => {
    const uids = uidsOf.get(name)
    return uids !== undefined && (await listUids(session, { uid: sequenceSet(uids) })).length > 0
  }
  return {
    put: (name, bytes) =>
      hands.use(async (session) => {
        await look(session)
        if (await isThere(session, name)) return
        await layMail(session, objectsFolder, writeObjectMail(office, name, bytes, new Date()))
      }),
    get: (name) =>
      hands.use(async (session) => {
        await look(session)
        return fetched(session, name)
      }),
    list: () =>
      hands.use(async (session) => {
        await look(session)
        const there = new Set(await listUids(session, { all: true }))
        return [...uidsOf]
          .filter(([, uids]) => uids.some((uid) => there.has(uid)))
          .map(([name]) => name)
          .toSorted()
      }),
    drop: (names) =>
      hands.use(async (session) => {
        await look(session)
        const uids = names.flatMap((name) => uidsOf.get(name) ?? []).toSorted((a, b) => a - b)
        if (uids.length > 0) await takeOut(session, sequenceSet(uids))
        for (const name of names) uidsOf.delete(name)
      }),
  }
}
