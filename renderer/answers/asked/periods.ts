/** The months up to one (2026-11), the latest first. */
export function monthsUntil(last: string, count: number): string[] {
  const [year, month] = last.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const at = year! * 12 + month! - 1 - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
