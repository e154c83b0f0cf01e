import { Node, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { BlockKind, Cell, IssueLanguage, Pair } from '../../../../shared/newsletter/issue/document.ts'
import { mayLead } from './addresses.ts'

const IssueNode = Document.extend({ content: 'pair+' })

/** A block: it is moved, copied and taken away as one, and no selection begins inside of it and ends outside. */
const PairNode = Node.create({
  name: 'pair',
  content: 'cell cell',
  isolating: true,
  selectable: true,
  addAttributes: () => ({
    id: { default: '', rendered: false },
    kind: { default: 'text', rendered: false },
    ja: { default: '', rendered: false },
    en: { default: '', rendered: false },
  }),
  parseHTML: () => [{ tag: 'section[data-pair]', getAttrs: (dom) => pairAttributes(dom.dataset.pair) }],
  renderHTML: ({ node }) => ['section', { 'data-pair': JSON.stringify(node.attrs) }, 0],
})

const CellNode = Node.create({
  name: 'cell',
  content: 'paragraph+ | column column',
  isolating: true,
  selectable: false,
  addAttributes: () => ({
    lang: { default: 'ja', rendered: false },
    href: { default: '', rendered: false },
    image: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    level: { default: 2, rendered: false },
  }),
  parseHTML: () => [{ tag: 'div[data-cell]', getAttrs: (dom) => cellAttributes(dom.dataset.cell) }],
  renderHTML: ({ node }) => ['div', { 'data-cell': JSON.stringify(node.attrs), lang: String(node.attrs.lang) }, 0],
})

const ColumnNode = Node.create({
  name: 'column',
  content: 'paragraph+',
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'div[data-column]' }],
  renderHTML: () => ['div', { 'data-column': '' }, 0],
})

const roles = ['text', 'title', 'when', 'where', 'note']

const ParagraphNode = Paragraph.extend({
  selectable: false,
  addAttributes: () => ({
    role: {
      default: 'text',
      parseHTML: (dom) => (roles.includes(dom.dataset.role ?? '') ? dom.dataset.role : 'text'),
      renderHTML: ({ role }) => ({ 'data-role': String(role) }),
    },
  }),
  // Paragraphs are made by Enter alone, which knows the kind of the block.
  addKeyboardShortcuts: () => ({}),
})

/** A word with its reading in kana: one thing that is stepped over, taken away and edited as a whole. */
const RubyNode = Node.create({
  name: 'ruby',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ base: { default: '', rendered: false }, reading: { default: '', rendered: false } }),
  parseHTML: () => [{ tag: 'ruby', getAttrs: rubyAttributes }],
  renderHTML: ({ node }) => ['ruby', {}, String(node.attrs.base), ['rt', {}, String(node.attrs.reading)]],
  renderText: ({ node }) => `${String(node.attrs.base)}(${String(node.attrs.reading)})`,
})

/** A link leads where a mail may lead, and holds nothing but that. */
const LinkMark = Link.extend({
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (dom) => (mayLead(dom.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { href: String(HTMLAttributes.href) }, 0],
  addProseMirrorPlugins: () => [],
}).configure({ openOnClick: false, autolink: false, linkOnPaste: false })

const Break = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  },
})

/** What an issue is made of, as shared/newsletter/issue/document.ts says it. */
export const issueNodes: Extensions = [
  IssueNode,
  PairNode,
  CellNode,
  ColumnNode,
  ParagraphNode,
  RubyNode,
  Text,
  Break,
  Bold,
  Italic,
  LinkMark,
]

const PairAttributes = Pair.shape.attrs
const CellAttributes = Cell.shape.attrs

/** What pasted HTML says of a block; false where it is none of an issue. */
function pairAttributes(json: string | undefined): false | Record<string, unknown> {
  const found = PairAttributes.safeParse(parsed(json))
  return found.success && BlockKind.options.includes(found.data.kind) ? found.data : false
}

function cellAttributes(json: string | undefined): false | Record<string, unknown> {
  const found = CellAttributes.safeParse(parsed(json))
  return found.success && IssueLanguage.options.includes(found.data.lang) ? found.data : false
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch {
    return null
  }
}

/** Ruby of any page: the characters without what stands over them, and what stands over them. */
function rubyAttributes(dom: HTMLElement): false | { base: string; reading: string } {
  const reading = [...dom.querySelectorAll('rt')].map((one) => one.textContent).join('')
  const copy = dom.cloneNode(true) as HTMLElement
  for (const one of copy.querySelectorAll('rt, rp')) one.remove()
  const base = copy.textContent.trim()
  return base === '' || reading.trim() === '' || base.length > 100 || reading.length > 200
    ? false
    : { base, reading: reading.trim() }
}
