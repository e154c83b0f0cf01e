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
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { fillVariables, variablesOf, type IssueFacts } from './issue-facts.ts'
import { languagesOf, shownBlocks } from './issue-mjml.ts'
import { linkRuns } from './link-runs.ts'
import { optOutWords } from './opt-out-words.ts'
import { safeLink } from './safe-link.ts'

/** The text part of an issue, written from its blocks: nothing that stands in the HTML is missing, no line is left of its layout. */
export function issueText(document: IssueDocument, facts: IssueFacts, variant: Variant): string {
  const languages = languagesOf(variant).map((language) => {
    const variables = variablesOf(facts, language)
    return shownBlocks(document, language)
      .map((pair) => blockText(pair, facts, language, variables))
      .filter((text) => text !== '')
      .join('\n\n')
  })
  return `${languages.join(`\n\n${'='.repeat(40)}\n\n`)}\n`
}

function blockText(
  pair: Pair,
  facts: IssueFacts,
  language: IssueLanguage,
  variables: Readonly<Record<string, string>>,
): string {
  const cell = cellOf(pair, language)
  const lines = paragraphsOf(cell)
    .map((one) => paragraphText(one, variables))
    .filter((line) => line !== '')
  switch (pair.attrs.kind) {
    case 'masthead':
    case 'signature':
      return lines.join('\n')
    case 'heading':
      return `${cell.attrs.level === 2 ? '■' : '●'} ${lines.join(' ')}`
    case 'text':
    case 'columns':
      return lines.join('\n\n')
    case 'quotation':
      return lines
        .flatMap((line) => line.split('\n'))
        .map((line) => `> ${line}`)
        .join('\n')
    case 'divider':
      return '-'.repeat(40)
    case 'image':
      return cell.attrs.alt === ''
        ? ''
        : `[${language === 'ja' ? '画像: ' : 'Image: '}${fillVariables(cell.attrs.alt, variables)}]`
    case 'button':
      return leading(lines.join(' '), cell)
    case 'event':
      return [...lines.map((line) => `| ${line}`), ...(mapOf(cell, language) ?? [])].join('\n')
    case 'footer': {
      const { href, words, more } = optOutWords(facts, language)
      return [...lines, `${words}:`, href, ...(more === '' ? [] : [more])].join('\n')
    }
  }
}

function mapOf(cell: Cell, language: IssueLanguage): string[] | null {
  const href = safeLink(cell.attrs.href)
  return href === null ? null : [`| ${language === 'ja' ? '地図' : 'Map'}: ${href}`]
}

function leading(words: string, cell: Cell): string {
  const href = safeLink(cell.attrs.href)
  return href === null ? words : `${words}:\n${href}`
}

/** A paragraph as text: where a link leads stands once behind its words, where these are not the address itself. */
function paragraphText(paragraph: Paragraph, variables: Readonly<Record<string, string>>): string {
  return linkRuns(paragraph.content)
    .map(({ href, inlines }) => {
      const text = inlines.map((inline) => inlineText(inline, variables)).join('')
      const said = text.trim()
      return href === null || [said, `${said}/`, `mailto:${said}`, `tel:${said}`].includes(href)
        ? text
        : `${text} <${href}>`
    })
    .join('')
}

function inlineText(inline: Inline, variables: Readonly<Record<string, string>>): string {
  if (inline.type === 'hardBreak') return '\n'
  return inline.type === 'text'
    ? fillVariables(inline.text, variables)
    : `${inline.attrs.base}(${inline.attrs.reading})`
}
