import { escapeHtml } from './escape-html.ts'

const [width, left, right, line, bar] = [720, 200, 90, 28, 16]

/** A bar of a published chart; its count is null where the number is withheld. */
export type Bar = { name: string; count: number | null }

/** Bars with their numbers as SVG in a figure; '' where there is none. What it shows must stand in a table as well. */
export function barChart(bars: readonly Bar[], caption: string, withheld: string): string {
  if (bars.length === 0) return ''
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  const room = width - left - right
  const drawn = bars.map(({ name, count }, at) => {
    const y = at * line + (line - bar) / 2
    const long = count === null ? room : Math.round((count / most) * room * 10) / 10
    const label = count === null ? withheld : count.toLocaleString('en-US')
    const middle = at * line + line / 2 + 5
    return (
      `<text x="${left - 12}" y="${middle}" text-anchor="end">${escapeHtml(shortened(name))}</text>` +
      `<rect class="${count === null ? 'none' : 'bar'}" x="${left}" y="${y}" width="${long}" height="${bar}" rx="2"/>` +
      `<text x="${left + long + 8}" y="${middle}">${escapeHtml(label)}</text>`
    )
  })
  return `<figure>
<figcaption id="chart">${escapeHtml(caption)}</figcaption>
<svg viewBox="0 0 ${width} ${bars.length * line}" role="img" aria-labelledby="chart">${drawn.join('')}</svg>
</figure>
`
}

/** What has room beside a bar. */
function shortened(name: string): string {
  const wide = /[^ -ÿ]/.test(name) ? 14 : 26
  return [...name].length > wide ? `${[...name].slice(0, wide - 1).join('')}…` : name
}
