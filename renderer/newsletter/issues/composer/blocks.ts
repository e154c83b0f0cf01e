import type { Fragment, Node, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { BlockKind, IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { hasText, newBlock, newId } from './new-block.ts'

/** A block where it stands: its place counted from 0, its position, itself. */
export type Block = { at: number; pos: number; node: Node }

/** The block in which the selection is; null where everything is selected. */
export function chosenBlock({ selection, doc }: Pick<EditorState, 'selection' | 'doc'>): Block | null {
  const { $from, $to } = selection
  const at = $from.index(0)
  const end = selection instanceof NodeSelection ? at : $to.index(0)
  if (selection.from === 0 && selection.to === doc.content.size && doc.childCount > 1) return null
  return at === end && at < doc.childCount ? blockAt(doc, at) : null
}

export function blockAt(doc: Node, at: number): Block {
  let pos = 0
  for (let before = 0; before < at; before += 1) pos += doc.child(before).nodeSize
  return { at, pos, node: doc.child(at) }
}

export function blockById(doc: Node, id: string): Block | null {
  let found: Block | null = null
  doc.forEach((node, pos, at) => {
    if (node.attrs.id === id) found = { at, pos, node }
  })
  return found
}

export const kindOf = (node: Node): BlockKind => node.attrs.kind as BlockKind

/** The cell around a place in the text, and which language it is in. */
export function cellAround($pos: ResolvedPos): { pos: number; node: Node; language: IssueLanguage } | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth)
    if (node.type.name === 'cell') return { pos: $pos.before(depth), node, language: node.attrs.lang as IssueLanguage }
  }
  return null
}

/** What a selection stays within: a cell, or one of its columns. */
export function fieldAround($pos: ResolvedPos): { from: number; to: number } | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1)
    if (['column', 'cell'].includes($pos.node(depth).type.name)) return { from: $pos.start(depth), to: $pos.end(depth) }
  return null
}

/** Moves a block to another place; what was selected in it stays so. */
export function moveBlock(state: EditorState, from: number, to: number): Transaction | null {
  if (from === to || to < 0 || to >= state.doc.childCount) return null
  const block = blockAt(state.doc, from)
  const { selection } = state
  const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize)
  const target = to < tr.doc.childCount ? blockAt(tr.doc, to).pos : tr.doc.content.size
  tr.insert(target, block.node)
  const moved = target - block.pos
  const inside = selection.from >= block.pos && selection.to <= block.pos + block.node.nodeSize
  if (inside && selection instanceof TextSelection)
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + moved, selection.head + moved))
  else tr.setSelection(NodeSelection.create(tr.doc, target))
  return tr.scrollIntoView()
}

/** Puts an empty block of a kind behind a place, ready to be written into. */
export function insertBlock(
  state: EditorState,
  kind: BlockKind,
  after: number,
  language: IssueLanguage = 'ja',
): Transaction {
  const node = state.schema.nodeFromJSON(newBlock(kind))
  const block = after < 0 ? null : blockAt(state.doc, after)
  const pos = block ? block.pos + block.node.nodeSize : 0
  const tr = state.tr.insert(pos, node)
  return enterBlock(tr, pos, language).scrollIntoView()
}

export function duplicateBlock(state: EditorState, at: number): Transaction {
  const { pos, node } = blockAt(state.doc, at)
  const copy = node.type.create({ ...node.attrs, id: newId() }, node.content)
  const tr = state.tr.insert(pos + node.nodeSize, copy)
  return tr.setSelection(NodeSelection.create(tr.doc, pos + node.nodeSize)).scrollIntoView()
}

/** Takes a block away; the last one leaves an empty text. */
export function removeBlock(state: EditorState, at: number): Transaction {
  const { pos, node } = blockAt(state.doc, at)
  if (state.doc.childCount === 1) {
    const tr = state.tr.replaceWith(pos, pos + node.nodeSize, state.schema.nodeFromJSON(newBlock('text')))
    return enterBlock(tr, 0, 'ja')
  }
  const tr = state.tr.delete(pos, pos + node.nodeSize)
  const next = blockAt(tr.doc, Math.min(at, tr.doc.childCount - 1))
  return tr.setSelection(NodeSelection.create(tr.doc, next.pos)).scrollIntoView()
}

/** Puts the caret into a language of a block, or chooses the block where it has no words. */
export function enterBlock(tr: Transaction, pos: number, language: IssueLanguage): Transaction {
  const node = tr.doc.nodeAt(pos)
  if (!node || !hasText(kindOf(node))) return node ? tr.setSelection(NodeSelection.create(tr.doc, pos)) : tr
  const inside = language === 'ja' ? pos + 2 : pos + 2 + node.child(0).nodeSize
  return tr.setSelection(Selection.near(tr.doc.resolve(inside), 1))
}

/** A block without a word in either language. */
export function isBare(node: Node): boolean {
  let bare = hasText(kindOf(node))
  node.descendants((inside) => {
    if (inside.isText || inside.isAtom) bare = false
  })
  return bare
}

/** Paragraphs of whatever was copied, as the content of one field: no block, no cell, no column. */
export function flattened(content: Fragment): Node[] {
  const found: Node[] = []
  content.descendants((node) => {
    if (node.type.name !== 'paragraph') return true
    found.push(node)
    return false
  })
  return found
}

/** The blocks among what was copied, each with a new id. */
export function copiedBlocks(content: Fragment): Node[] {
  const found: Node[] = []
  content.forEach((node) => {
    if (node.type.name === 'pair') found.push(node.type.create({ ...node.attrs, id: newId() }, node.content))
  })
  return found
}
