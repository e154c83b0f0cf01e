import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** What stands, or stood, on the Site of an entry. */
export type PublicColumns = {
  entry_id: string
  content: string
  first_at: string
  at: string
  withdrawn_at: string | null
}

export function findPublic(db: Database, entryId: string): PublicColumns | null {
  return prepared<[string], PublicColumns>(db, 'SELECT * FROM public_entries WHERE entry_id = ?').get(entryId) ?? null
}

export function listPublic(db: Database): PublicColumns[] {
  return prepared<[], PublicColumns>(db, 'SELECT * FROM public_entries ORDER BY entry_id').all()
}
