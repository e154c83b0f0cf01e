import {
  columnName,
  releasePages,
  rowName,
  rowsName,
  type ReleaseLanguage,
} from '../../../../shared/statistics/release-names.ts'
import type { ReleaseCell } from '../../../../shared/statistics/releases.ts'
import { type Bar, barChart } from '../../../pages/bar-chart.ts'
import type { Published } from './published.ts'

/** Bars of the totals of rows, or of columns where the rows have none; '' where there is nothing to draw. The table below says the same in numbers. */
export function releaseChart(published: Published, language: ReleaseLanguage): string {
  const found = barsOf(published, language)
  if (!found) return ''
  return barChart(found.bars, found.caption, releasePages[language].withheldText)
}

function barsOf({ plan, table }: Published, language: ReleaseLanguage): { bars: Bar[]; caption: string } | null {
  const words = releasePages[language]
  const measure = words.measures[plan.measure]
  const told = (cell: ReleaseCell): number | null => (cell.withheld === null ? cell.count : null)
  if (plan.rowTotals)
    return {
      caption: words.chart(rowsName(language, plan), measure),
      bars: table.rows.flatMap(({ value, total }) =>
        total ? [{ name: rowName(language, plan, table, value), count: told(total) }] : [],
      ),
    }
  if (!plan.columnTotals) return null
  return {
    caption: plan.rows === 'weekday' ? words.hourChart(measure) : words.monthChart(measure),
    bars: table.totals.cells.flatMap((cell, at) =>
      cell ? [{ name: columnName(language, plan, table.columns[at]!), count: told(cell) }] : [],
    ),
  }
}
