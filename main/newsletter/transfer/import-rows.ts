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
      first_number)
    SELECT ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, last_number + 1 FROM reader_list`,
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

/** While it is `running`, the readers of an import are not on the list. */
export function setImportState(db: Database, id: string, state: PastImport['state']): void {
  prepared(db, 'UPDATE reader_imports SET state = ? WHERE id = ?').run(state, id)
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

/** Imports that are neither whole nor taken out. */
export function listCut(db: Database): { id: string; account_id: string }[] {
  return prepared<[], { id: string; account_id: string }>(
    db,
    `SELECT id, account_id FROM reader_imports WHERE state = 'running' ORDER BY at`,
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
