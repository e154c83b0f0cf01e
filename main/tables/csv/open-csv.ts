import { isUtf8 } from 'node:buffer'
import { setImmediate as breath } from 'node:timers/promises'
import { withoutGuard } from './formula-guard.ts'
import { guessDelimiter, separatorLine } from './guess-delimiter.ts'
import { guessEncoding, isHopeless } from './guess-encoding.ts'
import { shapeOf } from '../table-shape.ts'
import { limits, tableProblem, type Reading, type Table, type TableRow } from '../table.ts'
import { rowSplitter } from './split-rows.ts'
import { textPieces } from './text-pieces.ts'

/**
 * Reads the beginning of a CSV and guesses what nobody has chosen: encoding, delimiter, whether the first row holds names. Throws a Problem
 * `table_not_a_table`, `table_encoding`, `table_empty`, or that of a broken limit.
 */
export function openCsv(bytes: Uint8Array, chosen: Reading): Table {
  const guessed = chosen.encoding === undefined ? guessEncoding(bytes) : { encoding: chosen.encoding, doubtful: false }
  if (guessed === null) throw tableProblem(bytes.includes(0) ? 'table_not_a_table' : 'table_encoding')
  const { encoding, doubtful } = guessed
  const [head = ''] = textPieces(bytes.subarray(0, 5 * limits.row), encoding)
  if (otherFiles.test(head)) throw tableProblem('table_not_a_table')
  const delimiter = chosen.delimiter ?? guessDelimiter(head.slice(0, looked), head.length <= looked)
  const first = firstRows(bytes, encoding, delimiter)
  if (first.length === 0) throw tableProblem('table_empty')
  const own = chosen.own?.(first[0]!.cells) ?? false
  // In a file of ours a U+FFFD stands for itself; elsewhere it is what some program could not read before.
  const whole = own && isUtf8(bytes)
  if (!whole && chosen.encoding === undefined && isHopeless(head.slice(0, looked)))
    throw tableProblem('table_not_a_table')
  const { made, ...shape } = shapeOf(first, own || chosen.header, false, ({ line, cells: said, fault }) => {
    const cells = own ? said.map(withoutGuard) : said
    return {
      line,
      cells,
      fault: fault ?? (!whole && cells.some((cell) => cell.includes('\ufffd')) ? 'unreadable' : null),
    }
  })
  return {
    format: 'csv',
    encoding,
    doubtful,
    delimiter,
    sheets: [],
    sheet: '',
    ...shape,
    async *rows(signal) {
      let count = 0
      for (const some of splitFile(bytes, encoding, delimiter, own ? null : shape.columns.length)) {
        signal?.throwIfAborted()
        const rows = made(some)
        count += rows.length
        if (count > limits.rows) throw tableProblem('table_too_large')
        if (rows.length > 0) yield rows
        await breath()
      }
    },
  }
}

/** Characters of the beginning by which is guessed, and rows that are shown of it. */
const looked = 65_536
const shownRows = 300

/** Pages, pictures, documents: files that are text, or begin like it, and no table. */
const otherFiles = /^\s*(?:<(?:!doctype|html|table|\?xml|svg)|%PDF-|\{\\rtf)/iu

function firstRows(bytes: Uint8Array, ...[encoding, delimiter]: [string, NonNullable<Table['delimiter']>]): TableRow[] {
  const rows: TableRow[] = []
  for (const some of splitFile(bytes, encoding, delimiter, null)) {
    rows.push(...some.slice(0, shownRows - rows.length))
    if (rows.length > 0) break
  }
  return rows
}

function* splitFile(
  bytes: Uint8Array,
  encoding: string,
  delimiter: NonNullable<Table['delimiter']>,
  width: number | null,
): Generator<TableRow[], void, undefined> {
  const split = rowSplitter(delimiter, width)
  let begun = false
  let lines = 0
  for (const piece of textPieces(bytes, encoding)) {
    const separator = begun ? null : separatorLine.exec(piece)
    begun = true
    if (separator !== null) lines = 1
    yield numbered(split(separator === null ? piece : piece.slice(separator[0].length), false), lines)
  }
  yield numbered(split('', true), lines)
}

/** With the line before the table counted. */
function numbered(rows: TableRow[], before: number): TableRow[] {
  return before === 0 ? rows : rows.map((row) => ({ ...row, line: row.line + before }))
}
