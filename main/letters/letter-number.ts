/** For people: 2026-1184. */
export function numberOf(row: { year: number; number: number }): string {
  return `${row.year}-${row.number}`
}
