import type { FormFields } from '../../shared/letters/mail.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { parsed } from './mail-queries.ts'

/** What is counted of a letter: nothing of what it says. */
export type LetterFacts = {
  id: string
  receivedAt: string
  /** The address of who wrote it, for telling one from another; '' where a form has none. It leaves the desk in no answer. */
  writer: string
  /** What the person gave of themselves in the form, under the form's own keys. */
  attributes: FormFields['demographics']
  /** When the first reply was sent; null where none was. */
  answeredAt: string | null
  isOpen: boolean
}

type Columns = {
  id: string
  received_at: string
  from_address: string
  fields: string | null
  status: string
  answered_at: string | null
}

/** The letters that came from one moment to before another (ISO 8601 with Z), the earliest first. */
export function listFacts(db: Database, from: string, to: string): LetterFacts[] {
  return prepared<[string, string], Columns>(
    db,
    `SELECT id, received_at, from_address, fields, status,
      (SELECT min(settled_at) FROM replies WHERE letter_id = mails.id AND state = 'sent') AS answered_at
    FROM mails WHERE set_apart = 0 AND received_at >= ? AND received_at < ? ORDER BY received_at, place`,
  )
    .all(from, to)
    .map((row) => {
      const fields = parsed<FormFields>(row.fields)
      return {
        id: row.id,
        receivedAt: row.received_at,
        writer: (fields ? fields.email : row.from_address).trim().toLowerCase(),
        attributes: fields?.demographics ?? [],
        answeredAt: row.answered_at,
        isOpen: row.status === 'open',
      }
    })
}
