import { limits, tableProblem } from '../table.ts'
import { zipOf } from './zip.ts'

/**
 * Rows of cells as a workbook of one sheet (.xlsx, ECMA-376). A text is a text and stays one when it is edited: nothing is taken for a
 * formula, a number or a date but what is given as a number. Throws a Problem `table_cell_too_long` or `table_too_large` for what a sheet cannot hold. Rows are
 * taken one by one; only what is packed is held.
 */
export async function xlsxOf(rows: Iterable<readonly (string | number)[]>, sheetName: string): Promise<Buffer> {
  return zipOf([
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [relations([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', pieces: [workbook(sheetTitle(sheetName))] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', pieces: [styles] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheet(rows) },
  ])
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`

/** Style 1 is that of a text (format 49). */
const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'

function relations(targets: [string, string][]): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

function workbook(title: string): string {
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
    `<sheet name="${escaped(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`
  )
}

/** A name that Excel takes: at most 31 characters, none of : \ / ? * [ ], no apostrophe at its ends. */
function sheetTitle(name: string): string {
  const plain = name
    .replaceAll(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .slice(0, 31)
    .toWellFormed()
  return plain.replaceAll(/^['\s]+|['\s]+$/gu, '') || 'Sheet1'
}

const pieceCharacters = 65_536

function* sheet(rows: Iterable<readonly (string | number)[]>): Generator<string, void, undefined> {
  let piece = `${declaration}<worksheet xmlns="${main}"><sheetData>`
  let line = 0
  for (const row of rows) {
    line += 1
    if (line > limits.rows) throw tableProblem('table_too_large')
    if (row.length > limits.columns) throw tableProblem('table_too_many_columns', line)
    piece += `<row r="${line}">${row.map((one, column) => cell(one, column, line)).join('')}</row>`
    if (piece.length < pieceCharacters) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData></worksheet>`
}

function cell(text: string | number, column: number, line: number): string {
  if (text === '') return ''
  if (typeof text === 'number') return `<c r="${columnName(column)}${line}"><v>${text}</v></c>`
  if (text.length > limits.cell) throw tableProblem('table_cell_too_long', line)
  const place = `${columnName(column)}${line}`
  return `<c r="${place}" s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** A for 0, Z for 25, AA for 26. */
function columnName(column: number): string {
  const letter = String.fromCharCode(0x41 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** What XML cannot hold, and what looks like its escape, becomes `_x000B_` (ECMA-376, part 1, 22.9.2.19). */
function escaped(text: string): string {
  if (!toEscape.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll(/[\ufffe\uffff]|[^\P{Cc}\t\n]/gu, (control) => {
      return `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    })
    .replaceAll(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}

const toEscape = /[_&<>"\ud800-\udfff\ufffe\uffff]|[^\P{Cc}\t\n]/u
