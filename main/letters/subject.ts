import type { Subject } from '../../shared/office/audit.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { numberOf } from './mail-queries.ts'

/** What people call the letter of this id, or the letter that the reply of this id answers; null where there is neither. */
export function findSubject(db: Database, id: string): Subject | null {
  const row = prepared<[string, string], { year: number; number: number }>(
    db,
    `SELECT year, number FROM mails WHERE id = ?
    UNION ALL
    SELECT year, number FROM replies JOIN mails USING (place) WHERE replies.id = ?`,
  ).get(id, id)
  return row ? { what: 'letter', number: numberOf(row) } : null
}
