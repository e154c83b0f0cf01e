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

/** Mails that are here and that another desk can fetch from no server, as far as they do not lie beside the journal. */
export function listToPut(
  db: Database,
  most: number,
): { place: number; id: string; received_at: string; cut: number }[] {
  return prepared<[string, number], { place: number; id: string; received_at: string; cut: number }>(
    db,
    `SELECT place, id, received_at, cut FROM mails
      WHERE place NOT IN (SELECT place FROM ways_in WHERE on_server = 1 AND mailbox <> ?)
        AND NOT EXISTS (SELECT 1 FROM mail_objects WHERE letter_id = mails.id) LIMIT ?`,
  ).all(importMailbox, most)
}

/** Within an audited change. */
export function insertObject(db: Database, { pieces, ...row }: MailObject): void {
  prepared(
    db,
    `INSERT INTO mail_objects (letter_id, received_at, cut, key, size, pieces)
      VALUES (@letter_id, @received_at, @cut, @key, @size, @pieces) ON CONFLICT DO NOTHING`,
  ).run({ ...row, pieces: JSON.stringify(pieces) })
}

/** Mails that lie beside the journal and are not here, the newest first. */
export function listToFetch(db: Database, most: number): MailObject[] {
  return prepared<[number], Row>(
    db,
    `SELECT * FROM mail_objects WHERE NOT EXISTS (SELECT 1 FROM mails WHERE id = letter_id) ORDER BY received_at DESC LIMIT ?`,
  )
    .all(most)
    .map(asObject)
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
