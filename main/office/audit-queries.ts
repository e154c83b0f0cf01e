import { z } from 'zod'
import { actsOf } from '../../shared/acts.ts'
import { Change, type AuditFilter, type AuditRow, type Subject } from '../../shared/office/audit.ts'
import type { Database } from '../database/open.ts'
import { findAccount, getColleague } from './account-queries.ts'

/** What an id of the record is called by the part that it belongs to; null for one that no part knows. */
export type SubjectOf = (id: string) => Subject | null

/** Rows of the audit record that a filter leaves, the newest first; its times are instants as the record writes them (`until` excluded). */
export function listAudit(
  db: Database,
  filter: AuditFilter,
  page: { offset: number; limit: number },
  subjectOf: SubjectOf,
): AuditRow[] {
  const { where, values } = conditions(filter)
  return db
    .prepare<Record<string, string | number>, Row>(
      `SELECT seq, at, account_id, what, about, changes FROM audit ${where} ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, ...page })
    .map((row) => rowOf(db, row, subjectOf))
}

/** The same, one after the other from the newest on, for those who take out all of them. */
export function* walkAudit(db: Database, filter: AuditFilter, subjectOf: SubjectOf): Generator<AuditRow[]> {
  let before = Number.MAX_SAFE_INTEGER
  const { where, values } = conditions(filter, ['seq < @before'])
  const statement = db.prepare<Record<string, string | number>, Row>(
    `SELECT seq, at, account_id, what, about, changes FROM audit ${where} ORDER BY seq DESC LIMIT ${step}`,
  )
  for (;;) {
    const rows = statement.all({ ...values, before })
    if (rows.length > 0) yield rows.map((row) => rowOf(db, row, subjectOf))
    if (rows.length < step) return
    before = rows.at(-1)!.seq
  }
}

const step = 500

export function countAudit(db: Database, filter: AuditFilter): number {
  const { where, values } = conditions(filter)
  return db
    .prepare<Record<string, string | number>, { count: number }>(`SELECT count(*) AS count FROM audit ${where}`)
    .get(values)!.count
}

function conditions(
  { by, kind, from, until }: AuditFilter,
  more: readonly string[] = [],
): { where: string; values: Record<string, string> } {
  const all = [
    ...more,
    ...(by === 'program' ? ['account_id IS NULL'] : by !== null ? ['account_id = @by'] : []),
    ...(kind !== null ? ['what IN (SELECT value FROM json_each(@acts))'] : []),
    ...(from !== null ? ['at >= @from'] : []),
    ...(until !== null ? ['at < @until'] : []),
  ]
  return {
    where: all.length > 0 ? `WHERE ${all.join(' AND ')}` : '',
    values: {
      ...(by !== null && by !== 'program' && { by }),
      ...(kind !== null && { acts: JSON.stringify(actsOf(kind)) }),
      ...(from !== null && { from }),
      ...(until !== null && { until }),
    },
  }
}

type Row = { seq: number; at: string; account_id: string | null; what: string; about: string; changes: string }

function rowOf(db: Database, row: Row, subjectOf: SubjectOf): AuditRow {
  const { seq, at, what } = row
  const { about, changes } = settled(row)
  return {
    seq,
    at,
    by: row.account_id === null ? null : getColleague(db, row.account_id),
    what,
    about,
    subjects: about.split(' ').flatMap((id) => {
      const subject = id.length >= shortestId ? (accountOf(db, id) ?? subjectOf(id)) : null
      return subject ? [subject] : []
    }),
    changes,
  }
}

/** Of an import; all others are longer. */
const shortestId = 13

function accountOf(db: Database, id: string): Subject | null {
  return findAccount(db, id) ? { what: 'account', account: getColleague(db, id) } : null
}

/** A reason once stood where the thing stands: rows from before say it as rows of today do. */
function settled({ what, about, changes }: Row): { about: string; changes: Change[] } {
  if (changes !== '') return { about, changes: z.array(Change).parse(JSON.parse(changes)) }
  if (what === 'office.lock' && about !== '') return { about: '', changes: [{ thing: 'because', from: '', to: about }] }
  if (what === 'office.migrate' && about !== '')
    return { about: '', changes: [{ thing: 'version', from: '', to: about }] }
  return { about, changes: [] }
}
