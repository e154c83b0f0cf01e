import type { Editor } from '@tiptap/core'
import {
  Add20Regular,
  ArrowDown20Regular,
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  ArrowUp20Regular,
  Copy20Regular,
} from '@fluentui/react-icons'
import { useCallback, useMemo, type RefObject } from 'react'
import { useActions, type Action } from '../../../ui/actions.tsx'
import { useWords } from '../../../ui/language.tsx'
import { chosenBlock } from './blocks.ts'
import { backToText, type BlockActs } from './use-block-acts.ts'

/** The keys and palette entries of the blocks. */
export function useComposerActions(on: {
  editor: Editor | null
  editable: boolean
  acts: BlockActs
  addBlock: () => void
}): void {
  const words = useWords()
  const say = words.newsletter.issues.composer
  const { editor, editable, acts, addBlock } = on
  useActions(
    useMemo((): Action[] => {
      if (!editable || !editor) return []
      const group = words.frame.groups.newsletter
      const at = (): number => chosenBlock(editor.state)?.at ?? 0
      return [
        {
          id: 'add-block',
          label: say.addAfter,
          keys: 'Ctrl+Enter',
          icon: <Add20Regular />,
          group,
          run: addBlock,
        },
        {
          id: 'block-up',
          label: say.up,
          keys: 'Alt+ArrowUp',
          icon: <ArrowUp20Regular />,
          group,
          run: () => acts.move(at(), at() - 1),
        },
        {
          id: 'block-down',
          label: say.down,
          keys: 'Alt+ArrowDown',
          icon: <ArrowDown20Regular />,
          group,
          run: () => acts.move(at(), at() + 1),
        },
        {
          id: 'duplicate-block',
          label: say.duplicate,
          keys: 'Ctrl+D',
          icon: <Copy20Regular />,
          group,
          run: () => acts.duplicate(at()),
        },
        {
          id: 'undo-writing',
          label: say.undo,
          keys: 'Ctrl+Z',
          icon: <ArrowUndo20Regular />,
          group,
          run: () => editor.commands.undo(),
        },
        {
          id: 'redo-writing',
          label: say.redo,
          keys: 'Ctrl+Y',
          icon: <ArrowRedo20Regular />,
          group,
          run: () => editor.commands.redo(),
        },
      ]
    }, [words, say, editor, editable, acts, addBlock]),
  )
}

/** Offers the kinds of blocks at the foot of the one at hand. */
export function useAddingBlock(
  editor: Editor | null,
  acts: BlockActs,
  host: RefObject<HTMLElement | null>,
): () => void {
  return useCallback(() => {
    if (!editor) return
    backToText(editor)
    // The place for a new block is drawn with the choice.
    requestAnimationFrame(() =>
      acts.offerKinds(
        chosenBlock(editor.state)?.at ?? editor.state.doc.childCount - 1,
        host.current?.querySelector<HTMLElement>('section.pair[data-chosen] [data-plus]') ?? null,
      ),
    )
  }, [editor, acts, host])
}
