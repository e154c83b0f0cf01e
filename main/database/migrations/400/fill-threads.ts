import type { Database } from '../../open.ts'

/** Joins mails that answer each other, by In-Reply-To or References in whichever order they came; see letters/intake/threads.ts. */
export function fillThreads(db: Database): void {
  const carriers = new Map<string, Set<number>>()
  const carry = (messageId: string, place: number) => {
    if (messageId === '') return
    const places = carriers.get(messageId)
    if (places) places.add(place)
    else carriers.set(messageId, new Set([place]))
  }
  const mails = db
    .prepare<[], Mail>('SELECT place, message_id, in_reply_to, message_references FROM mails_now ORDER BY place')
    .all()
  for (const mail of mails) carry(mail.message_id, mail.place)
  for (const reply of db
    .prepare<[], { message_id: string; place: number }>(
      'SELECT replies_now.message_id, mails_now.place FROM replies_now JOIN mails_now ON mails_now.id = letter_id',
    )
    .all())
    carry(reply.message_id, reply.place)
  const first = new Map<number, number>()
  const firstOf = (place: number): number => {
    let root = place
    while (first.has(root)) root = first.get(root)!
    return root
  }
  const save = db.prepare('UPDATE mails_now SET parent = ? WHERE place = ?')
  for (const mail of mails) {
    const parent = parentOf(mail, carriers)
    if (parent === null) continue
    save.run(parent, mail.place)
    const [low = 0, high = 0] = [firstOf(parent), firstOf(mail.place)].toSorted((a, b) => a - b)
    if (low !== high) first.set(high, low)
  }
  const join = db.prepare('UPDATE mails_now SET thread = ? WHERE place = ?')
  for (const place of first.keys()) join.run(firstOf(place), place)
}

type Mail = { place: number; message_id: string; in_reply_to: string; message_references: string }

function parentOf(mail: Mail, carriers: Map<string, Set<number>>): number | null {
  for (const messageId of [mail.in_reply_to, ...(JSON.parse(mail.message_references) as string[]).toReversed()]) {
    if (messageId === mail.message_id) continue
    const [place, ...others] = carriers.get(messageId) ?? []
    if (place !== undefined && place !== mail.place && others.length === 0) return place
  }
  return null
}
