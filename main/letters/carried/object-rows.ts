import type { AwaitedLetter } from '../../../shared/letters/letter.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { numberOf } from '../letter-number.ts'
import { importMailbox } from '../ways-in.ts'

/** A mail as it lies beside the journal. */
export type MailObject = {
  letter_id: string
  received_at: string | null
  cut: number
  key: Buffer
  size: number
  pieces: string[]
}

type Row = Omit<MailObject, 'pieces'> & { pieces: string }
const asObject = (row: Row): MailObject => ({ ...row, pieces: JSON.parse(row.pieces) as string[] })

/** A mail that is to be laid beside the journal. */
export type MailToPut = { place: number; id: string; received_at: string; cut: number }

/** Places of mails that are looked through at once: some milliseconds. */
export const placesAtOnce = 1000

/**
 * Mails behind this place that another desk can fetch from no server, as far as they do not lie beside the journal; only so many places are looked
 * through.
 */
export function listToPut(db: Database, after: number): MailToPut[] {
  return prepared<[number, number, string], MailToPut>(
    db,
    `SELECT place, id, received_at, cut FROM mails WHERE place > ? AND place <= ?
        AND NOT EXISTS (SELECT 1 FROM ways_in WHERE ways_in.place = mails.place AND on_server = 1 AND mailbox <> ?)
        AND NOT EXISTS (SELECT 1 FROM mail_objects WHERE letter_id = mails.id) ORDER BY place`,
  ).all(after, after + placesAtOnce, importMailbox)
}

/** The last place of a mail; 0 where there is none. */
export function lastPlace(db: Database): number {
  return prepared<[], { last: number }>(db, 'SELECT coalesce(max(place), 0) AS last FROM mails').get()!.last
}

/**
 * Changes with whatever makes a mail one to put or to fetch: how many mails are here, which have gone from their servers, and how many lie beside the
 * journal. Counted in indexes.
 */
export function standOfMails(db: Database): string {
  return JSON.stringify(
    prepared(
      db,
      `SELECT (SELECT count(*) FROM mails) AS mails, (SELECT count(*) FROM mail_objects) AS objects,
        (SELECT json_array(count(*), total(uid)) FROM ways_in WHERE on_server = 0) AS gone`,
    ).get(),
  )
}

/** Within an audited change. */
export function insertObject(db: Database, { pieces, ...row }: MailObject): void {
  prepared(
    db,
    `INSERT INTO mail_objects (letter_id, received_at, cut, key, size, pieces)
      VALUES (@letter_id, @received_at, @cut, @key, @size, @pieces) ON CONFLICT DO NOTHING`,
  ).run({ ...row, pieces: JSON.stringify(pieces) })
}

/** A mail that lies beside the journal and is not here. */
export type MailToFetch = { letter_id: string; received_at: string | null; size: number }

/** Objects that are looked through at once. */
const objectsAtOnce = 1000

/** Mails behind this letter, in the order of ids, that lie beside the journal and are not here; the letter that is the last one to be looked at, or null behind all. */
export function listToFetch(db: Database, after: string): { found: MailToFetch[]; last: string | null } {
  const last = prepared<[string, number], { letter_id: string }>(
    db,
    'SELECT letter_id FROM mail_objects WHERE letter_id > ? ORDER BY letter_id LIMIT 1 OFFSET ?',
  ).get(after, objectsAtOnce - 1)?.letter_id
  const found = prepared<[string, string], MailToFetch>(
    db,
    `SELECT letter_id, received_at, size FROM mail_objects WHERE letter_id > ? AND letter_id <= ?
      AND NOT EXISTS (SELECT 1 FROM mails WHERE id = letter_id)`,
  ).all(after, last ?? '\u{10FFFF}')
  return { found, last: last ?? null }
}

/** As it lies beside the journal; null where nobody speaks of it any more, or it is here by now. */
export function findToFetch(db: Database, letterId: string): MailObject | null {
  const row = prepared<[string], Row>(
    db,
    'SELECT * FROM mail_objects WHERE letter_id = ? AND NOT EXISTS (SELECT 1 FROM mails WHERE id = letter_id)',
  ).get(letterId)
  return row ? asObject(row) : null
}

/** How many of them there are. */
export function countToFetch(db: Database): number {
  return prepared<[], { count: number }>(
    db,
    'SELECT count(*) AS count FROM mail_objects WHERE NOT EXISTS (SELECT 1 FROM mails WHERE id = letter_id)',
  ).get()!.count
}

/** The names of every piece that is spoken of. */
export function listPieces(db: Database): string[] {
  return prepared<[], Pick<Row, 'pieces'>>(db, 'SELECT pieces FROM mail_objects')
    .all()
    .flatMap(({ pieces }) => JSON.parse(pieces) as string[])
}

/** Awaited letters that are shown at once. */
const mostShown = 20

/** Letters whose mails have not come here yet, the newest first. */
export function listAwaited(db: Database): AwaitedLetter[] {
  return prepared<[number], { year: number; number: number; received_at: string | null }>(
    db,
    `SELECT year, number, received_at FROM mail_objects JOIN letters ON letters.id = letter_id
      WHERE NOT EXISTS (SELECT 1 FROM mails WHERE mails.id = letter_id) ORDER BY received_at DESC LIMIT ?`,
  )
    .all(mostShown)
    .map((letter) => ({ number: numberOf(letter), receivedAt: letter.received_at }))
}
