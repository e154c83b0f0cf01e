import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { kindOf } from './blocks.ts'
import { newId } from './new-block.ts'

/** Keeps what the schema cannot say: every block has an id of its own; lines of an event have their roles, all others none. */
export const Order = Extension.create({
  name: 'order',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, state) => {
        if (!transactions.some((one) => one.docChanged)) return null
        const { tr } = state
        const ids = new Set<string>()
        state.doc.forEach((pair, pos) => {
          const id = String(pair.attrs.id)
          if (id === '' || ids.has(id)) tr.setNodeAttribute(pos, 'id', newId())
          ids.add(id)
          const isEvent = kindOf(pair) === 'event'
          pair.descendants((node: Node, inside) => {
            if (node.type.name !== 'paragraph') return
            const role = node.attrs.role as string
            if (isEvent === (role !== 'text')) return
            tr.setNodeAttribute(pos + 1 + inside, 'role', isEvent ? 'note' : 'text')
          })
        })
        return tr.docChanged ? tr : null
      },
    }),
  ],
})
