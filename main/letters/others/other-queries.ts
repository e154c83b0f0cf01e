import {
  mostOthersCounted,
  mostOthersListed,
  type OtherLetter,
  type OtherLetters,
} from '../../../shared/letters/others.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { numberOf } from '../letter-number.ts'
import type { MailColumns } from '../mail-queries.ts'
import { type StatusColumns, statusOf } from '../triage/marks.ts'
import { isOfList, isOfOnePerson, type Ground } from './one-person.ts'

type Asked = { sender: string; place: number }

/** How many other letters came from the address of a kept mail, and since when; null where none did or the address is nobody's own. */
export function countOthers(db: Database, mail: MailColumns, ground: Ground): OtherLetters | null {
  if (!isOfOnePerson(mail, ground)) return null
  const asked = { sender: mail.sender, place: mail.place }
  const { count } = prepared<[Asked], { count: number }>(db, countOthersSql).get(asked)!
  if (count === 0 || isOfList(db, mail, ground)) return null
  const { since } = prepared<[Asked], { since: string }>(db, firstOtherSql).get(asked)!
  return { count: Math.min(count, mostOthersCounted), more: count > mostOthersCounted, since }
}

/** The newest of them, the newest first; none where they are not counted either. */
export function listOthers(db: Database, mail: MailColumns, ground: Ground): OtherLetter[] {
  if (!isOfOnePerson(mail, ground) || isOfList(db, mail, ground)) return []
  return prepared<[Asked], OtherColumns>(db, listOthersSql)
    .all({ sender: mail.sender, place: mail.place })
    .map((row) => ({
      id: row.id,
      number: numberOf(row),
      subject: row.subject,
      receivedAt: row.received_at,
      status: statusOf(row),
    }))
}

type OtherColumns = Pick<StatusColumns, 'status' | 'step'> & {
  id: string
  year: number
  number: number
  subject: string
  received_at: string
}

/** In the words of the partial index: else SQLite would not use it. */
const ofSender = `set_apart = 0 AND sender <> '' AND sender = @sender AND place <> @place`

/** Exported for the test that reads their plans. */
export const countOthersSql = `SELECT count(*) AS count FROM (SELECT 1 FROM mails WHERE ${ofSender} LIMIT ${mostOthersCounted + 1})`
export const firstOtherSql = `SELECT received_at AS since FROM mails WHERE ${ofSender} ORDER BY received_at LIMIT 1`
export const listOthersSql = `SELECT mails.id, year, number, mails.subject, received_at, mails.status, mails.step
  FROM mails CROSS JOIN letters ON letters.id = mails.id
  WHERE ${ofSender} ORDER BY received_at DESC, place DESC LIMIT ${mostOthersListed}`
