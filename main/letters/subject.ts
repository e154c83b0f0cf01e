import type { Subject } from '../../shared/office/audit.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { numberOf } from './letter-number.ts'
import { findTopicName } from './topics/topic-queries.ts'

/**
 * What people call the letter of this id, or the letter that the reply of this id answers; also by an id that a letter had before ids were
 * derived. Also a topic. Null where there is none of these.
 */
export function findSubject(db: Database, id: string): Subject | null {
  const row = prepared<[string, string, string], { year: number; number: number }>(
    db,
    `SELECT year, number FROM letters WHERE id = ?
    UNION ALL SELECT year, number FROM replies JOIN letters ON letters.id = letter_id WHERE replies.id = ?
    UNION ALL SELECT year, number FROM former_letters WHERE id = ?`,
  ).get(id, id, id)
  if (row) return { what: 'letter', number: numberOf(row) }
  const topic = findTopicName(db, id)
  return topic === null ? null : { what: 'named', name: topic }
}

/** What people call the letter of this id (2026-1184); null where there is none. */
export function findLetterNumber(db: Database, id: string): string | null {
  const row = prepared<[string], { year: number; number: number }>(
    db,
    'SELECT year, number FROM letters WHERE id = ?',
  ).get(id)
  return row ? numberOf(row) : null
}
