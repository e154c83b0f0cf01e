import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

/**
 * The revision after another one. Each desk of an office gives numbers of its own: of two that save the same text at once one is lost in the journal, and
 * whoever wrote that must not go on under a number that means the other's text.
 */
export function nextRevision(db: Database, revision: number): number {
  const { desks, before } = prepared<[], { desks: number; before: number }>(
    db,
    'SELECT count(*) AS desks, count(*) FILTER (WHERE id < (SELECT id FROM workstation)) AS before FROM desks',
  ).get()!
  const next = revision + 1
  return desks < 2 ? next : next + ((((before - next) % desks) + desks) % desks)
}
