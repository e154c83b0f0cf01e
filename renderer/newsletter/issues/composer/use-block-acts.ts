import type { Editor } from '@tiptap/core'
import { Selection, type Transaction } from '@tiptap/pm/state'
import { useCallback, useMemo, useState } from 'react'
import type { BlockKind, IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import {
  blockAt,
  blockById,
  cellAround,
  chosenBlock,
  duplicateBlock,
  enterBlock,
  insertBlock,
  moveBlock,
  removeBlock,
} from './blocks.ts'
import { stampMeta } from './stamps.ts'

/** What is done to blocks by the bar, the keys and the menu; `at` is counted from 0. */
export type BlockActs = {
  move(from: number, to: number): void
  duplicate(at: number): void
  remove(at: number): void
  level(at: number, level: 2 | 3): void
  /** The older language is right as it stands. */
  settle(at: number): void
  /** Shows the kinds of blocks beside an element; the chosen one is put behind the block. */
  offerKinds(after: number, beside: HTMLElement | null): void
  insert(kind: BlockKind, after: number): void
  /** Changes what cells, by their positions, have besides their words. */
  setCells(cells: readonly number[], change: Partial<Record<'href' | 'image' | 'alt', string>>): void
  /** Puts an image in both languages: into the image that is chosen and has none, else as a block behind the chosen one. */
  placeImage(hash: string): void
  /** To a block, and into one of its languages. */
  goTo(id: string, language: IssueLanguage | null): void
}

export type OfferedKinds = { after: number; beside: HTMLElement } | null

export function useBlockActs(editor: Editor | null): {
  acts: BlockActs
  offered: OfferedKinds
  closeOffer: () => void
} {
  const [offered, setOffered] = useState<OfferedKinds>(null)
  const closeOffer = useCallback(() => setOffered(null), [])
  const acts = useMemo((): BlockActs => {
    const dispatch = (make: (one: Editor) => Transaction | null, focus = true): void => {
      if (!editor || editor.isDestroyed || !editor.isEditable) return
      const tr = make(editor)
      if (tr) editor.view.dispatch(tr)
      if (focus) editor.view.focus()
    }
    return {
      move: (from, to) => dispatch(({ state }) => moveBlock(state, from, to)),
      duplicate: (at) => dispatch(({ state }) => duplicateBlock(state, at)),
      remove: (at) => dispatch(({ state }) => removeBlock(state, at)),
      level: (at, level) =>
        dispatch(({ state }) => {
          const { pos, node } = blockAt(state.doc, at)
          const second = pos + 1 + node.child(0).nodeSize
          return state.tr.setNodeAttribute(pos + 1, 'level', level).setNodeAttribute(second, 'level', level)
        }),
      settle: (at) =>
        dispatch(({ state }) => {
          const { pos, node } = blockAt(state.doc, at)
          const [ja, en] = [String(node.attrs.ja), String(node.attrs.en)]
          const { tr } = state
          if (ja < en) tr.setNodeAttribute(pos, 'ja', en)
          else tr.setNodeAttribute(pos, 'en', ja)
          return tr.setMeta('addToHistory', false).setMeta(stampMeta, true)
        }, false),
      offerKinds: (after, beside) => {
        if (editor?.isEditable && beside) setOffered({ after, beside })
      },
      insert: (kind, after) => {
        setOffered(null)
        dispatch((one) => insertBlock(one.state, kind, after, languageOf(one)))
      },
      setCells: (cells, change) =>
        dispatch(({ state }) => {
          const { tr } = state
          for (const pos of cells)
            for (const [name, value] of Object.entries(change)) tr.setNodeAttribute(pos, name, value)
          return tr
        }, false),
      placeImage: (hash) =>
        dispatch(({ state }) => {
          const chosen = chosenBlock(state)
          const isFree =
            chosen?.node.attrs.kind === 'image' &&
            [chosen.node.child(0), chosen.node.child(1)].every(({ attrs }) => attrs.image === '')
          const tr = isFree ? state.tr : insertBlock(state, 'image', chosen?.at ?? state.doc.childCount - 1)
          const at = isFree ? chosen.at : chosen ? chosen.at + 1 : state.doc.childCount
          const { pos, node } = blockAt(tr.doc, at)
          return tr
            .setNodeAttribute(pos + 1, 'image', hash)
            .setNodeAttribute(pos + 1 + node.child(0).nodeSize, 'image', hash)
        }, false),
      goTo: (id, language) => {
        if (!editor) return
        const block = blockById(editor.state.doc, id)
        if (!block) return
        const tr = enterBlock(editor.state.tr, block.pos, language ?? 'ja')
        editor.view.dispatch(tr.scrollIntoView())
        editor.view.focus()
        const dom = editor.view.nodeDOM(block.pos)
        if (dom instanceof HTMLElement) {
          dom.scrollIntoView({ block: 'nearest' })
          // A picture's own words are typed into a field beside it.
          dom.querySelector<HTMLElement>(`[lang="${language ?? 'ja'}"] [data-alternative]`)?.focus()
        }
      },
    }
  }, [editor])
  return { acts, offered, closeOffer }
}

const languageOf = ({ state }: Editor): IssueLanguage => cellAround(state.selection.$from)?.language ?? 'ja'

/** Goes back to where the text was written, for keys that were pressed elsewhere. */
export function backToText(editor: Editor): void {
  if (chosenBlock(editor.state) === null)
    editor.view.dispatch(editor.state.tr.setSelection(Selection.atStart(editor.state.doc)))
  editor.view.focus()
}
