import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** Where React draws around the text of a block or of a cell; the text itself is ProseMirror's alone. */
export type BlockPlace = {
  readonly key: number
  readonly of: 'pair' | 'cell'
  /** By name: the handle and the gutter of a block, the foot of a cell. */
  readonly slots: Readonly<Record<string, HTMLElement>>
  readonly view: EditorView
  position(): number | undefined
  node(): Node
  subscribe(changed: () => void): () => void
}

export type BlockPlaces = {
  open(place: Omit<BlockPlace, 'key' | 'node' | 'subscribe'>, node: Node): { follow(node: Node): void; close(): void }
  all(): readonly BlockPlace[]
  subscribe(changed: () => void): () => void
}

/** The places of all blocks on the screen, which React follows; it is told in the next microtask, for ProseMirror is in the midst of drawing. */
export function blockPlaces(): BlockPlaces {
  let places: readonly BlockPlace[] = []
  let made = 0
  const listeners = new Set<() => void>()
  const tell = later(() => {
    for (const listener of listeners) listener()
  })
  return {
    all: () => places,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    open: (place, first) => {
      let node = first
      const followers = new Set<() => void>()
      const tellFollowers = later(() => {
        for (const follower of followers) follower()
      })
      const opened: BlockPlace = {
        ...place,
        key: (made += 1),
        node: () => node,
        subscribe: (changed) => {
          followers.add(changed)
          return () => void followers.delete(changed)
        },
      }
      places = [...places, opened]
      tell()
      return {
        follow: (next) => {
          node = next
          tellFollowers()
        },
        close: () => {
          places = places.filter((one) => one !== opened)
          tell()
        },
      }
    },
  }
}

function later(act: () => void): () => void {
  let waits = false
  return () => {
    if (waits) return
    waits = true
    queueMicrotask(() => {
      waits = false
      act()
    })
  }
}
