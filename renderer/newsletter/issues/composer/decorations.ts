import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BlockKind, IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'
import type { Words } from '../../../../shared/words/index.ts'
import { kindOf } from './blocks.ts'
import { hasText } from './new-block.ts'
import { placeOf } from './place-of.ts'

/** What is drawn over the text without being part of it. */
export type Drawn = {
  /** What the names in double braces become. */
  variables: Record<IssueLanguage, Readonly<Record<string, string>>>
  findings: readonly Finding[]
}

const key = new PluginKey<{ drawn: Drawn; set: DecorationSet }>('drawn')
const redraw = 'redraw'

/** Draws with other findings or other values of names. */
export function drawAnew(state: EditorState, drawn: Drawn) {
  return state.tr.setMeta(key, drawn).setMeta(redraw, true).setMeta('addToHistory', false)
}

/**
 * Draws what an empty line is for (in the language of its cell), what a name in double braces becomes, and the words that a finding is about. While an
 * input method composes nothing is drawn anew: what it writes into must stay as it is.
 */
export const Drawing = Extension.create<{ drawn: Drawn; words: Record<IssueLanguage, Words> }>({
  name: 'drawing',
  addOptions: () => ({
    drawn: { variables: { ja: {}, en: {} }, findings: [] },
    words: {} as Record<IssueLanguage, Words>,
  }),
  addProseMirrorPlugins() {
    const { words, drawn: first } = this.options
    return [
      new Plugin({
        key,
        state: {
          init: (_, state) => ({ drawn: first, set: setFor(state, first, words) }),
          apply: (tr, { drawn: before, set }, _, state) => {
            const drawn = (tr.getMeta(key) as Drawn | undefined) ?? before
            if (tr.getMeta('composition') !== undefined) return { drawn, set: set.map(tr.mapping, tr.doc) }
            if (!tr.docChanged && !tr.selectionSet && drawn === before) return { drawn, set }
            return { drawn, set: setFor(state, drawn, words) }
          },
        },
        props: { decorations: (state) => key.getState(state)?.set },
      }),
    ]
  },
})

function setFor(state: EditorState, drawn: Drawn, words: Record<IssueLanguage, Words>): DecorationSet {
  const found: Decoration[] = []
  state.doc.forEach((pair, pairPos) => {
    const ofPair = drawn.findings.filter(({ block }) => block === pair.attrs.id)
    pair.forEach((cell, offset) => {
      const language = cell.attrs.lang as IssueLanguage
      const shown = ofPair.flatMap((finding) => wordsOf(finding, language))
      cell.descendants((node, inside) => {
        if (node.type.name !== 'paragraph') return true
        const pos = pairPos + 1 + offset + 1 + inside
        if (node.content.size === 0) found.push(placeholder(pair, node, pos, words[language]))
        else found.push(...names(state, node, pos, drawn.variables[language]), ...marks(node, pos, shown))
        return false
      })
    })
  })
  return DecorationSet.create(state.doc, found)
}

function placeholder(pair: Node, node: Node, pos: number, words: Words): Decoration {
  const say = words.newsletter.issues.composer
  const kind = kindOf(pair)
  const text =
    kind === 'event'
      ? say.roles[node.attrs.role as keyof typeof say.roles]
      : isTyped(kind)
        ? say.placeholders[kind]
        : ''
  return Decoration.node(pos, pos + node.nodeSize, { class: 'empty', 'data-placeholder': text })
}

const isTyped = (kind: BlockKind): kind is Exclude<BlockKind, 'image' | 'divider'> => hasText(kind)

/** A name stands as it was typed while the caret is on it, and as its value otherwise. */
function names(
  { selection }: EditorState,
  node: Node,
  pos: number,
  values: Readonly<Record<string, string>>,
): Decoration[] {
  const found: Decoration[] = []
  node.forEach((inline, offset) => {
    if (!inline.isText) return
    for (const match of (inline.text ?? '').matchAll(/\{\{\s*([^{}]{0,60}?)\s*\}\}/gu)) {
      const from = pos + 1 + offset + match.index
      const to = from + match[0].length
      const value = Object.hasOwn(values, match[1]!) ? values[match[1]!] : undefined
      if (value === undefined) found.push(Decoration.inline(from, to, { class: 'unknown' }))
      else if (selection.to < from || selection.from > to)
        found.push(Decoration.inline(from, to, { class: 'named', 'data-value': value }))
    }
  })
  return found
}

/** The words of a finding that stand in a language. */
function wordsOf({ code, shown, language }: Finding, inLanguage: IssueLanguage): string[] {
  if (code === 'dates-differ' || code === 'numbers-differ') return [shown[inLanguage === 'ja' ? 0 : 1] ?? '']
  if (language !== inLanguage) return []
  return ['weekday-wrong', 'characters'].includes(code) ? shown : []
}

function marks(node: Node, pos: number, shown: readonly string[]): Decoration[] {
  if (shown.length === 0) return []
  // One character for each place of the paragraph, so that readings and breaks shift nothing.
  const text = node.textBetween(0, node.content.size, undefined, '￼')
  return shown.flatMap((words) => {
    const at = placeOf(words, text)
    return at < 0 ? [] : [Decoration.inline(pos + 1 + at, pos + 1 + at + words.length, { class: 'doubtful' })]
  })
}
