import {
  columnName,
  releasePages,
  rowName,
  rowsName,
  type ReleaseLanguage,
} from '../../../../shared/statistics/release-names.ts'
import { columnsOf, isOfLetters, type ReleaseCell } from '../../../../shared/statistics/releases.ts'
import { countrySource } from '../../../../shared/statistics/values.ts'
import { escapeHtml } from '../../../pages/escape-html.ts'
import { pageStyle } from '../../../pages/page-style.ts'
import type { Published } from './published.ts'
import { releaseChart } from './release-chart.ts'

/** A release as a page of the Site in one language. It loads nothing, and nothing runs in it; the same release makes the same bytes. */
export function releasePage(published: Published, language: ReleaseLanguage): string {
  const { number, edition, titles, office, plan, table, replaces } = published
  const words = releasePages[language]
  const other = language === 'ja' ? 'en' : 'ja'
  const measure = words.measures[plan.measure]
  const title = titles[language]
  const period = words.period(plan.from, plan.to)
  const ofLetters = isOfLetters(plan.rows)
  const facts = [
    words.definitions[plan.measure],
    ...(ofLetters ? [] : [words.robotsLeftOut]),
    words.zone(table.timeZone),
    ...(table.missingDays > 0 ? [words.missingDays(countOf(table.missingDays))] : []),
    (ofLetters ? words.letterRule : words.rule)(countOf(plan.fewest)),
    ofLetters ? words.letterPolicy : words.policy,
    ...(replaces === null ? [] : [words.replaces(replaces)]),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)} | ${escapeHtml(office[language])}</title>
<link rel="alternate" hreflang="${other}" href="${number}-${other}.html">
<style>${pageStyle}</style>
</head>
<body>
<header>
<p>${escapeHtml(office[language])}</p>
<p><a href="${number}-${other}.html" hreflang="${other}" lang="${other}">${words.otherLanguage}</a></p>
</header>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${escapeHtml(period)} · ${number}${edition > 1 ? ` · ${words.edition(String(edition))}` : ''} · ${words.unit(measure)}</p>
${releaseChart(published, language)}<div class="wide" role="region" tabindex="0" aria-labelledby="caption">
${tableHtml(published, language)}
</div>
<h2>${words.about}</h2>
<ul>
${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('\n')}
${plan.rows === 'country' ? `<li>${words.source} <a href="${countrySource.address}">${countrySource.name}</a> (<a href="${countrySource.licenceAddress}">${countrySource.licence}</a>)</li>\n` : ''}</ul>
<h2>${words.data}</h2>
<ul>
<li><a href="${number}.csv">${words.csv}</a></li>
<li><a href="${number}.xlsx">${words.xlsx}</a></li>
<li><a href="${number}-description.txt">${words.description}</a></li>
</ul>
</main>
</body>
</html>
`
}

function tableHtml({ plan, table }: Published, language: ReleaseLanguage): string {
  const words = releasePages[language]
  const hasCells = plan.cells || plan.columnTotals
  const columns = hasCells ? table.columns : []
  const caption = words.caption[columnsOf(plan.rows)](rowsName(language, plan), words.measures[plan.measure])
  const head = [
    `<th scope="col">${escapeHtml(rowsName(language, plan))}</th>`,
    ...columns.map((column) => `<th scope="col" class="number">${escapeHtml(columnName(language, plan, column))}</th>`),
    `<th scope="col" class="number">${words.total}</th>`,
  ]
  const line = (value: string | null, cells: readonly (ReleaseCell | null)[], total: ReleaseCell | null): string =>
    `<tr${value === null ? ' class="total"' : ''}><th scope="row">${escapeHtml(rowName(language, plan, table, value))}</th>` +
    `${(hasCells ? cells : []).map((cell) => cellHtml(cell, language)).join('')}${cellHtml(total, language)}</tr>`
  const rows =
    plan.cells || plan.rowTotals ? table.rows.map(({ value, cells, total }) => line(value, cells, total)) : []
  return `<table>
<caption id="caption">${escapeHtml(caption)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${[...rows, line(null, table.totals.cells, table.totals.total)].join('\n')}
</tbody>
</table>`
}

function cellHtml(cell: ReleaseCell | null, language: ReleaseLanguage): string {
  const words = releasePages[language]
  if (!cell) return '<td></td>'
  if (cell.withheld === null) return `<td>${countOf(cell.count)}</td>`
  return `<td><span class="withheld"><span aria-hidden="true">${words.withheld}</span><span class="spoken">${words.withheldText}</span></span></td>`
}

export const countOf = (count: number): string => count.toLocaleString('en-US')
