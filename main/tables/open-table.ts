import { openCsv } from './csv/open-csv.ts'
import { limits, tableProblem, type Reading, type Table } from './table.ts'

/**
 * Opens a table that somebody has given: CSV in any usual encoding, or a workbook (.xlsx). What is not chosen is guessed, and said with
 * words that prove it. The bytes are hostile; memory beside them stays bounded, time grows with their length. Throws a Problem that says
 * what the file is instead, or which limit it breaks.
 */
export async function openTable(bytes: Uint8Array, chosen: Reading = {}): Promise<Table> {
  if (bytes.length > limits.fileBytes) throw tableProblem('table_too_large')
  if (bytes.length === 0) throw tableProblem('table_empty')
  return openCsv(bytes, chosen)
}
