import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { chosenBlock, kindOf } from './blocks.ts'
import type { BlockPlaces } from './block-places.ts'

/** Draws blocks and cells as plain elements with places around the text (`block-places.ts`), and marks the block that is chosen. */
export const BlockViews = Extension.create<{ places: BlockPlaces | null }>({
  name: 'blockViews',
  addOptions: () => ({ places: null }),
  addProseMirrorPlugins() {
    const places = this.options.places!
    return [
      new Plugin({
        props: {
          nodeViews: {
            pair: (node, view, position) => pairView(node, view, position, places),
            cell: (node, view, position) => cellView(node, view, position, places),
          },
        },
        view: (first) => {
          let marked: Element | null = null
          const mark = (view: EditorView): void => {
            const block = chosenBlock(view.state)
            const dom = block ? (view.nodeDOM(block.pos) as Element | null) : null
            if (dom === marked) return
            marked?.removeAttribute('data-chosen')
            dom?.setAttribute('data-chosen', '')
            marked = dom
          }
          mark(first)
          return { update: mark }
        },
      }),
    ]
  },
})

type Position = () => number | undefined

function pairView(node: Node, view: EditorView, position: Position, places: BlockPlaces): NodeView {
  const dom = element('section', 'pair')
  const handle = aside('handle')
  const contentDOM = element('div', 'cells')
  const gutter = aside('gutter')
  const bar = aside('bar')
  dom.append(handle, contentDOM, gutter, bar)
  dom.setAttribute('role', 'group')
  dom.dataset.kind = kindOf(node)
  dom.dataset.block = String(node.attrs.id)
  const place = places.open({ of: 'pair', slots: { dom, handle, gutter, bar }, view, position }, node)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type.name !== 'pair' || next.attrs.kind !== node.attrs.kind) return false
      dom.dataset.block = String(next.attrs.id)
      place.follow(next)
      return true
    },
    selectNode: () => dom.classList.add('whole'),
    deselectNode: () => dom.classList.remove('whole'),
    ignoreMutation: (mutation) => isAround(mutation, contentDOM),
    stopEvent: (event) =>
      event.target instanceof globalThis.Node && !contentDOM.contains(event.target) && event.target !== dom,
    destroy: place.close,
  }
}

function cellView(node: Node, view: EditorView, position: Position, places: BlockPlaces): NodeView {
  const dom = element('div', 'cell')
  const contentDOM = element('div', 'words')
  const foot = aside('foot')
  dom.append(contentDOM, foot)
  const draw = (next: Node): void => {
    dom.lang = String(next.attrs.lang)
    dom.dataset.level = String(next.attrs.level)
  }
  draw(node)
  const place = places.open({ of: 'cell', slots: { dom, foot }, view, position }, node)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type.name !== 'cell') return false
      draw(next)
      place.follow(next)
      return true
    },
    ignoreMutation: (mutation) => isAround(mutation, contentDOM),
    stopEvent: (event) => event.target instanceof globalThis.Node && foot.contains(event.target),
    destroy: place.close,
  }
}

/** A change of what stands around the text, which is none of the document. */
function isAround(mutation: ViewMutationRecord, content: HTMLElement): boolean {
  return mutation.type !== 'selection' && !content.contains(mutation.target)
}

function element(name: 'section' | 'div', className: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  return made
}

function aside(className: string): HTMLElement {
  const made = element('div', className)
  made.contentEditable = 'false'
  return made
}
