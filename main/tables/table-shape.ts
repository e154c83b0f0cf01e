import { findNames } from './guess-header.ts'
import { proofWords } from './proof-words.ts'
import { fitted, limits, ownCopy, tableProblem, type Table, type TableRow } from './table.ts'

/** What the first rows of a table say of all of them. */
export type TableShape = Pick<Table, 'header' | 'columns' | 'proof'> & {
  /** Of a chunk of rows those behind the names, as wide as the table. */
  made(rows: readonly TableRow[]): TableRow[]
}

/**
 * Finds names, width and columns of a table.
 * @param chosen whether there is a row of names, where somebody has said so
 * @param widest true where one row of more cells than there are names makes the table wider; else it is a faulty row
 * @param whole makes of a row as it stands in the file what it says
 */
export function shapeOf(
  first: readonly TableRow[],
  chosen: boolean | undefined,
  widest: boolean,
  whole: (row: TableRow) => TableRow = (row) => row,
): TableShape {
  const found = chosen === false ? -1 : findNames(first)
  const place = chosen === true ? Math.max(found, 0) : found
  const names = first[place]
  const below = first.slice(place + 1)
  const width = Math.max(
    names === undefined ? 0 : widthOf([names]),
    widest || names === undefined ? widthOf(below) : filledByHalf(below),
  )
  if (width > limits.columns) throw tableProblem('table_too_many_columns', below[0]?.line)
  const begins = names?.line ?? 0
  const made = (rows: readonly TableRow[]) =>
    rows.filter(({ line }) => line > begins).map((row) => fitted(whole(row), width))
  const shown = made(below)
  return {
    header: names !== undefined,
    columns: Array.from({ length: width }, (_, column) => ({
      name: ownCopy(names?.cells[column]?.trim() ?? ''),
      samples: [...new Set(shown.map(({ cells }) => cells[column]!.trim()).filter((cell) => cell !== ''))]
        .slice(0, 3)
        .map(ownCopy),
    })),
    proof: proofWords(names === undefined ? shown : [names, ...shown]),
    made,
  }
}

/** How many columns these rows have; beyond the limit cells that are empty in all of them do not count. */
function widthOf(rows: readonly TableRow[]): number {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  if (widest <= limits.columns) return widest
  const used = rows.map(({ line, cells }) => ({ line, last: cells.findLastIndex((cell) => cell !== '') }))
  const tooWide = used.find(({ last }) => last >= limits.columns)
  if (tooWide) throw tableProblem('table_too_many_columns', tooWide.line)
  return Math.max(0, ...used.map(({ last }) => last + 1))
}

/** As many columns as half of the rows fill. */
function filledByHalf(rows: readonly TableRow[]): number {
  const widths = rows.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1)
  return widths.sort((one, other) => one - other)[Math.floor((widths.length - 1) / 2)] ?? 0
}
