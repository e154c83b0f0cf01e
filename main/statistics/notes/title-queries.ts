import { foldText } from '../../../shared/fold-text.ts'
import type { PageTitle } from '../../../shared/statistics/notes.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** The names of those of some pages that have one. */
export function listTitles(db: Database, paths: readonly string[]): PageTitle[] {
  const one = prepared<[string], PageTitle>(db, 'SELECT path, title FROM page_titles WHERE path = ?')
  return paths.flatMap((path) => one.get(path) ?? [])
}

/** Pages whose name or path has a text in it, whatever its case and kana; the first twenty by their paths. */
export function findTitles(db: Database, text: string): PageTitle[] {
  return prepared<[string], PageTitle>(
    db,
    'SELECT path, title FROM page_titles WHERE instr(folded, ?) > 0 ORDER BY path LIMIT 20',
  ).all(foldText(text))
}

export function countTitles(db: Database): number {
  return prepared<[], { titles: number }>(db, 'SELECT count(*) AS titles FROM page_titles').get()!.titles
}

/** Puts names of pages in place of those there were. */
export function replaceTitles(db: Database, titles: readonly PageTitle[]): void {
  deleteTitles(db)
  const insert = prepared(db, 'INSERT INTO page_titles VALUES (?, ?, ?)')
  for (const { path, title } of titles) insert.run(path, title, foldText(`${title} ${path}`))
}

export function deleteTitles(db: Database): void {
  prepared(db, 'DELETE FROM page_titles').run()
}
