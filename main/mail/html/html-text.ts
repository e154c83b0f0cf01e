import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'

/** Readable text of an HTML mail; `cut` where its size or depth kept part of it, or its layout, from being read. */
export function htmlText(html: string): { text: string; cut: boolean } {
  const { source, cut } = bounded(html)
  if (nestedTooDeep(source)) return { text: tidy(stripTags(source)), cut: true }
  return { text: tidy(toText(source)), cut }
}

/** Characters of HTML that are read: 1 MB takes about 0.15 s and 100 MB of memory (measured), and no letter is longer. */
const longestHtml = 1_000_000

/** html-to-text needs time that grows with the square of the depth: 400,000 nested elements took 15 s (measured). */
const deepest = 300

const block: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: deepest },
  // Text before, behind or between bodies is text of the letter too, as browsers show it.
  baseElements: { selectors: [], returnDomByDefault: true },
  formatters: {
    row: block,
    cell: (element, walk, builder) => {
      walk(element.children, builder)
      builder.addInline('\u00a0\u00a0')
    },
  },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, noAnchorUrl: true, linkBrackets: ['<', '>'] } },
    { selector: 'img', format: 'skip' },
    ...['script', 'style', 'title', 'noscript', 'template', 'object', 'svg'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
}
const toText = compile({
  ...options,
  selectors: [
    ...options.selectors!,
    { selector: 'tr', format: 'row' },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'dt', format: 'row' },
    { selector: 'dd', format: 'row' },
  ],
})

function bounded(html: string): { source: string; cut: boolean } {
  return html.length > longestHtml ? { source: html.slice(0, longestHtml), cut: true } : { source: html, cut: false }
}

/** Counts open elements without building them; those whose end tag may be left out count only where they are absurdly many. */
function nestedTooDeep(html: string): boolean {
  let depth = 0
  let endless = 0
  for (const found of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const step = found[1] === '/' ? -1 : 1
    if (endTagOptional.has(found[2]!.toLowerCase())) endless = Math.max(0, endless + step)
    else depth = Math.max(0, depth + step)
    if (depth > deepest || endless > 40_000) return true
  }
  return false
}

const endTagOptional = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr' +
    ' p li dt dd tr td th thead tbody tfoot colgroup option optgroup html head body'
  ).split(' '),
)

function stripTags(html: string): string {
  let hidden = ''
  return html
    .split('<')
    .map((piece, index) => {
      const tag = index === 0 ? null : /^\/?[a-z0-9]+/i.exec(piece)?.[0].toLowerCase()
      if (tag === undefined) return `<${piece}`
      if (tag === 'script' || tag === 'style') hidden = tag
      else if (tag === `/${hidden}`) hidden = ''
      return hidden !== '' ? '' : tag === null ? piece : ` ${piece.slice(piece.indexOf('>') + 1)}`
    })
    .join('')
    .replace(/[ \t]+/g, ' ')
}

function tidy(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
