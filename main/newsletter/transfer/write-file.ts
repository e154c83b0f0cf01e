import type { ReadersFormat, Unwritable } from '../../../shared/newsletter/export.ts'
import { csvOf, shiftJisCsvOf } from '../../tables/csv/write-csv.ts'
import { xlsxOf } from '../../tables/xlsx/write-xlsx.ts'
import type { ExportedRow } from './export.ts'

/** A file of readers; `rows` counts those below the names, `bytes` is null where the encoding has no place for some of their characters. */
export type WrittenFile = { bytes: Uint8Array<ArrayBuffer> | null; rows: number; unwritable: Unwritable | null }

/** Readers that are named where a file cannot hold them. */
const mostNamed = 20

/** A file of rows that come in pages. Throws what a sheet cannot hold: table_cell_too_long, table_too_large. */
export async function fileOfPages(pages: AsyncIterable<ExportedRow[]>, format: ReadersFormat): Promise<WrittenFile> {
  if (format === 'utf-8') return csvOfPages(pages)
  const all: ExportedRow[] = []
  for await (const page of pages) all.push(...page)
  const rows = all.length - 1
  const cells = all.map((row) => row.cells)
  if (format === 'xlsx') return { bytes: new Uint8Array(await xlsxOf(cells, sheetName)), rows, unwritable: null }
  const file = shiftJisCsvOf(cells)
  if (file.bytes) return { bytes: new Uint8Array(file.bytes), rows, unwritable: null }
  const readers = file.unwritable.slice(0, mostNamed).map(({ row, characters }) => ({
    number: `R-${all[row]!.number}`,
    characters: [...new Set(characters)],
  }))
  return { bytes: null, rows: 0, unwritable: { count: file.count, readers } }
}

const sheetName = 'Readers'

/** Page by page, so that only what is written is held. */
async function csvOfPages(pages: AsyncIterable<ExportedRow[]>): Promise<WrittenFile> {
  const parts: Buffer[] = []
  let rows = -1
  for await (const page of pages) {
    rows += page.length
    // Each page is a file with its own mark at the beginning; only the first one's stays.
    const bytes = csvOf(page.map((row) => row.cells))
    parts.push(parts.length === 0 ? bytes : bytes.subarray(byteOrderMark))
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), rows, unwritable: null }
}

/** Bytes of U+FEFF in UTF-8. */
const byteOrderMark = 3
