import type { Inline, Mark, Paragraph } from '../../../../shared/newsletter/issue/document.ts'
import { escapeHtml } from '../../../pages/escape-html.ts'
import { fillVariables } from './issue-facts.ts'
import { linkRuns } from './link-runs.ts'
import { look } from './mail-look.ts'

/** A paragraph as HTML of a mail; a word with its reading becomes 漢字(かな), for mail programs know no ruby. */
export function paragraphHtml(paragraph: Paragraph, variables: Readonly<Record<string, string>>): string {
  return linkRuns(paragraph.content)
    .map(({ href, inlines }) => {
      const html = inlines.map((inline) => inlineHtml(inline, variables)).join('')
      return href === null
        ? html
        : `<a class="link" href="${escapeHtml(href)}" style="color:${look.light.link};text-decoration:underline">${html}</a>`
    })
    .join('')
}

function inlineHtml(inline: Inline, variables: Readonly<Record<string, string>>): string {
  if (inline.type === 'hardBreak') return '<br>'
  const text =
    inline.type === 'text' ? fillVariables(inline.text, variables) : `${inline.attrs.base}(${inline.attrs.reading})`
  return (inline.marks ?? []).reduce((html, mark) => marked(html, mark), escapeHtml(text))
}

/** Bold or italic; the link is around all that it holds. */
export function marked(html: string, mark: Mark): string {
  if (mark.type === 'link') return html
  return mark.type === 'bold' ? `<strong>${html}</strong>` : `<em>${html}</em>`
}
