import type { PublicChange } from '../../../shared/answers/publications.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from '../candidates/candidate-rows.ts'
import { textOf, type EntryColumns } from '../entries/entry-rows.ts'
import { keepPublicDecisions } from '../gate/entry-decisions.ts'
import { linesOf } from '../gate/gate.ts'
import { nextRevision } from '../next-revision.ts'

/** What stands, or stood, on the Site of an entry. */
export type PublicColumns = {
  entry_id: string
  content: string
  first_at: string
  at: string
  withdrawn_at: string | null
}

/** A publication of the register. */
export type PublicationColumns = {
  id: string
  at: string
  by: string
  changes: PublicChange[]
  entries: number
  hash: Buffer
}

export function findPublic(db: Database, entryId: string): PublicColumns | null {
  return prepared<[string], PublicColumns>(db, 'SELECT * FROM public_entries WHERE entry_id = ?').get(entryId) ?? null
}

export function listPublic(db: Database): PublicColumns[] {
  return prepared<[], PublicColumns>(db, 'SELECT * FROM public_entries ORDER BY entry_id').all()
}

/** The register, the latest first. */
export function listPublications(db: Database): PublicationColumns[] {
  return prepared<[], Omit<PublicationColumns, 'changes'> & { changes: string }>(
    db,
    'SELECT * FROM answer_publications ORDER BY at DESC, id',
  )
    .all()
    .map((row) => ({ ...row, changes: JSON.parse(row.changes) as PublicChange[] }))
}

/** Notes that an approved entry is public from now on, with the text that was approved. */
export function notePublished(db: Database, entry: EntryColumns, at: string): void {
  const { id, content, revision } = entry
  prepared(
    db,
    `INSERT INTO public_entries (entry_id, content, first_at, at) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET content = excluded.content, withdrawn_at = NULL,
      at = iif(content = excluded.content AND withdrawn_at IS NULL, at, excluded.at)`,
  ).run(id, content, at, at)
  const text = textOf(entry)
  keepPublicDecisions(db, id, (string) => linesOf(text, string))
  prepared(db, `UPDATE answer_entries SET state = 'published', revision = ? WHERE id = ?`).run(
    nextRevision(db, revision),
    id,
  )
}

export function insertPublication(
  db: Database,
  { id, changes, entries, hash }: { id: string; changes: readonly PublicChange[]; entries: number; hash: Buffer },
  { at, by }: Doer,
): void {
  prepared(db, 'INSERT INTO answer_publications (id, at, by, changes, entries, hash) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    at,
    by,
    JSON.stringify(changes),
    entries,
    hash,
  )
}
