import { useState } from 'react'

/** A place that the keyboard can be led to, also before it is drawn. */
export type FocusPlace = {
  ref: (node: HTMLElement | null) => void
  focus: () => void
  /** Only where it is drawn, and not from an open dialog: it may come a moment after it was asked for. */
  focusIfThere: () => void
  /** A page down or up, two lines of it kept. */
  scroll: (by: 1 | -1) => void
}
export type FocusPlaces = { list: FocusPlace; reading: FocusPlace }

/**
 * A list, and what is read beside it. A place that is not drawn yet has the focus as soon as it is; until then nothing has,
 * so that the next key is not typed into what was left.
 */
export function useFocusPlaces(): FocusPlaces {
  return useState(newFocusPlaces)[0]
}

function newFocusPlaces(): FocusPlaces {
  let awaited: FocusPlace | null = null
  const place = (): FocusPlace => {
    let drawn: HTMLElement | null = null
    const own: FocusPlace = {
      ref: (node) => {
        drawn = node
        if (!node || awaited !== own) return
        awaited = null
        node.focus()
      },
      focus: () => {
        awaited = drawn ? null : own
        if (drawn) drawn.focus()
        else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      },
      focusIfThere: () => {
        if (!document.querySelector('[aria-modal=true]')) drawn?.focus()
      },
      scroll: (by) => drawn?.scrollBy({ top: by * (drawn.clientHeight - 48) }),
    }
    return own
  }
  return { list: place(), reading: place() }
}
