import type { Colleague } from '../../../shared/office/account.ts'
import type { ImportCounts, PastImport, RefusalWhy } from '../../../shared/newsletter/import.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** Line and reason of a row that did not come in; its address is not kept. */
export type ImportRefusal = readonly [number, RefusalWhy]

export function insertImport(
  db: Database,
  one: {
    id: string
    accountId: string
    name: string
    at: string
    counts: ImportCounts
    refusals: readonly ImportRefusal[]
    undoUntil: string
  },
): void {
  const { rows, added, unchanged, updated, refused, suggested } = one.counts
  prepared(
    db,
    `INSERT INTO reader_imports (id, at, account_id, name, state, total, added, unchanged, updated, refused, suggested, refusals, undo_until,
      first_number, desk)
    SELECT ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, last_number + 1, workstation.id FROM reader_list, workstation`,
  ).run(
    one.id,
    one.at,
    one.accountId,
    one.name,
    rows,
    added,
    unchanged,
    updated,
    refused,
    suggested,
    JSON.stringify(one.refusals),
    one.undoUntil,
  )
}

/** The import is whole, with the numbers of its end, or taken out again. */
export function endImport(db: Database, id: string, state: 'done' | 'undone', counts: ImportCounts | null): void {
  if (counts)
    prepared(
      db,
      `UPDATE reader_imports SET added = ?, unchanged = ?, updated = ?, refused = ?, last_number = (SELECT last_number FROM reader_list)
      WHERE id = ?`,
    ).run(counts.added, counts.unchanged, counts.updated, counts.refused, id)
  setImportState(db, id, state)
}

/** While it is `running`, the readers of an import are not on the list. Whichever workstation runs it, or takes it out, is the one to end that. */
export function setImportState(db: Database, id: string, state: PastImport['state']): void {
  prepared(db, 'UPDATE reader_imports SET state = ?, desk = (SELECT id FROM workstation) WHERE id = ?').run(state, id)
}

export function findImport(
  db: Database,
  id: string,
): { id: string; state: PastImport['state']; undo_until: string } | null {
  return (
    prepared<[string], { id: string; state: PastImport['state']; undo_until: string }>(
      db,
      'SELECT id, state, undo_until FROM reader_imports WHERE id = ?',
    ).get(id) ?? null
  )
}

/** Some of the readers that an import brought, by number, after this one. */
export function listBrought(db: Database, id: string, after: number, most: number): { id: string; number: number }[] {
  return prepared<(string | number)[], { id: string; number: number }>(
    db,
    `SELECT id, number FROM readers
    WHERE number > max(?, (SELECT first_number - 1 FROM reader_imports WHERE id = ?))
      AND number <= (SELECT coalesce(reader_imports.last_number, reader_list.last_number) FROM reader_imports, reader_list WHERE id = ?)
      AND came_by = ? ORDER BY number LIMIT ?`,
  ).all(after, id, id, id, most)
}

/** Keeps the name that an import changes, until it can no longer be undone or the reader is erased. */
export function keepNameBefore(
  db: Database,
  importId: string,
  reader: { id: string; name: string; reading: string },
): void {
  prepared(
    db,
    'INSERT INTO reader_names_before (import_id, reader_id, name, reading) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(importId, reader.id, reader.name, reader.reading)
}

/** The name that a reader had before an import; null where it changed none, or nobody knows any more. */
export function findNameBefore(
  db: Database,
  importId: string,
  readerId: string,
): { name: string; reading: string } | null {
  return (
    prepared<[string, string], { name: string; reading: string }>(
      db,
      'SELECT name, reading FROM reader_names_before WHERE reader_id = ? AND import_id = ?',
    ).get(readerId, importId) ?? null
  )
}

/** Names from before an import go once it is undone. */
export function dropNamesBefore(db: Database, importId: string): void {
  prepared(db, 'DELETE FROM reader_names_before WHERE import_id = ?').run(importId)
}

/** Names from before imports that can no longer be undone. */
export function dropOldNames(db: Database, at: string): void {
  prepared(
    db,
    `DELETE FROM reader_names_before
    WHERE import_id IN (SELECT id FROM reader_imports WHERE undo_until < ? AND state <> 'running')`,
  ).run(at)
}

/** Imports of this workstation that are neither whole nor taken out. */
export function listCut(db: Database): { id: string; account_id: string }[] {
  return prepared<[], { id: string; account_id: string }>(
    db,
    `SELECT id, account_id FROM reader_imports WHERE state = 'running' AND desk = (SELECT id FROM workstation) ORDER BY at`,
  ).all()
}

/** The last twenty, the latest first. */
export function listImports(db: Database, colleague: (accountId: string) => Colleague): PastImport[] {
  type Columns = Omit<PastImport, 'by' | 'rows' | 'undoUntil'> & {
    account_id: string
    total: number
    undo_until: string
  }
  return prepared<[], Columns>(
    db,
    `SELECT id, at, account_id, name, state, total, added, unchanged, updated, refused, suggested, undo_until FROM reader_imports
    ORDER BY at DESC, id DESC LIMIT 20`,
  )
    .all()
    .map(({ account_id: account, total, undo_until: undoUntil, ...one }) => ({
      ...one,
      rows: total,
      by: colleague(account),
      undoUntil,
    }))
}
