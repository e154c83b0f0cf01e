import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { escapeHtml, escapeXml } from '../../../pages/escape-html.ts'
import { fillVariables, variablesOf, type IssueFacts } from '../rendering/issue-facts.ts'
import { pageWords } from './issue-page.ts'
import { pageStyle } from './page-style.ts'

/** An issue as the index lists it. `sentAt` is when its delivery began (ISO 8601 with Z). */
export type ArchivedIssue = Pick<IssueFacts, 'number' | 'day' | 'title' | 'subjects'> & { id: string; sentAt: string }

/** By which an archive is known for one of this program, where it is written anew. */
export const archiveMarks = {
  index: '<meta name="generator" content="Madoguchi">',
  feed: '<generator>Madoguchi</generator>',
} as const

/** The list of all issues in both languages, the latest first. */
export function archiveIndex(issues: readonly ArchivedIssue[], title: IssueFacts['title']): string {
  const list = (language: IssueLanguage): string =>
    `<section lang="${language}" aria-labelledby="${language}">
<h2 id="${language}">${pageWords[language].own}</h2>
<ul>
${latestFirst(issues)
  .map(
    (issue) =>
      `<li><a href="${issue.number}/${language}.html">${escapeHtml(pageWords[language].number(issue.number, variablesOf(issue, language)['date']!))}: ${escapeHtml(subjectOf(issue, language))}</a></li>`,
  )
  .join('\n')}
</ul>
</section>`
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${archiveMarks.index}
<title>${escapeHtml(title.ja)}</title>
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(title.ja)}" href="feed.xml">
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title.ja)}${title.ja === title.en ? '' : ` / <span lang="en">${escapeHtml(title.en)}</span>`}</h1>
${list('ja')}
${list('en')}
</main>
</body>
</html>
`
}

/**
 * The feed of all issues (Atom, RFC 4287), an entry for each language. Its times are those of the issues, so that the same archive makes the same
 * bytes.
 * @param site the address at which the Site shows the archive, with a slash at its end; empty where it is not known, then links are relative
 */
export function archiveFeed(issues: readonly ArchivedIssue[], title: IssueFacts['title'], site: string): string {
  const sorted = latestFirst(issues)
  const latest = issues.reduce((last, { sentAt }) => (sentAt > last ? sentAt : last), '1970-01-01T00:00:00.000Z')
  const entries = sorted.flatMap((issue) =>
    (['ja', 'en'] as const).map(
      (language) => `<entry xml:lang="${language}">
<id>urn:uuid:${issue.id}#${language}</id>
<title>${escapeXml(subjectOf(issue, language))}</title>
<updated>${issue.sentAt}</updated>
<link rel="alternate" hreflang="${language}" type="text/html" href="${escapeXml(`${site}${issue.number}/${language}.html`)}"/>
</entry>`,
    ),
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
${archiveMarks.feed}
<id>${escapeXml(site === '' ? `urn:uuid:${sorted.at(-1)?.id ?? '00000000-0000-4000-8000-000000000000'}` : site)}</id>
<title>${escapeXml(title.ja)}</title>
<author><name>${escapeXml(title.ja)}</name></author>
<updated>${latest}</updated>
<link rel="self" href="${escapeXml(`${site}feed.xml`)}"/>
${entries.join('\n')}
</feed>
`
}

const latestFirst = (issues: readonly ArchivedIssue[]): ArchivedIssue[] =>
  issues.toSorted((one, other) => other.number - one.number)

function subjectOf(issue: ArchivedIssue, language: IssueLanguage): string {
  return fillVariables(issue.subjects[language], variablesOf(issue, language))
}
