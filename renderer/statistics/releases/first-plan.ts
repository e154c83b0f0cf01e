import { measuresOf, mostMonths, type ReleasePlan, type ReleaseRows } from '../../../shared/statistics/releases.ts'
import { monthsBetween } from '../../../shared/months.ts'

/** What somebody was looking at who begins a table: its rows, and from which month to which. */
export type ReleaseWish = { rows: ReleaseRows; from: string; to: string }

/** The plan that a new table begins with: what was looked at as far as its months are closed, else the last half year that is, by country. */
export function firstPlan(months: readonly string[], wish: ReleaseWish | null): ReleasePlan {
  const wished = wish ? monthsBetween(wish.from, wish.to).filter((month) => months.includes(month)) : []
  const chosen = wished.length > 0 ? wished.slice(-mostMonths) : months.slice(-6)
  const rows = wish?.rows ?? 'country'
  return {
    rows,
    attribute: null,
    measure: measuresOf(rows)[0]!,
    from: chosen[0] ?? '2000-01',
    to: chosen.at(-1) ?? '2000-01',
    cells: true,
    rowTotals: true,
    columnTotals: true,
    leastShare: 5,
    fewest: 10,
    chosen: [],
    spared: [],
  }
}
