import type { TableRow } from './table.ts'

/**
 * Which of the first rows holds the names of the columns; -1 where none does. It has no address, date or number, and below it stand some;
 * or, where all is text, each of its cells is there once, and never below. Titles of one cell may stand above it.
 */
export function findNames(rows: readonly TableRow[]): number {
  const usual = mostOften(rows.map(filled))
  for (let at = 0; at < Math.min(rows.length, mostTitles + 1); at += 1) {
    const row = rows[at]!
    const isTitle = usual > 1 && filled(row) === 1 && row.cells.every((cell) => !isDatum(cell.trim()))
    if (!isTitle) return holdsNames(rows.slice(at)) ? at : -1
  }
  return -1
}

const mostTitles = 5

function holdsNames([first, ...below]: readonly TableRow[]): boolean {
  const names = first?.cells.map((cell) => cell.trim()) ?? []
  while (names.length > 1 && names.at(-1) === '') names.pop()
  if (names.some(isDatum)) return false
  const columns = names.map((_, column) =>
    below.map(({ cells }) => cells[column]?.trim() ?? '').filter((cell) => cell !== ''),
  )
  if (columns.some((cells) => cells.filter(isDatum).length * 2 > cells.length)) return true
  const said = names.filter((name) => name !== '')
  return (
    said.length * 2 > names.length &&
    new Set(said).size === said.length &&
    names.every((name, column) => name === '' || !columns[column]!.includes(name))
  )
}

function filled({ cells }: TableRow): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

/** The number that is there most often, the larger one of two. */
function mostOften(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].toSorted(([one, times], [other, otherTimes]) => otherTimes - times || other - one)[0]?.[0] ?? 0
}

/** Whether a cell is an address, a date or a number, in any width of digits: what no column is named. */
function isDatum(cell: string): boolean {
  return /^\S+[@＠]\S+[.．]\S+$/u.test(cell) || number.test(cell) || date.test(cell)
}

const number = /^[+＋(（]?[\d０-９][\d０-９\s.,()（）/:+\-－ー‐–]*$/u
const date =
  /^(?:明治|大正|昭和|平成|令和|[MTSHR]\.?)?[\d０-９元]{1,4}\s*[年./-]\s*[\d０-９]{1,2}\s*[月./-]\s*[\d０-９]{1,2}日?/u
