import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../../../shared/errors.ts'
import type { JournalRecord, Place } from '../../../journal/engine.ts'
import type { ImapSession } from '../imap-session.ts'
import { fetchMails } from '../mailbox-fetch.ts'
import { listUids, sequenceSet } from '../uid-list.ts'
import { anchorOf, folderOrder, type Headed, type NextHash } from './folder-order.ts'
import { pathOf, recordsFolder, takeOut } from './folder-paths.ts'
import { type Claim, contentOf, longestMail, recordHead, recordHeader } from './record-mail.ts'

/** Records and octets of one reading at most; one record comes whatever it holds. */
const [mostRecords, mostOctets] = [500, 8_000_000]

/** Last mails of the folder whose heads tell where the newest stands; ten times as many where they do not. */
const lastMails = 50

/** Heads that are asked for at once, and octets of an honest answer. */
const [headsAtOnce, headOctets] = [5000, 8_000_000]

/** What STATUS says (RFC 3501 section 6.3.10). */
export type FolderStatus = { uidNext?: number; uidValidity?: bigint; messages?: number }

/** The records of one folder as a connection sees them; each function wants it for itself. */
export type Records = {
  /** Opens the folder on a new connection and finds out where its records stand. */
  begin(session: ImapSession): Promise<void>
  /** Learns of everything that came or went. */
  look(session: ImapSession): Promise<void>
  /** Whether this is less than what STATUS says of the folder, or another folder. */
  isBehind(status: FolderStatus): boolean
  read(session: ImapSession, after: number): Promise<JournalRecord[]>
  /** Throws Problem journal_gone_back where a place does not stand here. What was dropped cannot be held against anything. */
  check(session: ImapSession, place: Place): Promise<void>
  newest(): Place
  /** What a record says that is written now. */
  claim(): Claim
  /** Says from now on where the record of this id stands, once it was seen. */
  await(id: string): { position(): number | null; over(): void }
  drop(session: ImapSession, to: number): Promise<void>
}

export function folderRecords(office: string, start: Place, next: NextHash): Records {
  const order = folderOrder(start, next)
  const awaited = new Map<string, number | null>()
  let uidValidity = ''
  /** What came or went, by what the server says without being asked; and how many mails the folder held at the last look. */
  let news = { came: false, went: false }
  let count = 0

  const begin = async (session: ImapSession): Promise<void> => {
    const { client } = session
    const opened = await session.ask(() => client.mailboxOpen(pathOf(session, recordsFolder)))
    uidValidity = `${opened.uidValidity}`
    news = { came: false, went: false }
    client.on('exists', () => (news.came = true))
    client.on('expunge', () => (news.went = true))
    // A mail that has come and gone was the last all the same.
    await anchor(session, opened.uidNext - 1)
  }

  /** Finds out where the newest record stands, and the hash over all of them. */
  const anchor = async (session: ImapSession, last = order.lastUid()): Promise<void> => {
    const uids = await listUids(session, { all: true })
    for (let most = lastMails; ; most *= 10) {
      const heads = await headsOf(session, uids.slice(-most))
      const isWhole = most >= uids.length
      const found = anchorOf(heads, isWhole)
      if (!found && !isWhole) continue
      // Nobody has read what is still there of them: the records that came before are gone.
      if (!found && heads.length > 0) throw new Problem('journal_gone_back')
      const records = [...uids.slice(0, -most), ...heads.map(({ uid }) => uid)]
      order.begin(records, found?.newest ?? 0, Math.max(last, uids.at(-1) ?? 0))
      count = uids.length
      if (found) {
        order.vouch(found.claim)
        await take(session, found.claim.position, found.newest)
      }
      return
    }
  }

  const headsOf = async (session: ImapSession, uids: readonly number[]): Promise<Headed[]> => {
    const found: Headed[] = []
    for (let from = 0; from < uids.length; from += headsAtOnce) {
      const set = sequenceSet(uids.slice(from, from + headsAtOnce))
      const rows = await session.ask(
        () => session.client.fetchAll(set, { uid: true, headers: [recordHeader] }, { uid: true }),
        { bytes: headOctets },
      )
      for (const { uid, headers } of rows) {
        const head = headers ? recordHead(headers, office) : null
        if (head) found.push({ uid, head })
      }
    }
    return found.toSorted((a, b) => a.uid - b.uid)
  }

  /** Mails with these UIDs in their order, with what is in them; null where that is no record of this office. Its head alone decides. */
  async function* mailsOf(session: ImapSession, uids: readonly number[]) {
    for await (const mails of fetchMails(session, uids, { maxBytes: longestMail }))
      for (const { uid, raw, cut } of mails) {
        const head = recordHead(raw, office)
        const body = (cut ? null : contentOf(raw)) ?? Buffer.alloc(0)
        yield { uid, record: head && { head, body } }
      }
  }

  const look = async (session: ImapSession): Promise<void> => {
    await session.ask(() => session.client.noop())
    if (news.went) {
      news.went = false
      if (!order.remain(await listUids(session, { all: true }))) await anchor(session)
    }
    count = session.client.mailbox ? session.client.mailbox.exists : 0
    if (!news.came) return
    news.came = false
    try {
      const fresh = (await listUids(session, { uid: `${order.lastUid() + 1}:*` })).filter(
        (uid) => uid > order.lastUid(),
      )
      for await (const { uid, record } of mailsOf(session, fresh)) {
        const position = order.add(uid, record)
        if (record && awaited.has(record.head.id)) awaited.set(record.head.id, position)
      }
    } catch (failure) {
      // What was not taken in is news the next time, too.
      news.came = true
      throw failure
    }
  }

  /** Learns the hash at a position from what the writer of the record there had read, and what stands between. */
  const learn = async (session: ImapSession, position: number): Promise<void> => {
    const uid = order.uidAt(position)
    if (order.hashAt(position) || uid === undefined) return
    const [there] = await headsOf(session, [uid])
    if (!there || there.head.after.position + 1 < order.first()) return
    const { after } = there.head
    order.vouch(after)
    await take(session, after.position, position)
  }

  /** Reads the records behind a position up to another. A mail among them that is no record moves those below it: then it is begun anew. */
  const take = async (session: ImapSession, after: number, to: number): Promise<JournalRecord[]> => {
    const records: JournalRecord[] = []
    let octets = 0
    const uids: number[] = []
    for (let position = after + 1; position <= to; position += 1) uids.push(order.uidAt(position)!)
    for await (const { uid, record } of mailsOf(session, uids)) {
      if (!record) {
        const own = new Set((await headsOf(session, uids)).map((one) => one.uid))
        order.leaveOut(new Set(uids.filter((one) => !own.has(one))))
        return take(session, Math.max(after, order.first() - 1), to)
      }
      const position = after + 1 + records.length
      // One that is gone has not come; the next look tells what that means.
      if (uid !== order.uidAt(position)) return records
      order.note(position, record.head, record.body)
      records.push({ position, body: record.body })
      octets += record.body.length
      if (octets >= mostOctets) break
    }
    return records
  }

  return {
    begin,
    look,
    isBehind({ uidNext = 0, uidValidity: validity, messages }) {
      const seen = order.lastUid() + 1
      return `${validity}` !== uidValidity || seen < uidNext || (seen === uidNext && count !== messages)
    },
    async read(session, after) {
      await look(session)
      const from = Math.max(after + 1, order.first())
      const kept: JournalRecord[] = []
      for (let body = order.kept(from); body; body = order.kept(from + kept.length))
        kept.push({ position: from + kept.length, body })
      if (kept.length > 0 || from > order.newest()) return kept
      await learn(session, from - 1)
      return take(session, from - 1, Math.min(order.newest(), from - 1 + mostRecords))
    },
    async check(session, { position, hash }) {
      if (position > order.newest()) throw new Problem('journal_gone_back')
      if (position >= order.first()) await learn(session, position)
      if (order.hashAt(position)?.equals(hash) === false) throw new Problem('journal_gone_back')
    },
    newest: () => ({ position: order.newest(), hash: order.claim().hash }),
    claim: () => order.claim(),
    await(id) {
      awaited.set(id, null)
      return { position: () => awaited.get(id) ?? null, over: () => awaited.delete(id) }
    },
    async drop(session, to) {
      await look(session)
      // The record that the newest counts on stays: by it a desk that comes anew learns where it is.
      const last = Math.min(to, order.newest() - 1, order.newestClaim() - 1)
      const uids: number[] = []
      for (let position = order.first(); position <= last; position += 1) uids.push(order.uidAt(position)!)
      if (uids.length === 0) return
      await takeOut(session, sequenceSet(uids))
      await look(session)
    },
  }
}

/** Milliseconds between two looks while something is awaited. */
export const lookEvery = 100

/** Looks again and again until something is so; throws Problem journal_unreachable after so many milliseconds. */
export async function until<T>(milliseconds: number, seen: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + milliseconds
  for (;;) {
    const found = await seen()
    if (found !== null) return found
    if (performance.now() > end) throw new Problem('journal_unreachable')
    await pause(lookEvery)
  }
}
