import { openTable } from '../../../main/tables/open-table.ts'
import type { Table, TableRow } from '../../../main/tables/table.ts'

/** All rows of a table at once. */
export async function wholeTable(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const some of table.rows()) rows.push(...some)
  return rows
}

/** Its cells alone. */
export async function cellsOf(table: Table): Promise<string[][]> {
  return (await wholeTable(table)).map(({ cells }) => cells)
}

/** The cells of a file as it was written, the names of its columns first. */
export async function cellsOfFile(bytes: Uint8Array): Promise<string[][]> {
  const table = await openTable(bytes)
  return [table.columns.map(({ name }) => name), ...(await cellsOf(table))]
}
