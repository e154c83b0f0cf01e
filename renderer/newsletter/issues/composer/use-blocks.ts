import type { Editor } from '@tiptap/core'
import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Node } from '@tiptap/pm/model'
import { chosenBlock } from './blocks.ts'
import type { BlockPlace, BlockPlaces } from './block-places.ts'

/** The places of all blocks; what stands around many of them is drawn in small steps. */
export function usePlaces(places: BlockPlaces): readonly BlockPlace[] {
  const [all, setAll] = useState(places.all)
  useEffect(() => {
    const follow = (): void => startTransition(() => setAll(places.all()))
    follow()
    return places.subscribe(follow)
  }, [places])
  return all
}

/** The block or cell of a place, drawn anew with every change of it. */
export function usePlaceNode(place: BlockPlace): Node {
  return useSyncExternalStore(place.subscribe, place.node)
}

/** A value of the editor's state, drawn anew when it changes; `read` tells something that is compared by ===. */
export function useEditorValue<T>(editor: Editor | null, read: (editor: Editor) => T, without: T): T {
  const subscribe = useCallback(
    (changed: () => void) => {
      editor?.on('transaction', changed)
      return () => void editor?.off('transaction', changed)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => (editor && !editor.isDestroyed ? read(editor) : without))
}

export function useChosenId(editor: Editor | null): string {
  return useEditorValue(editor, (one) => String(chosenBlock(one.state)?.node.attrs.id ?? ''), '')
}

/** The order of the blocks by their ids, as one text. */
export function useOrder(editor: Editor | null): string {
  return useEditorValue(
    editor,
    (one) => {
      const ids: string[] = []
      one.state.doc.forEach((pair) => ids.push(String(pair.attrs.id)))
      return ids.join(' ')
    },
    '',
  )
}
