import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

/** The keys for links and furigana; Enter or a double click on furigana edits it. */
export const InlineKeys = Extension.create<{ onInline: (ask: 'link' | 'ruby') => void }>({
  name: 'inlineKeys',
  priority: 950,
  addOptions: () => ({ onInline: () => undefined }),
  addKeyboardShortcuts() {
    const ask = (what: 'link' | 'ruby') => () => {
      this.options.onInline(what)
      return true
    }
    return {
      'Mod-Shift-k': ask('link'),
      'Mod-Shift-r': ask('ruby'),
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
            options.onInline('ruby')
            return true
          },
        },
      }),
    ]
  },
})
