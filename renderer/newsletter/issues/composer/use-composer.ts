import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import { wordsFor } from '../../../../shared/words/index.ts'
import { BlockViews } from './block-views.ts'
import { blockPlaces, type BlockPlaces } from './block-places.ts'
import { Clamp } from './clamp.ts'
import { drawAnew, Drawing, type Drawn } from './decorations.ts'
import { InlineKeys, type KeyAsk } from './inline-keys.ts'
import { Order } from './order.ts'
import { Pasting } from './pasting.ts'
import { issueNodes } from './schema.ts'
import { Stamps } from './stamps.ts'
import { WritingKeys } from './writing-keys.ts'

export type Composer = {
  /** Null while it is not on the screen. */
  editor: Editor | null
  places: BlockPlaces
  /** The document as it stands, also while it is not on the screen. */
  read: () => IssueDocument
}

/**
 * One editor of ProseMirror over all blocks of an issue, with one history: it begins with `start` and tells of every change. Its styles carry the nonce of
 * the page, as all that are written at run time. While the part is out of sight the editor is taken off the screen, and comes back with its history.
 */
export function useComposer(
  host: RefObject<HTMLElement | null>,
  options: {
    start: IssueDocument
    label: string
    drawn: Drawn
    editable: boolean
    onChange: () => void
    onImages: (files: File[]) => void
    /** A key, or a double click on furigana, asks for it. */
    onAsk: (ask: KeyAsk) => void
  },
): Composer {
  const { label, drawn, editable } = options
  const places = useMemo(blockPlaces, [])
  const [editor, setEditor] = useState<Editor | null>(null)
  const kept = useRef<Editor | null>(null)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  useEffect(() => {
    // In tasks of their own, and off the page first, where nothing has to be laid out: with the screen around it, it would take over 50 ms.
    const ground = document.createElement('div')
    const make = (): void => {
      if (kept.current) kept.current.mount(ground)
      else kept.current = makeEditor(ground, places, latest)
      timer = setTimeout(show, 0)
    }
    const show = (): void => {
      host.current?.append(ground)
      setEditor(kept.current)
    }
    let timer = setTimeout(make, 0)
    return () => {
      clearTimeout(timer)
      setEditor(null)
      kept.current?.unmount()
      ground.remove()
    }
  }, [host, places])
  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes: attributesOf(label) } })
  }, [editor, label])
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false)
  }, [editor, editable])
  useEffect(() => {
    if (!editor) return
    // Not into the midst of a composition: it would be drawn anew.
    const draw = (): void => {
      if (editor.isDestroyed) return
      if (editor.view.composing) timer = setTimeout(draw, 200)
      else editor.view.dispatch(drawAnew(editor.state, drawn))
    }
    let timer = setTimeout(draw, 0)
    return () => clearTimeout(timer)
  }, [editor, drawn])
  return useMemo(
    () => ({
      editor,
      places,
      read: () => (kept.current ? documentOf(kept.current.state.doc) : latest.current.start),
    }),
    [editor, places],
  )
}

function makeEditor(
  element: HTMLElement,
  places: BlockPlaces,
  latest: RefObject<Parameters<typeof useComposer>[1]>,
): Editor {
  const { start, drawn, label, editable } = latest.current
  return new Editor({
    element,
    injectNonce: pageNonce(),
    content: start,
    editable,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { drop: false, paste: false, delete: false },
    extensions: [
      ...issueNodes,
      // Undo goes back to the moment the composer was opened.
      UndoRedo.configure({ depth: 1_000_000 }),
      Order,
      Stamps,
      Clamp,
      WritingKeys,
      Pasting.configure({ onImages: (files) => latest.current.onImages(files) }),
      Drawing.configure({ drawn, words: { ja: wordsFor('ja'), en: wordsFor('en') } }),
      InlineKeys.configure({ onAsk: (ask) => latest.current.onAsk(ask) }),
      BlockViews.configure({ places }),
    ],
    editorProps: { attributes: attributesOf(label) },
    onTransaction: ({ transaction }) => {
      if (transaction.docChanged) latest.current.onChange()
    },
  })
}

const attributesOf = (label: string) => ({ 'aria-label': label, 'aria-multiline': 'true', spellcheck: 'false' })

/** The document as it is kept. Throws ZodError where it is none: a fault of the composer. */
function documentOf(doc: DocumentNode): IssueDocument {
  return IssueDocument.parse(doc.toJSON())
}

function pageNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')
  return meta?.content || meta?.nonce || document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce || ''
}
