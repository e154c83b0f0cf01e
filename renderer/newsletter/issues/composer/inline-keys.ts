import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

/** What is asked for by keys: where a link leads, how words are read, which kind of block follows. */
export type KeyAsk = 'link' | 'ruby' | 'block'

/** The keys for links, furigana and a further block; Enter or a double click on furigana edits it. */
export const InlineKeys = Extension.create<{ onAsk: (ask: KeyAsk) => void }>({
  name: 'inlineKeys',
  priority: 950,
  addOptions: () => ({ onAsk: () => undefined }),
  addKeyboardShortcuts() {
    const ask = (what: KeyAsk) => () => {
      this.options.onAsk(what)
      return true
    }
    return {
      'Mod-Shift-k': ask('link'),
      'Mod-Shift-r': ask('ruby'),
      'Mod-Enter': ask('block'),
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'ruby') return false
        return ask('ruby')()
      },
    }
  },
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        props: {
          handleDoubleClickOn: (view, _, node, nodePos) => {
            if (node.type.name !== 'ruby') return false
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)))
            options.onAsk('ruby')
            return true
          },
        },
      }),
    ]
  },
})
