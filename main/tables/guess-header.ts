import type { TableRow } from './table.ts'

/**
 * Whether the first row holds the names of the columns: it has no address, date or number, and below it stand some; or, where all is
 * text, each of its cells is there once, and never below.
 */
export function hasHeader(rows: readonly TableRow[]): boolean {
  const [first, ...below] = rows
  if (first === undefined) return false
  const names = first.cells.map((cell) => cell.trim())
  while (names.length > 1 && names.at(-1) === '') names.pop()
  if (names.some((name) => kindOf(name) === 'datum')) return false
  const columns = names.map((_, column) =>
    below.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== ''),
  )
  if (columns.some((cells) => cells.filter((cell) => kindOf(cell) === 'datum').length * 2 > cells.length)) return true
  const filled = names.filter((name) => name !== '')
  return (
    filled.length * 2 > names.length &&
    new Set(filled).size === filled.length &&
    names.every((name, column) => name === '' || !columns[column]!.includes(name))
  )
}

/** Whether a cell is an address, a date or a number, in any width of digits: what no column is named. */
function kindOf(cell: string): 'datum' | 'text' {
  return /^\S+[@＠]\S+$/u.test(cell) || number.test(cell) || date.test(cell) ? 'datum' : 'text'
}

const number = /^[+＋(（]?[\d０-９][\d０-９\s.,()（）/:+\-－ー‐–]*$/u
const date =
  /^(?:明治|大正|昭和|平成|令和|[MTSHR]\.?)?[\d０-９元]{1,4}\s*[年./-]\s*[\d０-９]{1,2}\s*[月./-]\s*[\d０-９]{1,4}日?/u
