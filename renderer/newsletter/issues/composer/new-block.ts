import type { JSONContent } from '@tiptap/core'
import type { BlockKind } from '../../../../shared/newsletter/issue/document.ts'

/** The kinds in the order in which they are offered. */
export const offeredKinds: readonly BlockKind[] = [
  'text',
  'heading',
  'image',
  'button',
  'event',
  'columns',
  'quotation',
  'divider',
  'signature',
  'masthead',
  'footer',
]

/** Whether a block of a kind has words of its own that are typed into it. */
export function hasText(kind: BlockKind): boolean {
  return kind !== 'image' && kind !== 'divider'
}

/** An empty block with an id of its own. */
export function newBlock(kind: BlockKind): JSONContent {
  return {
    type: 'pair',
    attrs: { id: newId(), kind, ja: '', en: '' },
    content: (['ja', 'en'] as const).map((lang) => ({ type: 'cell', attrs: { lang }, content: contentOf(kind, lang) })),
  }
}

export const newId = (): string => crypto.randomUUID()

function contentOf(kind: BlockKind, lang: 'ja' | 'en'): JSONContent[] {
  const paragraph = (role = 'text', text = ''): JSONContent => ({
    type: 'paragraph',
    attrs: { role },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  })
  if (kind === 'event') return ['title', 'when', 'where', 'note'].map((role) => paragraph(role))
  if (kind === 'columns') return [1, 2].map(() => ({ type: 'column', content: [paragraph()] }))
  if (kind === 'masthead')
    return [
      paragraph('text', '{{title}}'),
      paragraph('text', lang === 'ja' ? '{{month}}　第{{number}}号' : '{{month}}, No. {{number}}'),
    ]
  return [paragraph()]
}
