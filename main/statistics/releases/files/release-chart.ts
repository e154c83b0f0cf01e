import { columnName, releasePages, rowName, type ReleaseLanguage } from '../../../../shared/statistics/release-names.ts'
import type { ReleaseCell } from '../../../../shared/statistics/releases.ts'
import { escapeHtml } from '../../../pages/escape-html.ts'
import type { Published } from './published.ts'

const [width, left, right, line, bar] = [720, 200, 90, 28, 16]

type Bar = { name: string; count: number | null }

/** Bars of the totals of rows, or of columns where the rows have none; '' where there is nothing to draw. The table below says the same in numbers. */
export function releaseChart(published: Published, language: ReleaseLanguage): string {
  const found = barsOf(published, language)
  if (!found) return ''
  const { bars, caption } = found
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  const room = width - left - right
  const height = bars.length * line
  const drawn = bars.map(({ name, count }, at) => {
    const y = at * line + (line - bar) / 2
    const long = count === null ? room : Math.round((count / most) * room * 10) / 10
    const label = count === null ? releasePages[language].withheldText : count.toLocaleString('en-US')
    const middle = at * line + line / 2 + 5
    return (
      `<text x="${left - 12}" y="${middle}" text-anchor="end">${escapeHtml(shortened(name))}</text>` +
      `<rect class="${count === null ? 'none' : 'bar'}" x="${left}" y="${y}" width="${long}" height="${bar}" rx="2"/>` +
      `<text x="${left + long + 8}" y="${middle}">${escapeHtml(label)}</text>`
    )
  })
  return `<figure>
<figcaption id="chart">${escapeHtml(caption)}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart">${drawn.join('')}</svg>
</figure>
`
}

function barsOf({ plan, table }: Published, language: ReleaseLanguage): { bars: Bar[]; caption: string } | null {
  const words = releasePages[language]
  const measure = words.measures[plan.measure]
  const told = (cell: ReleaseCell): number | null => (cell.withheld === null ? cell.count : null)
  if (plan.rowTotals)
    return {
      caption: words.chart(words.rows[plan.rows], measure),
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

/** What has room beside a bar. */
function shortened(name: string): string {
  const wide = /[^ -ÿ]/.test(name) ? 14 : 26
  return [...name].length > wide ? `${[...name].slice(0, wide - 1).join('')}…` : name
}
