import type { ReleaseCell, ReleaseTable, Withheld } from '../../../shared/statistics/releases.ts'

/** How many numbers a table has within and in its margins, and how many of them are withheld, by reason. */
export function countsOf({ rows, totals }: ReleaseTable): {
  cells: number
  all: number
  withheld: number
  by: Record<Withheld, number>
} {
  const within = rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null)
  const all: ReleaseCell[] = [...within, ...rows.map(({ total }) => total), ...totals.cells, totals.total].filter(
    (cell) => cell !== null,
  )
  const by = { small: 0, complementary: 0, earlier: 0 }
  for (const { withheld } of all) if (withheld) by[withheld] += 1
  return { cells: within.length, all: all.length, withheld: by.small + by.complementary + by.earlier, by }
}
