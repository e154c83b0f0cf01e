/**
 * Characters with which a formula begins, in any width, also behind blanks and characters that are not seen (OWASP: CSV injection);
 * behind apostrophes they are guarded as well, so that a guard can be told from an apostrophe that somebody wrote.
 */
const formula = /^'*(?:[\s\p{Cf}\p{Cc}]*[=+\-@|\u2212\uFF0B\uFF0D\uFF1D\uFF20]|[\t\r\n])/u

/** A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it is shown and never run. */
export function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before its guard: exactly what `guarded` was given. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
