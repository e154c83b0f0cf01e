import type { AuditRow } from '../../shared/office/audit.ts'
import type { Database } from '../database/open.ts'

/** Rows of the audit record, the newest first; `who` is empty for what the program did by itself. */
export function listAudit(db: Database, offset: number, limit: number): AuditRow[] {
  return db
    .prepare<[number, number], AuditRow>(`
    SELECT seq, at, coalesce((SELECT name FROM accounts WHERE id = account_id), '') AS who, what, about
    FROM audit ORDER BY seq DESC LIMIT ? OFFSET ?`)
    .all(limit, offset)
}

export function countAudit(db: Database): number {
  return db.prepare<[], { count: number }>('SELECT count(*) AS count FROM audit').get()!.count
}
