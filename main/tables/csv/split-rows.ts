import type { Delimiter } from '../../../shared/tables.ts'
import { limits, tableProblem, type TableRow } from '../table.ts'

/** Takes the text in pieces and gives the rows that are whole; with `last` also what is left. */
export type RowSplitter = (piece: string, last: boolean) => TableRow[]

/**
 * Splits a CSV (RFC 4180; lines may also end with CR or LF alone, blanks may stand around quotation marks) into rows of cells, in a time
 * that grows with its length. Blank lines are left out. Where a quotation mark is not closed, or closed in the middle of a cell, that line
 * alone is read as well as it can be, with its fault, and the rest of the file goes on behind it.
 * @param width of the table where it is known: a cell that swallows lines of just so many cells is one whose mark was not closed
 */
export function rowSplitter(delimiter: Delimiter, width: number | null = null): RowSplitter {
  let rest = ''
  let line = 1
  /** Up to here a mark that closes has been looked for in vain: cells that open before have one line, so that nothing is read twice. */
  let hopeless = 0
  /** A row that is not whole is read again only when twice as much of it has come: in each piece anew it took the square of its length. */
  let enough = 0
  return (piece, last) => {
    const text = rest === '' ? piece : rest + piece
    if (!last && text.length < enough) {
      rest = text
      return []
    }
    enough = 0
    const ends = lineEnds(text)
    const rows: TableRow[] = []
    let at = 0
    while (at < text.length) {
      const end = ends(at)
      const unfinished = end === text.length || (end === text.length - 1 && text.charCodeAt(end) === carriageReturn)
      if (unfinished && !last) {
        if (text.length - at > limits.row) throw tableProblem('table_cell_too_long', line)
        break
      }
      const whole = text.slice(at, end)
      if (!whole.includes('"')) {
        if (whole.trim() !== '' || (delimiter === '\t' && whole.includes(delimiter)))
          rows.push({ line, cells: bounded(whole.split(delimiter), whole.length, line), fault: null })
        at = behind(text, end)
        line += 1
        continue
      }
      const read = readRow(text, { from: at, end, hopeless }, { delimiter, width, last })
      if ('unfinished' in read && text.length - at <= limits.row) {
        enough = Math.min((text.length - at) * 2, limits.row + 1)
        break
      }
      if ('cells' in read) {
        rows.push({ line, cells: bounded(read.cells, read.end - at, line), fault: null })
        line += read.lines
        at = behind(text, read.end)
      } else {
        hopeless = Math.max(hopeless, 'failed' in read ? read.failed : text.length)
        rows.push({ line, cells: bounded(readDamaged(whole, delimiter), whole.length, line), fault: 'quotes' })
        at = behind(text, end)
        line += 1
      }
    }
    rest = text.slice(at)
    hopeless = Math.max(0, hopeless - at)
    return rows
  }
}

const quote = 0x22
const blank = 0x20
const tabulator = 0x09
const carriageReturn = 0x0d
const lineFeed = 0x0a
const lineEnd = /\r\n?|\n/g

/** Where the line ends that begins at a place; to be asked for places that only grow. The length of the text where none ends. */
function lineEnds(text: string): (at: number) => number {
  const next = (sign: string) => {
    let found = -1
    return (at: number) => {
      if (found < at) found = text.indexOf(sign, at)
      if (found < 0) found = text.length
      return found
    }
  }
  const feeds = next('\n')
  const returns = next('\r')
  return (at) => Math.min(feeds(at), returns(at))
}

/** The place behind a line end. */
function behind(text: string, end: number): number {
  return text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1
}

type Read =
  /** `end` is where its last line ends. */
  | { cells: string[]; end: number; lines: number }
  /** A mark is not closed, or closed in the middle of a cell; up to here it was looked for. */
  | { failed: number }
  | { unfinished: true }

/**
 * Reads a row in which quotation marks stand, over as many lines as they hold.
 * @param place where the row begins, where its first line ends, and up to where no cell has more than one line
 */
function readRow(
  text: string,
  place: { from: number; end: number; hopeless: number },
  { delimiter, width, last }: { delimiter: Delimiter; width: number | null; last: boolean },
): Read {
  const separator = delimiter.charCodeAt(0)
  const cells: string[] = []
  let lines = 1
  let at = place.from
  for (;;) {
    const open = behindBlanks(text, at, separator)
    let end: number
    if (text.charCodeAt(open) === quote) {
      const close = closingMark(text, open)
      // Every mark in a cell may be doubled.
      const tooFar = open + limits.cell * 2
      if (open < place.hopeless && (close < 0 || close > place.end)) return { failed: 0 }
      if (close < 0 || close > tooFar) return text.length > tooFar || last ? { failed: tooFar } : { unfinished: true }
      end = behindBlanks(text, close + 1, separator)
      if (end >= text.length && !last) return { unfinished: true }
      if (end < text.length && !endsCell(text.charCodeAt(end), separator)) return { failed: close }
      const inside = text.slice(open + 1, close)
      const breaks = close < place.end ? 0 : (inside.match(lineEnd)?.length ?? 0)
      if (breaks > 0 && swallowsRows(inside, delimiter, width)) return { failed: close }
      lines += breaks
      cells.push(inside.includes('""') ? inside.replaceAll('""', '"') : inside)
    } else {
      end = at
      while (end < text.length && !endsCell(text.charCodeAt(end), separator)) end += 1
      cells.push(text.slice(at, end))
    }
    if (text.charCodeAt(end) !== separator) {
      const mayGoOn = end >= text.length - 1 && text.charCodeAt(end) !== lineFeed
      return mayGoOn && !last ? { unfinished: true } : { cells, end, lines }
    }
    at = end + 1
  }
}

function endsCell(code: number, separator: number): boolean {
  return code === separator || code === lineFeed || code === carriageReturn
}

/** The mark that closes a cell; a doubled one stands for itself. */
function closingMark(text: string, open: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at < 0 || text.charCodeAt(at + 1) !== quote) return at
  }
}

function behindBlanks(text: string, from: number, separator: number): number {
  let at = from
  for (; ; at += 1) {
    const code = text.charCodeAt(at)
    if (code === separator || (code !== blank && code !== tabulator)) return at
  }
}

/** A cell with two and more whole lines of just as many cells as the table has is no cell: its mark was not closed, and met another. */
function swallowsRows(inside: string, delimiter: Delimiter, width: number | null): boolean {
  if (width === null || width < 3) return false
  const within = inside.split(lineEnd).slice(1, -1)
  return within.filter((one) => one.split(delimiter).length === width).length >= 2
}

/** One line whose marks do not fit: a mark closes a cell where a delimiter or the end follows; one that nothing closes is left out. */
function readDamaged(whole: string, delimiter: Delimiter): string[] {
  const separator = delimiter.charCodeAt(0)
  const cells: string[] = []
  let noneCloses = false
  for (let at = 0; at <= whole.length; at += 1) {
    const open = behindBlanks(whole, at, separator)
    let close: number = noneCloses || whole.charCodeAt(open) !== quote ? -1 : whole.indexOf('"', open + 1)
    if (close >= 0) {
      const closes = (place: number) => {
        const end = behindBlanks(whole, place + 1, separator)
        return end === whole.length || whole[end] === delimiter
      }
      while (close >= 0 && !closes(close)) close = whole.indexOf('"', close + 1)
      noneCloses = close < 0
    }
    const searched = close < 0 ? whole.indexOf(delimiter, at) : whole.indexOf(delimiter, close)
    const end = searched < 0 ? whole.length : searched
    const cell = close < 0 ? whole.slice(at, end).replace(/^\s*"/u, '') : whole.slice(open + 1, close)
    cells.push(cell.replaceAll('""', '"'))
    at = end
  }
  return cells
}

/** @param length of the whole row, which says quickly whether a cell can be too long */
function bounded(cells: string[], length: number, line: number): string[] {
  if (length > limits.row || (length > limits.cell && cells.some((cell) => cell.length > limits.cell)))
    throw tableProblem('table_cell_too_long', line)
  return cells
}
