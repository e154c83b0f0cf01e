import { setImmediate as breath } from 'node:timers/promises'
import { shapeOf } from '../table-shape.ts'
import { tableProblem, type Reading, type Table, type TableRow } from '../table.ts'
import { readNumberKinds } from './number-formats.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetRows, type CellContext } from './sheet-rows.ts'
import { openArchive, type Archive } from './unzip.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/**
 * Opens a workbook (.xlsx, ECMA-376): the sheet that was chosen, else the first visible one that holds something. Formulas give what they
 * last came to; readings over names (furigana), comments, links and macros are not looked at. Throws a Problem `table_not_a_table`,
 * `table_locked`, `table_empty`, or that of a broken limit.
 */
export async function openXlsx(bytes: Uint8Array, chosen: Reading, signal?: AbortSignal): Promise<Table> {
  const archive = openArchive(bytes)
  const workbook = await readWorkbook(archive)
  const context: CellContext = {
    strings: await readSharedStrings(archive, workbook.strings, signal),
    kinds: await readNumberKinds(archive, workbook.styles),
    from1904: workbook.from1904,
  }
  const rowsOf = (file: string) => sheetRows(archive.pieces(file), context)
  const { sheet, first } = await findSheet(archive, workbook, chosen.sheet, rowsOf, signal)
  const { made, ...shape } = shapeOf(first, chosen.header, true)
  return {
    format: 'xlsx',
    encoding: null,
    doubtful: false,
    delimiter: null,
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: sheet.name,
    ...shape,
    async *rows(stop) {
      for await (const some of rowsOf(sheet.file)) {
        stop?.throwIfAborted()
        const rows = made(some)
        if (rows.length > 0) yield rows
        await breath()
      }
    },
  }
}

const shownRows = 300

async function findSheet(
  archive: Archive,
  { sheets }: Workbook,
  wanted: string | undefined,
  rowsOf: (file: string) => AsyncGenerator<TableRow[], void, undefined>,
  signal: AbortSignal | undefined,
): Promise<{ sheet: Workbook['sheets'][number]; first: TableRow[] }> {
  for (const sheet of sheets) {
    if ((wanted !== undefined && sheet.name !== wanted) || !archive.has(sheet.file)) continue
    const first: TableRow[] = []
    for await (const some of rowsOf(sheet.file)) {
      signal?.throwIfAborted()
      first.push(...some)
      if (first.length >= shownRows) break
    }
    if (first.length > 0) return { sheet, first: first.slice(0, shownRows) }
  }
  throw tableProblem('table_empty')
}
