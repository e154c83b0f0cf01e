import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { cellAround, chosenBlock } from './blocks.ts'

/** Milliseconds after a composition in which the browser still writes what was composed. */
const afterComposing = 60

/**
 * Says of each language of a block when it was changed. A language that is older than the other catches up with the first change of it, and stays even for as
 * long as one writes in it. Stamps are set in transactions of their own, outside of the history, and never while an input method composes: writing
 * into the document would end the composition.
 */
export const Stamps = Extension.create<{ now: () => string }>({
  name: 'stamps',
  addOptions: () => ({ now: () => new Date().toISOString() }),
  addProseMirrorPlugins() {
    const { now } = this.options
    return [
      new Plugin({
        view: (editor) => {
          const changed = new Set<string>()
          /** The language of a block that caught up and is still being written in. */
          let catchingUp = ''
          let timer: ReturnType<typeof setTimeout> | undefined
          const stamp = (view: EditorView): void => {
            timer = undefined
            if (view.isDestroyed || changed.size === 0) return
            if (view.composing) return later(view, afterComposing)
            const { tr } = view.state
            const at = now()
            view.state.doc.forEach((pair, pos) => {
              for (const [language, other] of both) {
                const key = `${language} ${String(pair.attrs.id)}`
                if (!changed.has(key)) continue
                const otherAt = String(pair.attrs[other])
                const ownAt = String(pair.attrs[language])
                const catchesUp = otherAt !== '' && (ownAt < otherAt || catchingUp === key)
                if (catchesUp) catchingUp = key
                const next = catchesUp ? otherAt : at
                if (next !== ownAt) tr.setNodeAttribute(pos, language, next)
              }
            })
            changed.clear()
            if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false).setMeta(stampMeta, true))
          }
          const later = (view: EditorView, milliseconds: number): void => {
            timer ??= setTimeout(() => stamp(view), milliseconds)
          }
          const follow = (view: EditorView): void => {
            if (changed.size > 0) later(view, view.composing ? afterComposing : 0)
          }
          const ended = (): void => follow(editor)
          editor.dom.addEventListener('compositionend', ended)
          return {
            update: (view, before) => {
              for (const key of changedLanguages(before.doc, view.state.doc)) changed.add(key)
              if (catchingUp !== '' && whereWritten(view) !== catchingUp && changed.size === 0) catchingUp = ''
              follow(view)
            },
            destroy: () => {
              clearTimeout(timer)
              editor.dom.removeEventListener('compositionend', ended)
            },
          }
        },
      }),
    ]
  },
})

export const stampMeta = 'stamp'

const both = [
  ['ja', 'en'],
  ['en', 'ja'],
] as const satisfies readonly (readonly [IssueLanguage, IssueLanguage])[]

function whereWritten({ state }: EditorView): string {
  const cell = cellAround(state.selection.$from)
  const block = chosenBlock(state)
  return cell && block ? `${cell.language} ${String(block.node.attrs.id)}` : ''
}

/** The languages of blocks that say something else than before; a block that has only moved, or is new, has not changed. */
function changedLanguages(before: Node, after: Node): string[] {
  if (before === after) return []
  const old = new Map<string, Node>()
  before.forEach((pair) => old.set(String(pair.attrs.id), pair))
  const found: string[] = []
  after.forEach((pair) => {
    const id = String(pair.attrs.id)
    const was = old.get(id)
    if (!was || was === pair) return
    pair.forEach((cell, _, at) => {
      const language = at === 0 ? 'ja' : 'en'
      // What came with another stamp, as a version of before does, keeps that.
      if (pair.attrs[language] !== was.attrs[language]) return
      if (cell !== was.child(at) && !cell.eq(was.child(at))) found.push(`${language} ${id}`)
    })
  })
  return found
}
