import { randomUUID } from 'node:crypto'
import { IssueDocument, type Inline, type Pair, type Paragraph } from '../../../shared/newsletter/issue/document.ts'

/** What the two languages of a block say, a line each; 漢字《かんじ》 is a word with its reading, [words](address) a link. */
export type Both = { ja: string[]; en: string[] }
type More = { href?: Record<'ja' | 'en', string>; image?: string; alt?: Record<'ja' | 'en', string>; level?: 2 | 3 }

/** When the languages of a block were written. */
export type Written = { ja: string; en: string }

/** A block of an issue; in an event the lines are its name, when, where, and further notes. */
export function block(kind: Pair['attrs']['kind'], words: Both, at: Written, more: More = {}): Pair {
  const cell = (lang: 'ja' | 'en') => ({
    type: 'cell' as const,
    attrs: {
      lang,
      href: more.href?.[lang] ?? '',
      image: more.image ?? '',
      alt: more.alt?.[lang] ?? '',
      level: more.level ?? (2 as const),
    },
    content: linesOf(kind, words[lang]),
  })
  return {
    type: 'pair',
    attrs: { id: randomUUID(), kind, ja: at.ja, en: at.en },
    content: [cell('ja'), cell('en')],
  }
}

/** Two columns beside each other, in both languages. */
export function columns(left: Both, right: Both, at: Written): Pair {
  const cell = (lang: 'ja' | 'en') => ({
    type: 'cell' as const,
    attrs: { lang, href: '', image: '', alt: '', level: 2 as const },
    content: [left, right].map((one) => ({ type: 'column' as const, content: linesOf('text', one[lang]) })) as [
      { type: 'column'; content: Paragraph[] },
      { type: 'column'; content: Paragraph[] },
    ],
  })
  return {
    type: 'pair',
    attrs: { id: randomUUID(), kind: 'columns', ja: at.ja, en: at.en },
    content: [cell('ja'), cell('en')],
  }
}

export const issueOf = (blocks: Pair[]): IssueDocument => IssueDocument.parse({ type: 'doc', content: blocks })

const roles = ['title', 'when', 'where', 'note'] as const

function linesOf(kind: Pair['attrs']['kind'], lines: readonly string[]): Paragraph[] {
  return (lines.length > 0 ? lines : ['']).map((line, at) => {
    const content = inlinesOf(line)
    return {
      type: 'paragraph',
      attrs: { role: kind === 'event' ? (roles[at] ?? 'note') : 'text' },
      ...(content.length > 0 && { content }),
    }
  })
}

function inlinesOf(line: string): Inline[] {
  return line.split(/([\p{Script=Han}々]+《[^》]+》|\[[^\]]+\]\([^)]+\))/u).flatMap((piece): Inline[] => {
    const [, base, reading] = /^(.+)《(.+)》$/u.exec(piece) ?? []
    if (base !== undefined && reading !== undefined) return [{ type: 'ruby', attrs: { base, reading } }]
    const [, words, href] = /^\[(.+)\]\((.+)\)$/u.exec(piece) ?? []
    if (words !== undefined && href !== undefined)
      return [{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }]
    return piece === '' ? [] : [{ type: 'text', text: piece }]
  })
}
