import { Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blockAt, cellAround, chosenBlock, copiedBlocks, flattened, kindOf } from './blocks.ts'
import { cleanPasted } from './pasted.ts'

/**
 * What is pasted or dropped: words go into the cell, whole blocks behind the block, pictures to `onImages`. Of a page's HTML only what the composer knows
 * is left; its pictures are not fetched.
 */
export const Pasting = Extension.create<{ onImages: (files: File[]) => void }>({
  name: 'pasting',
  addOptions: () => ({ onImages: () => undefined }),
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPasted,
          transformCopied: (slice) => copied(slice),
          handlePaste: (view, event, slice) => {
            const files = imagesIn(event.clipboardData)
            // A text program hands over a picture of what it copied beside the words themselves.
            if (files.length > 0 && slice.content.size === 0) {
              options.onImages(files)
              return true
            }
            paste(view, slice)
            return true
          },
          handleDrop: (view, event, slice, moved) => {
            const files = imagesIn(event.dataTransfer)
            if (files.length > 0) {
              event.preventDefault()
              options.onImages(files)
              return true
            }
            // Words are moved by the browser within their cell; to elsewhere they are copied as they would be pasted.
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (!at) return true
            event.preventDefault()
            drop(view, slice, at.pos, moved)
            return true
          },
        },
      }),
    ]
  },
})

function imagesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}

/** What leaves by the clipboard: words without the block around them, or whole blocks. */
function copied(slice: Slice): Slice {
  const isWhole = slice.openStart === 0 && slice.openEnd === 0
  if (isWhole) return slice
  const paragraphs = flattened(slice.content)
  return paragraphs.length === 0 ? slice : new Slice(Fragment.from(paragraphs), 1, 1)
}

function paste(view: EditorView, slice: Slice): void {
  const { state } = view
  const blocks = slice.openStart === 0 ? copiedBlocks(slice.content) : []
  if (blocks.length > 0) {
    const after = chosenBlock(state)?.at ?? state.doc.childCount - 1
    const { pos, node } = blockAt(state.doc, after)
    const tr = state.tr.insert(pos + node.nodeSize, blocks)
    view.dispatch(
      tr
        .setSelection(NodeSelection.create(tr.doc, pos + node.nodeSize))
        .scrollIntoView()
        .setMeta('paste', true),
    )
    return
  }
  const { selection } = state
  if (!(selection instanceof TextSelection) || !cellAround(selection.$from)) return
  const words = fitting(view, slice)
  if (words)
    view.dispatch(state.tr.replaceSelection(words).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
}

function drop(view: EditorView, slice: Slice, pos: number, moved: boolean): void {
  const { state } = view
  const words = fitting(view, slice)
  if (!words || !cellAround(state.doc.resolve(pos)) || copiedBlocks(slice.content).length > 0) return
  const { tr } = state
  if (moved) tr.deleteSelection()
  const target = Selection.near(tr.doc.resolve(tr.mapping.map(pos)))
  tr.replaceRange(target.from, target.from, words)
  view.dispatch(tr.setMeta('uiEvent', 'drop'))
  view.focus()
}

/** What was copied as it fits into a cell: paragraphs, of which the first and the last join what is there; one line in a heading and a button. */
function fitting({ state }: EditorView, slice: Slice): Slice | null {
  const paragraphs = flattened(slice.content)
  if (paragraphs.length === 0) return slice.content.firstChild?.isInline ? new Slice(slice.content, 0, 0) : null
  const block = chosenBlock(state)
  if (!block || !['heading', 'button'].includes(kindOf(block.node))) return new Slice(Fragment.from(paragraphs), 1, 1)
  const line = paragraphs.reduce(
    (all, one) =>
      (all.size > 0 && one.content.size > 0 ? all.addToEnd(state.schema.text(' ')) : all).append(one.content),
    Fragment.empty,
  )
  return new Slice(line, 0, 0)
}
