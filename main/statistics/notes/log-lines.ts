import type { LogLines } from '../../../shared/statistics/notes.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** The lines of all imports that were new or could not be read, and when the last import ended. */
export function countLogLines(db: Database): LogLines {
  return prepared<[], LogLines>(
    db,
    `SELECT coalesce(sum(fresh), 0) AS lines, coalesce(sum(failed), 0) AS failed,
      (SELECT max(ended_at) FROM log_imports) AS importedAt
    FROM log_files`,
  ).get()!
}
