import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** What ties a mail to others: its own Message-ID and those it answers (RFC 5322 3.6.4). */
export type Ties = { messageId: string; inReplyTo: string; references: readonly string[] }

/** Of the references of a mail the last so many count: nobody's conversation is longer, and a hostile mail may name a million. */
const mostTies = 100

/**
 * Joins a mail that was just stored to its conversation, by Message-IDs that are known here, never by subject, and in whichever order the
 * mails came. In-Reply-To counts before References, the last reference before the first. A Message-ID that several mails carry (some
 * forms give every mail the same one) ties nobody: strangers must not see each other's letters.
 */
export function joinThread(db: Database, place: number, ties: Ties): void {
  const named = namedBy(ties)
  for (const messageId of named)
    prepared(db, 'INSERT OR IGNORE INTO mail_ties (message_id, place) VALUES (?, ?)').run(messageId, place)
  const parent = findParent(place, named, (messageId) => carriersOf(db, messageId, 2))
  if (parent !== null) {
    prepared(
      db,
      'UPDATE mails SET parent = ?, thread = (SELECT thread FROM mails AS other WHERE other.place = ?) WHERE place = ?',
    ).run(parent, parent, place)
  }
  // Mails that came before and name this one now have somebody to answer; or, where it is the second of its Message-ID, nobody any more.
  if (ties.messageId !== '') joinAgain(db, place, ties.messageId)
}

function namedBy(ties: Ties): string[] {
  const named = new Set([ties.inReplyTo, ...ties.references.slice(-mostTies).toReversed()])
  return [...named].filter((messageId) => messageId !== '' && messageId !== ties.messageId)
}

function findParent(
  place: number,
  named: readonly string[],
  carriersOfOne: (messageId: string) => readonly number[],
): number | null {
  for (const messageId of named) {
    const carriers = carriersOfOne(messageId)
    if (carriers.length === 1 && carriers[0] !== place) return carriers[0]!
  }
  return null
}

/** Mails that carry a Message-ID, themselves or in a reply of ours; at most so many. */
function carriersOf(db: Database, messageId: string, most: number): number[] {
  return prepared<[string, string, number], { place: number }>(
    db,
    `SELECT place FROM mails WHERE message_id = ? AND message_id <> ''
    UNION SELECT mails.place FROM replies JOIN mails ON mails.id = replies.letter_id WHERE replies.message_id = ? LIMIT ?`,
  )
    .all(messageId, messageId, most)
    .map((row) => row.place)
}

type Tied = {
  place: number
  parent: number | null
  thread: number
  message_id: string
  in_reply_to: string
  message_references: string
}

/**
 * So many mails that name a Message-ID are joined anew when it comes: a conversation of people has fewer, and each costs as much as the mail
 * itself.
 */
const mostNamers = 200

/** Seeks anew whom the mails that name this Message-ID answer; where that changed, their conversations are put together anew. */
function joinAgain(db: Database, place: number, messageId: string): void {
  const namers = prepared<[string], Tied>(
    db,
    `SELECT ${columns} FROM mail_ties JOIN mails USING (place) WHERE mail_ties.message_id = ?`,
  ).all(messageId)
  // One of many that carry it changes nothing: it tied nobody before.
  if (namers.length === 0 || carriersOf(db, messageId, 3).length === 3) return
  const parentOf = namers.length > mostNamers ? parentAmongMany(db, messageId) : parentAmongFew(db)
  const changed = namers
    .map((one) => ({ ...one, before: one.parent, parent: parentOf(one) }))
    .filter((one) => one.parent !== one.before)
  if (changed.length === 0) return
  for (const one of changed) prepared(db, 'UPDATE mails SET parent = ? WHERE place = ?').run(one.parent, one.place)
  const threads = new Set([threadOf(db, place), ...changed.map(({ thread }) => thread)])
  for (const { parent } of changed) if (parent !== null) threads.add(threadOf(db, parent))
  // Where nobody has left anybody, the conversations have only grown together.
  if (changed.every(({ before }) => before === null)) return unite(db, threads)
  const members = [...threads].flatMap((thread) =>
    prepared<[number], Member>(db, 'SELECT place, parent, thread FROM mails WHERE thread = ?').all(thread),
  )
  gather(db, members)
}

/** Each Message-ID is looked for once, however many mails name it. */
function parentAmongFew(db: Database): (mail: Tied) => number | null {
  const known = new Map<string, readonly number[]>()
  const carriers = (messageId: string): readonly number[] => {
    const places = known.get(messageId) ?? carriersOf(db, messageId, 2)
    known.set(messageId, places)
    return places
  }
  return (mail) => findParent(mail.place, namedBy(tiesOf(mail)), carriers)
}

/** Nobody is joined, but whoever answered the first of two mails with one Message-ID is parted from it. */
function parentAmongMany(db: Database, messageId: string): (mail: Tied) => number | null {
  const carriers = carriersOf(db, messageId, 2)
  return ({ parent }) => (parent !== null && carriers.length > 1 && carriers.includes(parent) ? null : parent)
}

function tiesOf(mail: Tied): Ties {
  return {
    messageId: mail.message_id,
    inReplyTo: mail.in_reply_to,
    references: JSON.parse(mail.message_references) as string[],
  }
}

/** Makes conversations one, named after the first of them. */
function unite(db: Database, threads: ReadonlySet<number>): void {
  const [first, ...others] = [...threads].toSorted((a, b) => a - b)
  for (const thread of others) prepared(db, 'UPDATE mails SET thread = ? WHERE thread = ?').run(first!, thread)
}

type Member = Pick<Tied, 'place' | 'parent' | 'thread'>

/** Gives mails that hang together by their parents one thread, named after the first of them. */
function gather(db: Database, members: readonly Member[]): void {
  const first = new Map<number, number>()
  const firstOf = (place: number): number => {
    let root = place
    for (let before = first.get(root); before !== undefined; before = first.get(root)) {
      // Halves the way for whoever asks next.
      const next = first.get(before)
      if (next !== undefined) first.set(root, next)
      root = before
    }
    return root
  }
  for (const { place, parent } of members) {
    if (parent === null) continue
    const [low = 0, high = 0] = [firstOf(parent), firstOf(place)].toSorted((a, b) => a - b)
    if (low !== high) first.set(high, low)
  }
  for (const { place, thread } of members)
    if (firstOf(place) !== thread)
      prepared(db, 'UPDATE mails SET thread = ? WHERE place = ?').run(firstOf(place), place)
}

function threadOf(db: Database, place: number): number {
  return prepared<[number], { thread: number }>(db, 'SELECT thread FROM mails WHERE place = ?').get(place)!.thread
}

const columns = 'mails.place, parent, thread, mails.message_id, in_reply_to, message_references'
