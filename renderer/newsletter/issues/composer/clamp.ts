import { Extension } from '@tiptap/core'
import { AllSelection, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blockAt, chosenBlock, enterBlock, fieldAround } from './blocks.ts'

/**
 * No selection of text goes beyond its cell or column: composing over two of them would mix them. All blocks together can be chosen, and so can one
 * whole block; into these nothing can be typed.
 */
export const Clamp = Extension.create({
  name: 'clamp',
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      'Mod-a': () => {
        const { state, view } = this.editor
        const field = fieldAround(state.selection.$from)
        const whole = field && TextSelection.between(state.doc.resolve(field.from), state.doc.resolve(field.to))
        const next = whole && !whole.eq(state.selection) ? whole : new AllSelection(state.doc)
        view.dispatch(state.tr.setSelection(next))
        return true
      },
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        createSelectionBetween: (view, $anchor, $head) => {
          const field = fieldAround($anchor)
          if (!field || ($head.pos >= field.from && $head.pos <= field.to)) return null
          const { doc } = view.state
          return TextSelection.between($anchor, doc.resolve($head.pos < field.from ? field.from : field.to))
        },
        handleKeyDown: (view, event) => {
          if (!isWhole(view)) return false
          const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey
          // An input method is about to compose, which nothing can hold up: it does so in the first field.
          if (event.key === 'Process' || event.keyCode === 229) {
            const block = chosenBlock(view.state) ?? blockAt(view.state.doc, 0)
            view.dispatch(enterBlock(view.state.tr, block.pos, 'ja'))
            return false
          }
          return typed && !event.altKey
        },
        handleTextInput: (view) => isWhole(view),
        handleDOMEvents: {
          beforeinput: (view, event) => {
            if (!isWhole(view) || !event.inputType.startsWith('insert')) return false
            if (event.inputType.startsWith('insertFrom')) return false
            event.preventDefault()
            return true
          },
        },
      },
    }),
  ],
})

/** A block is chosen, or all of them. */
function isWhole({ state: { selection } }: EditorView): boolean {
  return (
    selection instanceof AllSelection || (selection instanceof NodeSelection && selection.node.type.name === 'pair')
  )
}
