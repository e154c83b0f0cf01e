import { csvOf } from '../../tables/csv/write-csv.ts'

/** A CSV of rows that come in pages; `rows` counts those below the names. */
export async function csvOfPages(
  pages: AsyncIterable<string[][]>,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; rows: number }> {
  const parts: Buffer[] = []
  let rows = -1
  for await (const page of pages) {
    rows += page.length
    // Each page is a file with its own mark at the beginning; only the first one's stays.
    const bytes = csvOf(page)
    parts.push(parts.length === 0 ? bytes : bytes.subarray(byteOrderMark))
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), rows }
}

/** Bytes of U+FEFF in UTF-8. */
const byteOrderMark = 3
