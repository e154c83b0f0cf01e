import { ImportedFile, type LogImport } from '../../../shared/statistics/imports.ts'
import type { OutsideTotal } from '../../../shared/statistics/outside-totals.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { TakenFile } from './order.ts'

/** Notes that an import begins; within the audited change of its intent. */
export function insertImport(
  db: Database,
  one: { id: string; at: string; by: string | null; server: string; files: readonly ImportedFile[] },
): void {
  prepared(
    db,
    `INSERT INTO log_imports (id, at, begun_by, server, state, desk)
    SELECT ?, ?, ?, ?, 'running', id FROM workstation`,
  ).run(one.id, one.at, one.by, one.server)
  for (const [place, file] of one.files.entries()) saveFile(db, one.id, place, file)
}

/** Notes how an import ended; within the audited change of its outcome. */
export function endImport(db: Database, id: string, state: LogImport['state'], at: string): void {
  prepared(db, 'UPDATE log_imports SET state = ?, ended_at = ? WHERE id = ?').run(state, at, id)
}

export function saveFile(db: Database, id: string, place: number, file: ImportedFile): void {
  prepared(
    db,
    `INSERT INTO log_files VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, state = excluded.state,
      fresh = excluded.fresh, lines = excluded.lines, failed = excluded.failed, facts = excluded.facts`,
  ).run(id, place, file.name, file.state, file.fresh, file.lines, file.failed, JSON.stringify(file))
}

/** What is kept of the bad lines of a file, and what it said in totals. */
export function saveApart(db: Database, id: string, place: number, { bad, totals }: TakenFile): void {
  if (Object.keys(bad.reasons).length > 0)
    prepared(db, 'INSERT OR REPLACE INTO log_bad_lines VALUES (?, ?, ?, ?)').run(
      id,
      place,
      JSON.stringify(bad.reasons),
      JSON.stringify(bad.places),
    )
  for (const { source, name, from, to, pageViews, visits } of totals)
    prepared(
      db,
      `INSERT INTO outside_totals VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET page_views = excluded.page_views, visits = excluded.visits, import_id = excluded.import_id`,
    ).run(source, name, from, to, pageViews, visits, id)
}

export function listFiles(db: Database, id: string): ImportedFile[] {
  return prepared<[string], { facts: string }>(db, 'SELECT facts FROM log_files WHERE import_id = ? ORDER BY number')
    .all(id)
    .map(({ facts }) => ImportedFile.parse(JSON.parse(facts)))
}

/** Imports, the latest first. */
export function listImports(
  db: Database,
  colleague: (accountId: string) => Colleague,
  offset: number,
  limit: number,
): { total: number; rows: LogImport[] } {
  type Row = {
    id: string
    at: string
    ended_at: string | null
    begun_by: string | null
    server: string
    state: LogImport['state']
  }
  const { total } = prepared<[], { total: number }>(db, 'SELECT count(*) AS total FROM log_imports').get()!
  const rows = prepared<[number, number], Row>(
    db,
    `SELECT id, at, ended_at, begun_by, server, state FROM log_imports ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`,
  ).all(limit, offset)
  return {
    total,
    rows: rows.map(({ id, at, ended_at: endedAt, begun_by: by, server, state }) => ({
      id,
      at,
      endedAt,
      by: by === null ? null : colleague(by),
      server,
      state,
      files: listFiles(db, id),
    })),
  }
}

/** The servers that imports have named. */
export function listServers(db: Database): string[] {
  return prepared<[], { server: string }>(
    db,
    `SELECT DISTINCT server FROM log_imports WHERE server <> '' ORDER BY server`,
  )
    .all()
    .map(({ server }) => server)
}

/** True once days may have been cut by the zone of the settings. */
export function hasTakenIn(db: Database): boolean {
  const found = prepared<[], { found: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM log_files WHERE fresh > 0) OR EXISTS (SELECT 1 FROM log_imports WHERE state IN ('running', 'interrupted')) AS found`,
  ).get()
  return found?.found === 1
}

/** The name of the first file of an import; null where there is no such import. */
export function findImportName(db: Database, id: string): string | null {
  return (
    prepared<[string], { name: string }>(
      db,
      'SELECT name FROM log_files WHERE import_id = ? ORDER BY number LIMIT 1',
    ).get(id)?.name ?? null
  )
}

/** What other programs have counted in a time, the earliest first. */
export function listOutsideTotals(db: Database, from: string, to: string): OutsideTotal[] {
  return prepared<[string, string], OutsideTotal>(
    db,
    `SELECT source, name, from_day AS "from", to_day AS "to", page_views AS pageViews, visits FROM outside_totals
    WHERE to_day >= ? AND from_day <= ? ORDER BY from_day, to_day, source, name LIMIT 20000`,
  ).all(from, to)
}
