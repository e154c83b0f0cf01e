import type { ReleasePlan, ReleaseTable } from '../../../../shared/statistics/releases.ts'

/** A release with all that its files say. */
export type Published = {
  number: string
  edition: number
  /** The number of the edition before; null of a first one. */
  replaces: string | null
  titles: { ja: string; en: string }
  office: { ja: string; en: string }
  plan: ReleasePlan
  table: ReleaseTable
}

/** A number as the public is told it; null where it is withheld. */
export type Told = { row: string | null; column: string | null; count: number | null }

/** Every number of a table as the public is told it, row by row, the totals of each last. Why one is withheld is not told: it would narrow it down. */
export function toldOf({ columns, rows, totals }: ReleaseTable): Told[] {
  return [...rows.map((row) => ({ ...row, value: row.value as string | null })), { ...totals, value: null }].flatMap(
    ({ value, cells, total }) =>
      [
        ...cells.map((cell, at) => ({ cell, column: columns[at]! as string | null })),
        { cell: total, column: null },
      ].flatMap(({ cell, column }) =>
        cell ? [{ row: value, column, count: cell.withheld === null ? cell.count : null }] : [],
      ),
  )
}
