import { Problem, type ErrorCode } from '../../shared/errors.ts'
import type { Delimiter } from '../../shared/tables.ts'

/** A table that somebody has given: what it is, how it was read, and its rows, as often as they are asked for. */
export type Table = {
  format: 'csv' | 'xlsx'
  /** In the program's own spelling (`utf-8`, `shift_jis`, `utf-16le` …); null for a workbook, whose encoding is no question. */
  encoding: string | null
  /** True where another encoding is nearly as likely. */
  doubtful: boolean
  delimiter: Delimiter | null
  /** True where a row holds the names of the columns: the first, or the first behind a title. */
  header: boolean
  /** The sheets of a workbook, and the one that is read; empty for CSV. */
  sheets: string[]
  sheet: string
  columns: Column[]
  /** Some cells by which a person sees that the encoding is the right one: what is beyond ASCII, short, from different columns. */
  proof: string[]
  /**
   * The rows in chunks of some hundred, without the row of names, what stands above it, and blank lines; between two chunks other work has its turn.
   * Throws a Problem where a limit is broken.
   */
  rows(signal?: AbortSignal): AsyncGenerator<TableRow[], void, undefined>
}

/** Up to three different cells of a column that are not empty, from its first rows. */
export type Column = { name: string; samples: string[] }

export type TableRow = {
  /** The line of the file on which the row begins, from 1; in a workbook its row number. */
  line: number
  /** As many as there are columns; more only where the row's fault says so. */
  cells: string[]
  fault: RowFault | null
}

/**
 * What is not as it should be: a quotation mark that is not closed, or closed in the middle (the line alone is read then, as well as it
 * can be); characters that the encoding has not; more cells than there are columns.
 */
export type RowFault = 'quotes' | 'unreadable' | 'more-cells'

/** What a person has chosen instead of the guess; undefined where it is to be guessed. */
export type Reading = {
  encoding?: string | undefined
  delimiter?: Delimiter | undefined
  header?: boolean | undefined
  sheet?: string | undefined
  /** True for the names of the program's own CSV: then the guard against formulas is taken off again, exactly where it was put. */
  own?: ((names: readonly string[]) => boolean) | undefined
}

/** Nothing that is given may cost more than this, in characters or bytes. */
export const limits = {
  columns: 500,
  /** What a cell of a spreadsheet holds. */
  cell: 32_767,
  row: 1_000_000,
  fileBytes: 200_000_000,
  /** What a sheet of a spreadsheet holds. */
  rows: 1_048_576,
  /** What the parts of a workbook may hold when unpacked. */
  unpackedBytes: 1_000_000_000,
}

/** The failure of a table, with the line where it is known. */
export function tableProblem(code: Extract<ErrorCode, `table_${string}`>, line?: number): Problem {
  return new Problem(code, line === undefined ? {} : { line })
}

/**
 * The cells of a row as wide as the table: missing ones are empty, empty ones too many are gone. A row's own fault is told before that of
 * its width.
 */
export function fitted(row: TableRow, width: number): TableRow {
  const { line, cells } = row
  if (cells.length === width) return row
  if (cells.length < width) return { ...row, cells: [...cells, ...Array<string>(width - cells.length).fill('')] }
  const last = cells.findLastIndex((cell) => cell !== '')
  if (last < width) return { ...row, cells: cells.slice(0, width) }
  if (last >= limits.columns) throw tableProblem('table_too_many_columns', line)
  return { ...row, cells: cells.slice(0, last + 1), fault: row.fault ?? 'more-cells' }
}

/** A text of its own: a piece of a string keeps the whole of it in memory. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
