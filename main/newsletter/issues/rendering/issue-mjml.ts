import {
  cellOf,
  isEmptyCell,
  paragraphsOf,
  type Cell,
  type IssueLanguage,
  type Pair,
} from '../../../../shared/newsletter/issue/document.ts'
import type { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { optOutWords } from './opt-out-words.ts'
import { escapeHtml } from '../../../pages/escape-html.ts'
import { paragraphHtml } from './inline-html.ts'
import { fillVariables, variablesOf, type IssueFacts } from './issue-facts.ts'
import { darkStyle, look } from './mail-look.ts'
import { safeLink } from './safe-link.ts'

/**
 * An issue as MJML, for the readers of one variant: those who read both languages get the Japanese first, then the English. Blocks that
 * follow each other in one column are one section: a section each took a long issue over the 102 KB after which Gmail cuts (74 blocks).
 */
export function issueMjml(document: IssueDocument, facts: IssueFacts, variant: Variant): string {
  const parts = languagesOf(variant)
  const { light } = look
  return [
    `<mjml lang="${parts[0]}">`,
    '<mj-head>',
    `<mj-title>${escapeHtml(subjectOf(facts, variant))}</mj-title>`,
    '<mj-breakpoint width="480px" />',
    '<mj-attributes>',
    `<mj-all font-family="${escapeHtml(look.font)}" />`,
    `<mj-text color="${light.text}" font-size="16px" line-height="28px" padding="8px 24px" css-class="words" />`,
    `<mj-button background-color="${light.accent}" color="${light.onAccent}" font-size="16px" font-weight="600" border-radius="4px" align="left" padding="12px 24px" />`,
    '<mj-image padding="8px 24px" align="left" />',
    `<mj-divider border-width="1px" border-color="${light.line}" padding="16px 24px" />`,
    '<mj-section padding="0" />',
    '</mj-attributes>',
    `<mj-style>${darkStyle()}</mj-style>`,
    '</mj-head>',
    `<mj-body background-color="${light.page}" width="600px" css-class="page">`,
    ...parts.flatMap((language) => sectionsOf(document, facts, language)),
    '</mj-body>',
    '</mjml>',
  ].join('\n')
}

/** The languages of a variant, in their order. */
export function languagesOf(variant: Variant): IssueLanguage[] {
  return variant === 'both' ? ['ja', 'en'] : [variant]
}

/** The subject as the readers of a variant get it. */
export function subjectOf(facts: Pick<IssueFacts, 'subjects' | 'number' | 'day' | 'title'>, variant: Variant): string {
  return languagesOf(variant)
    .map((language) => fillVariables(facts.subjects[language], variablesOf(facts, language)))
    .join(' / ')
}

/** The blocks that a language has something to show of, in their order. */
export function shownBlocks(document: IssueDocument, language: IssueLanguage): Pair[] {
  return document.content.filter((pair) => !isEmptyCell(pair, language))
}

type Context = { facts: IssueFacts; language: IssueLanguage; variables: Record<string, string> }

function sectionsOf(document: IssueDocument, facts: IssueFacts, language: IssueLanguage): string[] {
  const context: Context = { facts, language, variables: variablesOf(facts, language) }
  const sections: string[] = []
  let column: string[] = []
  const close = (): void => {
    if (column.length > 0) sections.push(section(`<mj-column>\n${column.join('\n')}\n</mj-column>`))
    column = []
  }
  for (const pair of shownBlocks(document, language)) {
    const cell = cellOf(pair, language)
    if (pair.attrs.kind === 'masthead' || (pair.attrs.kind === 'columns' && hasColumns(cell))) {
      close()
      sections.push(pair.attrs.kind === 'masthead' ? masthead(cell, context) : columns(cell, context))
    } else column.push(...blockOf(pair, cell, context))
  }
  close()
  return sections
}

const section = (inside: string): string =>
  `<mj-section background-color="${look.light.sheet}" css-class="sheet">\n${inside}\n</mj-section>`

function masthead(cell: Cell, context: Context): string {
  const [first, ...rest] = linesOf(cell, context)
  const { accent, onAccent } = look.light
  return `<mj-section background-color="${accent}" padding="16px 0">
<mj-column>
<mj-text color="${onAccent}" font-size="24px" line-height="32px" font-weight="600" padding="4px 24px" css-class="on-accent">${tongue(context, `<h1 style="margin:0;font-size:24px;line-height:32px;font-weight:600">${first ?? ''}</h1>`)}</mj-text>
${rest.length === 0 ? '' : `<mj-text color="${onAccent}" font-size="14px" line-height="22px" padding="0 24px 4px" css-class="on-accent">${tongue(context, rest.join('<br>'))}</mj-text>`}
</mj-column>
</mj-section>`
}

/** What was copied may have the columns of another kind, or none: nothing of it is left out for that. */
const hasColumns = ({ content }: Cell): boolean => content[0]?.type === 'column'

function columns(cell: Cell, context: Context): string {
  const inside = cell.content
    .map((column) =>
      column.type === 'column'
        ? `<mj-column>\n<mj-text>${tongue(context, column.content.map((one, at) => paragraph(one, context, at === column.content.length - 1)).join(''))}</mj-text>\n</mj-column>`
        : '',
    )
    .join('\n')
  return section(inside)
}

function blockOf(pair: Pair, cell: Cell, context: Context): string[] {
  const { quiet, line, box, accent } = look.light
  const lines = linesOf(cell, context)
  switch (pair.attrs.kind) {
    case 'masthead':
      return []
    case 'heading': {
      const [size, height] = cell.attrs.level === 2 ? [20, 30] : [17, 28]
      const style = `margin:0;font-size:${size}px;line-height:${height}px;font-weight:600`
      const heading = `<h${cell.attrs.level} style="${style}">${lines.join('<br>')}</h${cell.attrs.level}>`
      return [`<mj-text padding="20px 24px 4px">${tongue(context, heading)}</mj-text>`]
    }
    case 'columns':
    case 'text':
      return [`<mj-text>${tongue(context, paragraphs(cell, context))}</mj-text>`]
    case 'quotation':
      return [boxed(tongue(context, paragraphs(cell, context)), { border: line, ground: 'transparent' })]
    case 'signature':
      return [`<mj-text>${tongue(context, lines.join('<br>'))}</mj-text>`]
    case 'divider':
      return ['<mj-divider />']
    case 'image':
      return imageOf(cell, context)
    case 'button': {
      const href = safeLink(cell.attrs.href)
      return href === null
        ? []
        : [`<mj-button href="${escapeHtml(href)}">${tongue(context, lines.join(' '))}</mj-button>`]
    }
    case 'event':
      return [boxed(tongue(context, eventOf(cell, context)), { border: accent, ground: box })]
    case 'footer':
      return [
        '<mj-divider />',
        `<mj-text color="${quiet}" font-size="13px" line-height="22px" css-class="quiet">${tongue(context, `${lines.join('<br>')}${lines.length > 0 ? '<br>' : ''}${optOutHtml(context)}`)}</mj-text>`,
      ]
  }
}

function imageOf(cell: Cell, { facts, language, variables }: Context): string[] {
  const image = facts.imageOf(cell.attrs.image)
  if (image === null) return []
  const href = safeLink(cell.attrs.href)
  const width = Math.min(image.width, widest)
  const leads = href === null ? '' : ` href="${escapeHtml(href)}"`
  // The language of the alternative text is told by a wrapper that MJML keeps on the image itself.
  return [
    `<mj-image src="${escapeHtml(image.src)}" alt="${escapeHtml(fillVariables(cell.attrs.alt, variables))}" width="${width}px"${leads} css-class="image-${language}" />`,
  ]
}

/** Pixels of the width of a sheet between its paddings. */
const widest = 552

function eventOf(cell: Cell, context: Context): string {
  const href = safeLink(cell.attrs.href)
  const lines = paragraphsOf(cell).flatMap((one) => {
    const html = paragraphHtml(one, context.variables)
    if (html === '') return []
    if (one.attrs.role === 'title') return [`<strong style="font-size:17px">${html}</strong>`]
    const map =
      one.attrs.role === 'where' && href !== null
        ? ` <a class="link" href="${escapeHtml(href)}" style="color:${look.light.link}">${context.language === 'ja' ? '地図' : 'Map'}</a>`
        : ''
    return [`${html}${map}`]
  })
  return lines.join('<br>')
}

/** A table of one cell: the only box that Outlook draws with its padding. */
function boxed(html: string, { border, ground }: { border: string; ground: string }): string {
  const back = ground === 'transparent' ? '' : `background-color:${ground};`
  const style = `${back}border-left:3px solid ${border};padding:12px 16px;color:${look.light.text};font-size:16px;line-height:28px`
  return `<mj-table padding="8px 24px" css-class="words ${ground === 'transparent' ? 'plain' : 'box'}"><tr><td style="${style}">${html}</td></tr></mj-table>`
}

function optOutHtml({ facts, language }: Context): string {
  const { href, words, more } = optOutWords(facts, language)
  return `<a class="link" href="${escapeHtml(href)}" style="color:${look.light.link}">${escapeHtml(words)}</a>${more === '' ? '' : `<br>${escapeHtml(more)}`}`
}

function paragraphs(cell: Cell, context: Context): string {
  const all = paragraphsOf(cell)
  return all.map((one, at) => paragraph(one, context, at === all.length - 1)).join('')
}

function paragraph(one: Parameters<typeof paragraphHtml>[0], { variables }: Context, isLast: boolean): string {
  return `<p style="margin:0${isLast ? '' : ' 0 12px'}">${paragraphHtml(one, variables)}</p>`
}

function linesOf(cell: Cell, { variables }: Context): string[] {
  return paragraphsOf(cell)
    .map((one) => paragraphHtml(one, variables))
    .filter((html) => html !== '')
}

/** Each language is marked where it stands: what reads it aloud, and what chooses the shapes of characters, goes by it. */
function tongue({ language }: Context, html: string): string {
  return `<div lang="${language}">${html}</div>`
}
