import {
  cellOf,
  paragraphsOf,
  type Cell,
  type Inline,
  type IssueDocument,
  type IssueLanguage,
  type Pair,
  type Paragraph,
} from '../../../../shared/newsletter/issue/document.ts'
import { escapeHtml } from '../../../pages/escape-html.ts'
import { marked } from '../rendering/inline-html.ts'
import { fillVariables, variablesOf, type IssueFacts } from '../rendering/issue-facts.ts'
import { shownBlocks } from '../rendering/issue-mjml.ts'
import { linkRuns } from '../rendering/link-runs.ts'
import { safeLink } from '../rendering/safe-link.ts'
import { pageStyle } from './page-style.ts'

/**
 * An issue as a page of the Site in one language, made for being read by ear as well: landmarks, headings in order, ruby, both languages linked.
 * It loads nothing but its own images and knows no reader. The same issue makes the same bytes.
 */
export function issuePage(document: IssueDocument, facts: IssueFacts, language: IssueLanguage): string {
  const words = pageWords[language]
  const variables = variablesOf(facts, language)
  const subject = fillVariables(facts.subjects[language], variables)
  const other = language === 'ja' ? 'en' : 'ja'
  const context: Context = { facts, language, variables }
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)} | ${escapeHtml(facts.title[language])}</title>
<link rel="alternate" hreflang="${other}" href="${other}.html">
<link rel="alternate" type="application/atom+xml" title="${escapeHtml(facts.title[language])}" href="../feed.xml">
<style>${pageStyle}</style>
</head>
<body>
<header>
<p class="title">${escapeHtml(facts.title[language])}</p>
<p>${escapeHtml(words.number(facts.number, variables['date']!))}</p>
${mastheadHtml(document, context)}<nav aria-label="${escapeHtml(words.navigation)}"><a href="../index.html">${escapeHtml(words.all)}</a> <a href="${other}.html" hreflang="${other}" lang="${other}">${pageWords[other].own}</a></nav>
</header>
<main>
<h1>${escapeHtml(subject)}</h1>
${shownBlocks(document, language)
  .map((pair) => blockHtml(pair, context))
  .filter((html) => html !== '')
  .join('\n')}
</main>
<footer>
${footerHtml(document, context)}
</footer>
</body>
</html>
`
}

/** The words of the pages themselves. */
export const pageWords = {
  ja: {
    own: '日本語',
    navigation: 'ほかの号と言語',
    all: 'すべての号',
    number: (number: number, date: string) => `第${number}号 ${date}`,
    map: '地図',
  },
  en: {
    own: 'English',
    navigation: 'Other issues and languages',
    all: 'All issues',
    number: (number: number, date: string) => `No. ${number}, ${date}`,
    map: 'Map',
  },
} as const

type Context = { facts: IssueFacts; language: IssueLanguage; variables: Record<string, string> }

function blockHtml(pair: Pair, context: Context): string {
  const cell = cellOf(pair, context.language)
  switch (pair.attrs.kind) {
    // The page has a head and a foot of its own.
    case 'masthead':
    case 'footer':
      return ''
    case 'heading':
      return `<h${cell.attrs.level}>${linesHtml(cell, context)}</h${cell.attrs.level}>`
    case 'text':
      return paragraphsHtml(paragraphsOf(cell), context)
    case 'quotation':
      return `<blockquote>\n${paragraphsHtml(paragraphsOf(cell), context)}\n</blockquote>`
    case 'signature':
      return `<p class="signature">${linesHtml(cell, context)}</p>`
    case 'divider':
      return '<hr>'
    case 'columns':
      return columnsHtml(cell, context)
    case 'image':
      return imageHtml(cell, context)
    case 'button': {
      const href = safeLink(cell.attrs.href)
      return href === null ? '' : `<p><a class="button" href="${escapeHtml(href)}">${linesHtml(cell, context)}</a></p>`
    }
    case 'event':
      return eventHtml(cell, context)
  }
}

function columnsHtml(cell: Cell, context: Context): string {
  const columns = cell.content.filter((one) => one.type === 'column')
  if (columns.length === 0) return paragraphsHtml(paragraphsOf(cell), context)
  const html = columns.map(({ content }) => `<div>\n${paragraphsHtml(content, context)}\n</div>`)
  return `<div class="columns">\n${html.join('\n')}\n</div>`
}

function imageHtml(cell: Cell, { facts, variables }: Context): string {
  const image = facts.imageOf(cell.attrs.image)
  if (image === null) return ''
  const picture = `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(fillVariables(cell.attrs.alt, variables))}" width="${image.width}" height="${image.height}">`
  const href = safeLink(cell.attrs.href)
  return `<p>${href === null ? picture : `<a href="${escapeHtml(href)}">${picture}</a>`}</p>`
}

function eventHtml(cell: Cell, context: Context): string {
  const href = safeLink(cell.attrs.href)
  const lines = paragraphsOf(cell).flatMap((one) => {
    const html = inlinesHtml(one, context)
    if (html === '') return []
    if (one.attrs.role === 'title') return [`<p><strong>${html}</strong></p>`]
    const map =
      one.attrs.role === 'where' && href !== null
        ? ` <a href="${escapeHtml(href)}">${pageWords[context.language].map}</a>`
        : ''
    return [`<p>${html}${map}</p>`]
  })
  return `<div class="event">\n${lines.join('\n')}\n</div>`
}

/** What the head of the issue says below its first line, which the page says by itself; so is a line of number and month. */
function mastheadHtml(document: IssueDocument, context: Context): string {
  return shownBlocks(document, context.language)
    .filter(({ attrs }) => attrs.kind === 'masthead')
    .flatMap((pair) => paragraphsOf(cellOf(pair, context.language)).slice(1))
    .filter(({ content }) => !content?.some((one) => one.type === 'text' && one.text.includes('{{number}}')))
    .map((one) => inlinesHtml(one, context))
    .filter((html) => html !== '')
    .map((html) => `<p>${html}</p>\n`)
    .join('')
}

function footerHtml(document: IssueDocument, context: Context): string {
  return shownBlocks(document, context.language)
    .filter(({ attrs }) => attrs.kind === 'footer')
    .map((pair) => `<p>${linesHtml(cellOf(pair, context.language), context)}</p>`)
    .join('\n')
}

function paragraphsHtml(paragraphs: readonly Paragraph[], context: Context): string {
  return paragraphs
    .map((one) => inlinesHtml(one, context))
    .filter((html) => html !== '')
    .map((html) => `<p>${html}</p>`)
    .join('\n')
}

function linesHtml(cell: Cell, context: Context): string {
  return paragraphsOf(cell)
    .map((one) => inlinesHtml(one, context))
    .filter((html) => html !== '')
    .join('<br>')
}

function inlinesHtml(paragraph: Paragraph, context: Context): string {
  return linkRuns(paragraph.content)
    .map(({ href, inlines }) => {
      const html = inlines.map((inline) => inlineHtml(inline, context)).join('')
      return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`
    })
    .join('')
}

function inlineHtml(inline: Inline, { variables }: Context): string {
  if (inline.type === 'hardBreak') return '<br>'
  const html =
    inline.type === 'text'
      ? escapeHtml(fillVariables(inline.text, variables))
      : `<ruby>${escapeHtml(inline.attrs.base)}<rp>(</rp><rt>${escapeHtml(inline.attrs.reading)}</rt><rp>)</rp></ruby>`
  return (inline.marks ?? []).reduce(marked, html)
}
