import { Extension, type Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import {
  blockAt,
  cellAround,
  chosenBlock,
  enterBlock,
  fieldAround,
  insertBlock,
  isBare,
  kindOf,
  moveBlock,
  removeBlock,
} from './blocks.ts'
import { hasText } from './new-block.ts'

const eventRoles = ['title', 'when', 'where', 'note']

/**
 * What Enter, Tab, Escape, Backspace and the arrows do. In the text Tab goes from the Japanese to the English and on to the next block; Escape chooses the
 * block, between which the arrows move, and from which Tab leaves the composer.
 */
export const WritingKeys = Extension.create({
  name: 'writingKeys',
  priority: 900,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => enter(editor),
      Tab: () => nextCell(editor, 1),
      'Shift-Tab': () => nextCell(editor, -1),
      Escape: () => choose(editor),
      ArrowUp: () => stepBlock(editor, -1),
      ArrowDown: () => stepBlock(editor, 1),
      'Alt-ArrowUp': () => carryBlock(editor, -1),
      'Alt-ArrowDown': () => carryBlock(editor, 1),
      Backspace: () => backwards(editor),
      'Mod-Backspace': () => backwards(editor),
      Delete: () => forwards(editor),
    }
  },
})

const isBlockChosen = ({ state: { selection } }: Editor): boolean =>
  selection instanceof NodeSelection && selection.node.type.name === 'pair'

function enter(editor: Editor): boolean {
  const { state, view } = editor
  const block = chosenBlock(state)
  if (!block) return true
  if (isBlockChosen(editor)) {
    if (hasText(kindOf(block.node))) view.dispatch(enterBlock(state.tr, block.pos, 'ja').scrollIntoView())
    return true
  }
  const kind = kindOf(block.node)
  // A heading and a button are one line: what comes after it is a text.
  if (kind === 'heading' || kind === 'button') {
    const language = cellAround(state.selection.$from)?.language ?? 'ja'
    view.dispatch(insertBlock(state, 'text', block.at, language))
    return true
  }
  if (kind !== 'event') return editor.commands.splitBlock({ keepMarks: true })
  const role = String(state.selection.$from.parent.attrs.role)
  const next = eventRoles[Math.min(eventRoles.indexOf(role) + 1, eventRoles.length - 1)] ?? 'note'
  // Behind the last character of a line that has a following one, one goes on to that.
  const { $from } = state.selection
  const after = $from.after()
  const following = state.doc.resolve(after).nodeAfter
  if ($from.parentOffset === $from.parent.content.size && following && following.content.size === 0) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, after + 1)).scrollIntoView())
    return true
  }
  return editor
    .chain()
    .splitBlock({ keepMarks: true })
    .command(({ tr }) => {
      tr.setNodeAttribute(tr.selection.$from.before(), 'role', next)
      return true
    })
    .run()
}

/** To the other language, and on to the next block; at the end the focus goes where it goes. */
function nextCell(editor: Editor, by: 1 | -1): boolean {
  const { state, view } = editor
  if (isBlockChosen(editor)) return false
  const block = chosenBlock(state)
  const cell = cellAround(state.selection.$from)
  if (!block || !cell) return false
  let [at, language] = [block.at, cell.language]
  for (;;) {
    if (by === 1) [at, language] = language === 'ja' ? [at, 'en'] : [at + 1, 'ja']
    else [at, language] = language === 'en' ? [at, 'ja'] : [at - 1, 'en']
    if (at < 0 || at >= state.doc.childCount) return false
    const next = blockAt(state.doc, at)
    if (!hasText(kindOf(next.node))) continue
    view.dispatch(enterBlock(state.tr, next.pos, language).scrollIntoView())
    return true
  }
}

function choose(editor: Editor): boolean {
  const { state, view } = editor
  const block = chosenBlock(state) ?? blockAt(state.doc, 0)
  if (isBlockChosen(editor)) return false
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, block.pos)).scrollIntoView())
  return true
}

/** From a chosen block to the one above or below. In the text the arrows are the browser's. */
function stepBlock(editor: Editor, by: 1 | -1): boolean {
  if (!isBlockChosen(editor)) return false
  const { state, view } = editor
  const at = (chosenBlock(state)?.at ?? 0) + by
  if (at >= 0 && at < state.doc.childCount)
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, blockAt(state.doc, at).pos)).scrollIntoView())
  return true
}

/** Moves the block at hand; the editor would take these keys for its own. */
function carryBlock({ state, view }: Editor, by: 1 | -1): boolean {
  const block = chosenBlock(state)
  const tr = block && moveBlock(state, block.at, block.at + by)
  if (tr) view.dispatch(tr)
  return true
}

/** At the beginning of a cell nothing joins it with what stands before; a block without a word goes. */
function backwards(editor: Editor): boolean {
  const { state, view } = editor
  const block = chosenBlock(state)
  if (!block) return false
  if (isBlockChosen(editor)) {
    view.dispatch(removeBlock(state, block.at))
    return true
  }
  const field = fieldAround(state.selection.$from)
  if (!state.selection.empty || !field || state.selection.from > firstPlace(editor, field.from)) return false
  if (isBare(block.node) && state.doc.childCount > 1) {
    const tr = removeBlock(state, block.at)
    const before = blockAt(tr.doc, Math.max(0, block.at - 1))
    const language = cellAround(state.selection.$from)?.language ?? 'ja'
    if (!hasText(kindOf(before.node))) tr.setSelection(NodeSelection.create(tr.doc, before.pos))
    else {
      const end =
        language === 'ja' ? before.pos + 1 + before.node.child(0).nodeSize : before.pos + before.node.nodeSize - 1
      tr.setSelection(Selection.near(tr.doc.resolve(end), -1))
    }
    view.dispatch(tr.scrollIntoView())
  }
  return true
}

function forwards(editor: Editor): boolean {
  const { state, view } = editor
  const block = chosenBlock(state)
  if (block && isBlockChosen(editor)) {
    view.dispatch(removeBlock(state, block.at))
    return true
  }
  const field = fieldAround(state.selection.$to)
  return (
    state.selection.empty && field !== null && state.selection.to >= Selection.near(state.doc.resolve(field.to), -1).to
  )
}

const firstPlace = ({ state }: Editor, from: number): number => Selection.near(state.doc.resolve(from), 1).from
