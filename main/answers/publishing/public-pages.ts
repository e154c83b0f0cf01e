import { pageWords } from '../../../shared/answers/page-words.ts'
import type { EntryText } from '../../../shared/answers/entries.ts'
import type { Language } from '../../../shared/office/account.ts'
import { escapeHtml } from '../../pages/escape-html.ts'

/** An entry as the public has it. */
export type PublicEntry = {
  /** q0152, where it stands on the pages. */
  anchor: string
  /** Q-0152. */
  number: string
  text: EntryText
  /** The day on which this text became public, 2026-11-29. */
  day: string
}

/** Everything that is public. */
export type PublicAnswers = {
  office: { ja: string; en: string }
  /** Addresses of the pages on the Site; empty where they are not known. */
  pages: { ja: string; en: string }
  /** In the order in which they stand; categories without an entry are none. */
  categories: { anchor: string; names: { ja: string; en: string }; entries: PublicEntry[] }[]
  /** What was taken off. */
  withdrawn: { anchor: string; number: string }[]
}

/** The names of the published files. */
export const fileNames = {
  ja: 'qa-ja.html',
  en: 'qa-en.html',
  style: 'qa.css',
  script: 'qa.js',
  data: 'qa.json',
  feed: 'qa-changes.xml',
} as const

/** By which a page is known for one of this program, where it is written anew. */
export const pageMark = '<meta name="generator" content="Madoguchi questions and answers">'

/** How a page is given: with its stylesheet and script beside it, or as one document that loads nothing. */
type Given = 'files' | { style: string }

/**
 * The page of a language. It loads nothing but its own stylesheet and script, and without scripts everything is there by its categories. The same
 * entries make the same bytes.
 */
export function publicPage(answers: PublicAnswers, language: Language, given: Given = 'files'): string {
  const { office, pages, categories, withdrawn } = answers
  const words = pageWords[language]
  const other = language === 'ja' ? 'en' : 'ja'
  const otherPage = pages[other] === '' ? fileNames[other] : pages[other]
  const outside =
    given === 'files'
      ? `<link rel="stylesheet" href="${fileNames.style}">\n<script src="${fileNames.script}" defer></script>`
      : `<style>${given.style}</style>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'${given === 'files' ? `; script-src 'self'` : ` 'unsafe-inline'`}">
${pageMark}
<title>${escapeHtml(`${words.title} | ${office[language]}`)}</title>
<link rel="alternate" hreflang="${other}" href="${escapeHtml(otherPage)}">
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(words.feed)}" href="${fileNames.feed}">
${outside}
<script type="application/ld+json">${faqData(answers, language)}</script>
</head>
<body>
<header>
<p>${escapeHtml(office[language])}</p>
<p><a href="${escapeHtml(otherPage)}" hreflang="${other}" lang="${other}">${pageWords[other].own}</a></p>
</header>
<main>
<h1>${words.title}</h1>
<p class="quiet">${words.about}</p>
<form role="search" id="search" hidden data-found="${words.found}">
<label for="sought">${words.search}</label>
<input type="search" id="sought" autocomplete="off" aria-describedby="search-hint">
<output for="sought" id="found"></output>
<p class="quiet" id="search-hint">${words.searchHint}</p>
</form>
<nav aria-label="${words.categories}">
<ul>
${categories.map(({ anchor, names, entries }) => `<li><a href="#${anchor}">${escapeHtml(names[language])}</a> <span class="quiet">${entries.length}</span></li>`).join('\n')}
</ul>
</nav>
${categories.map((category) => categorySection(category, language)).join('\n')}
${withdrawn.length === 0 ? '' : withdrawnSection(withdrawn, language)}</main>
</body>
</html>
`
}

/** An entry alone, as its place on the page is. */
export function entryPage(
  office: PublicAnswers['office'],
  entry: PublicEntry,
  language: Language,
  style: string,
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${entry.text.question[language]} | ${office[language]}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${pageWords[language].title}</h1>
${entryArticle(entry, language, 2)}
</main>
</body>
</html>
`
}

function categorySection({ anchor, names, entries }: PublicAnswers['categories'][number], language: Language): string {
  return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${escapeHtml(names[language])}</h2>
${entries.map((entry) => entryArticle(entry, language, 3)).join('\n')}
</section>`
}

function entryArticle({ anchor, number, text, day }: PublicEntry, language: Language, level: 2 | 3): string {
  const words = pageWords[language]
  const links = text.links.filter((link) => link[language].address !== '')
  return `<article id="${anchor}" aria-labelledby="${anchor}-question">
<h${level} id="${anchor}-question">${escapeHtml(text.question[language])}</h${level}>
${text.answer.map((pair) => `<p>${escapeHtml(pair[language]).replaceAll('\n', '<br>')}</p>`).join('\n')}
${links.length === 0 ? '' : `<p class="quiet">${words.links}</p>\n<ul>\n${links.map((link) => `<li><a href="${escapeHtml(link[language].address)}">${escapeHtml(link[language].text)}</a></li>`).join('\n')}\n</ul>\n`}<p class="quiet">${number} · ${words.changed(day)} · <a href="#${anchor}" aria-label="${words.place} ${number}">${words.place}</a></p>
</article>`
}

function withdrawnSection(withdrawn: PublicAnswers['withdrawn'], language: Language): string {
  const words = pageWords[language]
  return `<section aria-labelledby="withdrawn">
<h2 id="withdrawn">${words.withdrawnTitle}</h2>
<ul>
${withdrawn.map(({ anchor, number }) => `<li id="${anchor}">${escapeHtml(words.withdrawn(number))}</li>`).join('\n')}
</ul>
</section>
`
}

/** The entries as schema.org's FAQPage in JSON-LD; nothing in it can end the element that holds it. */
export function faqData({ categories, pages }: PublicAnswers, language: Language): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: language,
    mainEntity: categories.flatMap(({ entries }) =>
      entries.map(({ anchor, text }) => ({
        '@type': 'Question',
        '@id': `${pages[language]}#${anchor}`,
        name: text.question[language],
        acceptedAnswer: { '@type': 'Answer', text: text.answer.map((pair) => pair[language]).join('\n\n') },
      })),
    ),
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
