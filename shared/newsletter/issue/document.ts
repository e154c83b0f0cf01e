import { z } from 'zod'

/** The two languages of an issue, in the order in which they stand beside each other. */
export const IssueLanguage = z.enum(['ja', 'en'])
export type IssueLanguage = z.infer<typeof IssueLanguage>

/** What a block is; each has a Japanese and an English cell. */
export const BlockKind = z.enum([
  'masthead',
  'heading',
  'text',
  'image',
  'button',
  'event',
  'columns',
  'divider',
  'quotation',
  'signature',
  'footer',
])
export type BlockKind = z.infer<typeof BlockKind>

/**
 * Characters of one piece of text, pieces of one paragraph, paragraphs of one cell, blocks of one issue: above what an issue may be as a whole
 * (issue_too_long), so that this is what a person is told, and below harm.
 */
const most = { text: 4_000_000, inlines: 20_000, paragraphs: 5000, blocks: 1000, link: 2000, id: 64, moment: 40 }

const Link = z.object({ type: z.literal('link'), attrs: z.object({ href: z.string().max(most.link) }) })
export const Mark = z.union([z.object({ type: z.enum(['bold', 'italic']) }), Link])
export type Mark = z.infer<typeof Mark>

/** A word with its reading in kana: ruby on the page, 漢字(かな) in a mail's text. */
export const Ruby = z.object({
  type: z.literal('ruby'),
  attrs: z.object({ base: z.string().min(1).max(100), reading: z.string().min(1).max(200) }),
  marks: z.array(Mark).max(3).optional(),
})
export const Inline = z.union([
  z.object({
    type: z.literal('text'),
    text: z.string().min(1).max(most.text),
    marks: z.array(Mark).max(3).optional(),
  }),
  Ruby,
  z.object({ type: z.literal('hardBreak') }),
])
export type Inline = z.infer<typeof Inline>

/** A paragraph; in an event `role` says which of its lines it is. */
export const Paragraph = z.object({
  type: z.literal('paragraph'),
  attrs: z
    .object({ role: z.enum(['text', 'title', 'when', 'where', 'note']).default('text') })
    .default({ role: 'text' }),
  content: z.array(Inline).max(most.inlines).optional(),
})
export type Paragraph = z.infer<typeof Paragraph>

/** One of the two columns of a `columns` block. */
export const Column = z.object({ type: z.literal('column'), content: z.array(Paragraph).min(1).max(most.paragraphs) })

/** What one language says in a block. `href` is where a button or the map of an event leads; `image` is the SHA-256 of an image, in hex. */
export const Cell = z.object({
  type: z.literal('cell'),
  attrs: z.object({
    lang: IssueLanguage,
    href: z.string().max(most.link).default(''),
    image: z
      .string()
      .max(64)
      .regex(/^(?:[0-9a-f]{64})?$/)
      .default(''),
    alt: z.string().max(1000).default(''),
    /** 2 for the heading of a section, 3 for one within it. */
    level: z.union([z.literal(2), z.literal(3)]).default(2),
  }),
  content: z.union([z.array(Paragraph).min(1).max(most.paragraphs), z.tuple([Column, Column])]),
})
export type Cell = z.infer<typeof Cell>

/** When a language of a block was last changed (ISO 8601 with Z); empty where nothing was ever written in it. */
const Stamp = z.union([z.literal(''), z.iso.datetime().max(most.moment)])

/** A block: its id stays when it moves. */
export const Pair = z.object({
  type: z.literal('pair'),
  attrs: z.object({
    id: z.string().min(1).max(most.id),
    kind: BlockKind,
    ja: Stamp.default(''),
    en: Stamp.default(''),
  }),
  content: z.tuple([Cell, Cell]),
})
export type Pair = z.infer<typeof Pair>

/** An issue as the composer keeps it: the JSON of one ProseMirror document. */
export const IssueDocument = z.object({ type: z.literal('doc'), content: z.array(Pair).min(1).max(most.blocks) })
export type IssueDocument = z.infer<typeof IssueDocument>

/** The cell of a language. */
export function cellOf(pair: Pair, language: IssueLanguage): Cell {
  return pair.content[language === 'ja' ? 0 : 1]
}

/** The paragraphs of a cell, those of the left column first. */
export function paragraphsOf(cell: Cell): Paragraph[] {
  return cell.content.flatMap((part) => (part.type === 'column' ? part.content : [part]))
}

/** A paragraph as plain text, with readings in brackets: 書(か)き初め. */
export function textOfParagraph(paragraph: Paragraph): string {
  return (paragraph.content ?? []).map(textOfInline).join('')
}

/** A cell as plain text, a line for each paragraph. */
export function textOfCell(cell: Cell): string {
  return paragraphsOf(cell).map(textOfParagraph).join('\n')
}

/** Whether a language of a block has nothing to show: no words, and no image where it should have one. */
export function isEmptyCell(pair: Pair, language: IssueLanguage): boolean {
  const cell = cellOf(pair, language)
  if (pair.attrs.kind === 'divider') return false
  if (pair.attrs.kind === 'image') return cell.attrs.image === ''
  return textOfCell(cell).trim() === ''
}

/** The language that is older than the other: what was changed there has to be looked at in the other; null where both are of one age. */
export function olderLanguage({ attrs }: Pair): IssueLanguage | null {
  if (attrs.kind === 'divider' || attrs.ja === attrs.en) return null
  return attrs.ja < attrs.en ? 'ja' : 'en'
}

function textOfInline(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  if (inline.type === 'hardBreak') return '\n'
  return `${inline.attrs.base}(${inline.attrs.reading})`
}
