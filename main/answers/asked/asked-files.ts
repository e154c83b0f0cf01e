import type { AskedTable } from '../../../shared/answers/asked.ts'
import { noneRow, restRow } from '../../../shared/answers/asked.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { barChart } from '../../pages/bar-chart.ts'
import { escapeHtml } from '../../pages/escape-html.ts'
import { pageStyle } from '../../pages/page-style.ts'
import { csvOf } from '../../tables/csv/write-csv.ts'
import { xlsxOf } from '../../tables/xlsx/write-xlsx.ts'

/** A table with what its rows are called. */
export type Told = { title: string; rowTitle: string; table: AskedTable; office: string; language: Language }

/** A table as the bytes of a file; a number that is withheld is an empty cell. */
export async function askedFile(told: Told, format: 'csv' | 'xlsx' | 'html'): Promise<Uint8Array> {
  if (format === 'html') return Buffer.from(askedPage(told))
  const rows = cellsOf(told)
  if (format === 'csv') return csvOf(rows.map((row) => row.map((cell) => String(cell ?? ''))))
  return xlsxOf(
    rows.map((row) => row.map((cell) => cell ?? '')),
    told.title,
  )
}

/** What a row is called. */
export function rowName({ value, names }: AskedTable['rows'][number], language: Language): string {
  const { none, rest } = wordsFor(language).answers.asked
  return value === noneRow ? none : value === restRow ? rest : names[language]
}

function cellsOf({ table, rowTitle, language }: Told): (string | number | null)[][] {
  const { total } = wordsFor(language).answers.asked
  return [
    [rowTitle, ...table.months, total],
    ...table.rows.map((row) => [rowName(row, language), ...row.counts, row.total]),
    [total, ...table.totals.counts, table.totals.total],
  ]
}

/** A page to be printed: chart and table, and what is withheld and why. It loads nothing. */
function askedPage(told: Told): string {
  const { title, rowTitle, table, office, language } = told
  const words = wordsFor(language).answers.asked
  const [head, ...rows] = cellsOf(told)
  const cell = (value: string | number | null): string =>
    value === null
      ? `<td><span class="withheld" aria-hidden="true">${words.withheldMark}</span><span class="spoken">${words.withheld}</span></td>`
      : `<td>${escapeHtml(typeof value === 'number' ? value.toLocaleString('en-US') : value)}</td>`
  const line = ([name, ...cells]: readonly (string | number | null)[], isTotal: boolean): string =>
    `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${escapeHtml(String(name))}</th>${cells.map(cell).join('')}</tr>`
  const bars = table.rows.map((row) => ({ name: rowName(row, language), count: row.total }))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title} | ${office}`)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p>${escapeHtml(office)}</p>
</header>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${escapeHtml(words.period(table.months[0]!, table.months.at(-1)!))}</p>
${barChart(bars, words.chart(rowTitle), words.withheld)}<div class="wide" role="region" tabindex="0" aria-labelledby="caption">
<table>
<caption id="caption">${escapeHtml(words.caption(rowTitle))}</caption>
<thead><tr>${head!.map((name) => `<th scope="col">${escapeHtml(String(name))}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row, at) => line(row, at === rows.length - 1)).join('\n')}
</tbody>
</table>
</div>
<p>${escapeHtml(words.rule(String(table.fewest)))}</p>
</main>
</body>
</html>
`
}
