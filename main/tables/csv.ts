/**
 * Rows of cells as a CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark, lines ended by CR LF. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe, so that it is shown and never run.
 */
export function csvOf(rows: Iterable<readonly string[]>): Buffer {
  const parts = [Buffer.from('\uFEFF')]
  for (const row of rows) parts.push(Buffer.from(`${row.map(cellOf).join(',')}\r\n`))
  return Buffer.concat(parts)
}

/** Characters with which a formula begins, in any width, also behind blanks and characters that are not seen (OWASP: CSV injection). */
const formula = /^[\s\p{Cf}\p{Cc}]*[=+\-@|\u2212\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u

function cellOf(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
