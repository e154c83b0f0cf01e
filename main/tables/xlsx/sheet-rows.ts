import { limits, tableProblem, type TableRow } from '../table.ts'
import type { NumberKind } from './number-formats.ts'
import { numberText } from './number-text.ts'
import { richText, unescaped } from './rich-text.ts'
import type { SharedStrings } from './shared-strings.ts'
import { attribute, readXml, type Elements } from './xml.ts'

/** What the cells of a sheet refer to. */
export type CellContext = { strings: SharedStrings; kinds: readonly NumberKind[]; from1904: boolean }

/** Characters of one chunk of rows, for many cells may name one long string. */
const chunkCharacters = 1_000_000
const chunkRows = 500

/** The rows of a sheet that hold something, in chunks; their cells end with the last one that holds something. */
export async function* sheetRows(
  pieces: AsyncIterable<Uint8Array>,
  context: CellContext,
): AsyncGenerator<TableRow[], void, undefined> {
  let rows: TableRow[] = []
  let characters = 0
  let given = 0
  const chunks: TableRow[][] = []
  const endChunk = () => {
    if (rows.length > 0) chunks.push(rows)
    given += characters
    rows = []
    characters = 0
    if (given > limits.unpackedBytes) throw tableProblem('table_too_large')
  }
  const elements = cellReader(context, (row) => {
    rows.push(row)
    for (const cell of row.cells) characters += cell.length
    if (rows.length >= chunkRows || characters > chunkCharacters) endChunk()
  })
  for await (const _ of readXml(pieces, elements)) {
    yield* chunks.splice(0)
  }
  endChunk()
  yield* chunks
}

/** Makes rows of the elements of a sheet (ECMA-376, part 1, 18.3.1). Only what stands in `sheetData` is a cell. */
function cellReader({ strings, kinds, from1904 }: CellContext, give: (row: TableRow) => void): Elements {
  let inData = false
  let line = 0
  let cells: string[] = []
  let column = -1
  let type = ''
  let style = 0
  let value: string | null = null
  let inValue = false
  const inline = richText()
  let inInline = false
  const cellText = (): string => {
    if (type === 'inlineStr') return inline.take()
    if (value === null) return ''
    switch (type) {
      case 's':
        return strings.at(Number(value)) ?? ''
      case 'str':
        return unescaped(value)
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE'
      case 'e':
        return value
      case 'd':
        return value.trim().replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '')
      default:
        return numberText(value, kinds[style] ?? 'number', from1904)
    }
  }
  return {
    open(name, attributes) {
      if (name === 'sheetData') inData = true
      if (!inData) return
      if (name === 'row') {
        line = Math.max(line + 1, placeOf(attribute(attributes, 'r')))
        if (line > limits.rows) throw tableProblem('table_too_large')
        cells = []
        column = -1
      } else if (name === 'c') {
        column = Math.max(column + 1, columnOf(attribute(attributes, 'r')))
        type = attribute(attributes, 't')
        style = Number(attribute(attributes, 's'))
        value = null
      } else if (name === 'v') {
        value = ''
        inValue = true
      } else if (name === 'is') {
        inInline = true
      } else if (inInline) {
        inline.open(name, attributes)
      }
    },
    text(text) {
      if (inInline) inline.text(text)
      else if (inValue) value += text
      if (inValue && value!.length > limits.row) throw tableProblem('table_cell_too_long', line)
    },
    close(name) {
      if (!inData) return
      if (name === 'sheetData') inData = false
      else if (name === 'v') inValue = false
      else if (name === 'is') inInline = false
      else if (inInline) inline.close(name)
      else if (name === 'c') {
        const text = cellText()
        value = null
        if (text === '') return
        if (text.length > limits.cell) throw tableProblem('table_cell_too_long', line)
        if (column >= limits.columns) throw tableProblem('table_too_many_columns', line)
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (name === 'row' && cells.length > 0) {
        give({ line, cells, fault: null })
        cells = []
      }
    },
  }
}

function placeOf(text: string): number {
  return /^\d{1,7}$/u.test(text) ? Number(text) : 0
}

/** The column of a cell's name, from 0 (A1 is 0, XFD1 is 16383); -1 where it has none. */
function columnOf(name: string): number {
  let column = 0
  let at = 0
  for (; at < 3; at += 1) {
    const code = name.charCodeAt(at) & ~0x20
    if (!(code >= 0x41 && code <= 0x5a)) break
    column = column * 26 + code - 0x40
  }
  return column - 1
}
