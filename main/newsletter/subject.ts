import type { Subject } from '../../shared/office/audit.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

/** What people call the reader of this id, also one who was erased; an issue by its number; a segment, an import or a template by its name. Null where there is none of these. */
export function findReaderSubject(db: Database, id: string): Subject | null {
  const reader = prepared<[string], { number: number }>(db, 'SELECT number FROM readers WHERE id = ?').get(id)
  if (reader) return { what: 'reader', number: `R-${reader.number}` }
  const issue = prepared<[string], { number: number }>(db, 'SELECT number FROM issues WHERE id = ?').get(id)
  if (issue) return { what: 'issue', number: issue.number }
  const named = prepared<[string, string, string], { name: string }>(
    db,
    'SELECT name FROM reader_segments WHERE id = ? UNION ALL SELECT name FROM reader_imports WHERE id = ? UNION ALL SELECT name FROM issue_templates WHERE id = ?',
  ).get(id, id, id)
  return named ? { what: 'named', name: named.name } : null
}
