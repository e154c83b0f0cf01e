import type { FormSchemaField } from '../../../shared/letters/form-schema.ts'
import type { Answer, Answers } from './answers-in-lines.ts'
import type { Labels } from './form-labels.ts'

/** What stands beside or below the labels of a schema in the rows of a table: the cells keep the answers apart, whatever stands in them. */
export function answersInRows(labels: Labels, rows: string[][]): Answers {
  const answers: Answers = new Map()
  for (const [label, value] of labelledCells(rows, (cell) => fieldIn(labels, cell) !== null)) {
    const field = fieldIn(labels, label)
    if (field !== null && !answers.has(field)) answers.set(field, answerOf(label, value))
  }
  return answers
}

/**
 * The labels of a table with their answers: beside each other, in rows of their own below each other, or a row of labels above one of answers.
 * `isLabel` says which cells are labels where the table alone does not.
 */
export function labelledCells(rows: string[][], isLabel: (cell: string) => boolean): [label: string, value: string][] {
  const found: [string, string][] = []
  let waiting: string | null = null
  for (let at = 0; at < rows.length; at += 1) {
    const row = tidyRow(rows[at]!)
    if (waiting !== null && row.filter((cell) => cell !== '').length <= 1) {
      found.push([waiting, row.find((cell) => cell !== '') ?? ''])
      waiting = null
      continue
    }
    waiting = null
    if (row.length <= 1) {
      waiting = row.length === 1 && isLabel(row[0]!) ? row[0]! : null
      continue
    }
    const below = rows[at + 1]
    if (below !== undefined && below.length === rows[at]!.length && row.length > 2 && rows[at]!.every(isLabel)) {
      found.push(...row.map((label, place): [string, string] => [label, below[place]!]))
      at += 1
      continue
    }
    for (let cell = 0; cell + 1 < row.length; cell += 2) if (row[cell] !== '') found.push([row[cell]!, row[cell + 1]!])
  }
  if (waiting !== null) found.push([waiting, ''])
  return found
}

/** A row without what only decorates it: a spacer or number before the label, a cell that says 必須, a colon of its own. */
function tidyRow(row: string[]): string[] {
  const cells = row.length > 2 ? row.filter((cell) => !/^(?:必須|任意|required|optional|[*＊※:：])$/i.test(cell)) : row
  const spaced = cells.length > 2 && /^(?:(?:Q|No\.?)?\s?\d{0,2}[.):：]?)$/i.test(cells[0]!) ? cells.slice(1) : cells
  return spaced.length > 1 && spaced[0] === '' ? spaced.slice(1) : spaced
}

function fieldIn(labels: Labels, cell: string): FormSchemaField | null {
  const read = labels.read(cell)
  return read !== null && read.value === '' ? read.field : labels.field(cell.replace(/[:：]\s*$/, ''))
}

function answerOf(label: string, value: string): Answer {
  return { label: label.replace(/[:：\s]+$/, ''), lines: value.split('\n') }
}
