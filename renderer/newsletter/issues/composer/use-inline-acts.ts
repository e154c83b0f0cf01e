import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { useMemo, useState } from 'react'
import { cellAround, fieldAround } from './blocks.ts'

/** What is asked about the words at the caret: where their link leads, or how they are read. */
export type InlineAsk =
  | { of: 'link'; from: number; to: number; href: string; isEmpty: boolean }
  | { of: 'ruby'; from: number; to: number; base: string; reading: string; isNew: boolean }

export type InlineActs = {
  bold(): void
  italic(): void
  link(): void
  ruby(): void
}

/** Marks and furigana of the words that are selected. */
export function useInlineActs(
  editor: Editor | null,
  onNothing: () => void,
): {
  acts: InlineActs
  asked: InlineAsk | null
  close: () => void
  setLink: (href: string | null, words: string) => void
  setRuby: (ruby: { base: string; reading: string } | null) => void
} {
  const [asked, setAsked] = useState<InlineAsk | null>(null)
  const acts = useMemo((): InlineActs => {
    const may = (): Editor | null => (editor && !editor.isDestroyed && editor.isEditable ? editor : null)
    return {
      bold: () => may()?.chain().focus().toggleMark('bold').run(),
      italic: () => may()?.chain().focus().toggleMark('italic').run(),
      link: () => {
        const one = may()
        if (one) setAsked(linkAt(one))
      },
      ruby: () => {
        const one = may()
        if (!one) return
        const found = rubyAt(one)
        if (found) setAsked(found)
        else onNothing()
      },
    }
  }, [editor, onNothing])
  return {
    acts,
    asked,
    close: () => {
      setAsked(null)
      editor?.view.focus()
    },
    setLink: (href, words) => {
      setAsked(null)
      if (!editor || asked?.of !== 'link') return
      const { state } = editor
      const { link } = state.schema.marks
      const { tr } = state
      if (href === null) tr.removeMark(asked.from, asked.to, link)
      else if (asked.isEmpty) tr.insert(asked.from, state.schema.text(words || href, [link!.create({ href })]))
      else tr.removeMark(asked.from, asked.to, link).addMark(asked.from, asked.to, link!.create({ href }))
      editor.view.dispatch(tr.scrollIntoView())
      editor.view.focus()
    },
    setRuby: (ruby) => {
      setAsked(null)
      if (!editor || asked?.of !== 'ruby') return
      const { state } = editor
      const marks = state.doc.resolve(asked.to).marks()
      const next = ruby ? state.schema.nodes.ruby!.create(ruby, null, marks) : state.schema.text(asked.base, marks)
      const tr = state.tr.replaceWith(asked.from, asked.to, next)
      tr.setSelection(TextSelection.create(tr.doc, asked.from + next.nodeSize))
      editor.view.dispatch(tr.scrollIntoView())
      editor.view.focus()
    },
  }
}

/** The link at the caret as a whole, or the words that are selected. */
function linkAt({ state }: Editor): InlineAsk | null {
  const { selection, doc, schema } = state
  if (!cellAround(selection.$from) || !(selection instanceof TextSelection)) return null
  const link = schema.marks.link!
  const at = doc.resolve(selection.from)
  const around = link.isInSet(at.marks()) ?? (at.nodeAfter && link.isInSet(at.nodeAfter.marks)) ?? null
  if (!around) {
    const { from, to } = selection
    return { of: 'link', from, to, href: '', isEmpty: selection.empty }
  }
  let [from, to] = [selection.from, selection.to]
  at.parent.forEach((node, offset) => {
    if (!node.marks.includes(around)) return
    const start = at.start() + offset
    if (start > to || start + node.nodeSize < from) return
    from = Math.min(from, start)
    to = Math.max(to, start + node.nodeSize)
  })
  return { of: 'link', from, to, href: String(around.attrs.href), isEmpty: false }
}

/** The furigana that is selected or stands before the caret, or the words that may get some. */
function rubyAt({ state }: Editor): InlineAsk | null {
  const { selection, doc } = state
  const chosen =
    selection instanceof NodeSelection && selection.node.type.name === 'ruby'
      ? { node: selection.node, from: selection.from }
      : selection.empty && selection.$from.nodeBefore?.type.name === 'ruby'
        ? { node: selection.$from.nodeBefore, from: selection.from - 1 }
        : null
  if (chosen) {
    const { base, reading } = chosen.node.attrs as { base: string; reading: string }
    return { of: 'ruby', from: chosen.from, to: chosen.from + 1, base, reading, isNew: false }
  }
  if (!(selection instanceof TextSelection) || selection.empty || !fieldAround(selection.$from)) return null
  const { from, to, $from, $to } = selection
  if ($from.parent !== $to.parent) return null
  const base = doc.textBetween(from, to, '', (node) => String(node.attrs.base ?? ''))
  return base.trim() === '' || base.length > 100 ? null : { of: 'ruby', from, to, base, reading: '', isNew: true }
}
