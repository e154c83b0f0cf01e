import { ownColumns } from '../../../shared/newsletter/import.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { turn } from '../../database/in-steps.ts'
import { listConsents } from '../readers/history.ts'
import type { ReaderColumns } from '../readers/reader-rows.ts'
import { listTags } from '../readers/tags.ts'

/** Readers read at once. */
const pageRows = 500

/** A row of the file with the number of its reader; 0 for the names of the columns. */
export type ExportedRow = { number: number; cells: string[] }

/** Several values in one cell. */
const joined = (values: readonly (string | number | null)[]): string => values.map((one) => one ?? '').join('; ')

/**
 * Every reader as rows of our own file (its names first), in pages: with their state and the whole of their ledger, so that the same list comes of
 * importing them. Who was erased is not among them. Readers of an import that is under way neither.
 */
export async function* exportedRows(db: Database): AsyncGenerator<ExportedRow[]> {
  yield [{ number: 0, cells: [...ownColumns] }]
  for (let after = 0; ; ) {
    const rows = prepared<[number, number], ReaderColumns>(
      db,
      `SELECT number, id, address, language, state, name, reading FROM readers
      WHERE number > ? AND address IS NOT NULL
        AND (came_by IS NULL OR came_by NOT IN (SELECT id FROM reader_imports WHERE state = 'running'))
      ORDER BY number LIMIT ?`,
    ).all(after, pageRows)
    if (rows.length === 0) return
    after = rows.at(-1)!.number
    yield rows.map((row) => ({ number: row.number, cells: exportedCells(db, row) }))
    await turn()
  }
}

function exportedCells(db: Database, row: ReaderColumns): string[] {
  const consents = listConsents(db, row.id)
  return [
    row.address!,
    row.language,
    // Who has left and is asked again has left, until they answer.
    row.opted_out_at !== null && row.state === 'pending' ? 'unsubscribed' : row.state,
    row.name,
    row.reading,
    listTags(db, row.id).join('; '),
    joined(consents.map(({ at }) => at)),
    joined(consents.map(({ how }) => how)),
    consents.some(({ version }) => version !== null) ? joined(consents.map(({ version }) => version)) : '',
    consents.some(({ proof }) => proof !== '') ? joined(consents.map(({ proof }) => proof)) : '',
  ]
}
