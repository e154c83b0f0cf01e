import { releasePages, type ReleaseLanguage } from '../../../../shared/statistics/release-names.ts'
import { escapeHtml } from '../../../pages/escape-html.ts'
import { pageStyle } from '../../../pages/page-style.ts'

/** A release that is public, as the index lists it. */
export type Registered = {
  number: string
  edition: number
  titles: { ja: string; en: string }
  from: string
  to: string
  /** The day on which it was published, 2026-10-20. */
  day: string
}

/** By which the index is known for one of this program, where it is written anew. */
export const indexMark = '<meta name="generator" content="Madoguchi access statistics">'

/** The list of all releases that are public, in both languages, as they are given. The same releases make the same bytes. */
export function registerIndex(office: { ja: string; en: string }, releases: readonly Registered[]): string {
  const title = (language: ReleaseLanguage): string => escapeHtml(releasePages[language].register)
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${indexMark}
<title>${title('ja')} | ${escapeHtml(office.ja)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<p>${escapeHtml(office.ja)}</p>
<p lang="en">${escapeHtml(office.en)}</p>
</header>
<main>
<h1>${title('ja')} / <span lang="en">${title('en')}</span></h1>
${listOf(releases, 'ja')}
${listOf(releases, 'en')}
</main>
</body>
</html>
`
}

function listOf(releases: readonly Registered[], language: ReleaseLanguage): string {
  const words = releasePages[language]
  const items = releases.map(({ number, edition, titles, from, to, day }) => {
    const facts = [
      words.period(from, to),
      number,
      ...(edition > 1 ? [words.edition(String(edition))] : []),
      words.publishedOn(day),
    ]
    return `<li><a href="${number}/${number}-${language}.html">${escapeHtml(titles[language])}</a><br><span class="quiet">${escapeHtml(facts.join(' · '))}</span></li>`
  })
  return `<section lang="${language}" aria-labelledby="${language}">
<h2 id="${language}">${words.own}</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
}
