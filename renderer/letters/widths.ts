import { usePreference } from '../ui/preferences.tsx'
import { useWindowAtLeast, useWindowFit } from '../ui/window-size.ts'

/** Widths of the panes in px. */
export const widths = {
  rail: 80,
  views: { initial: 216, min: 176, max: 280 },
  list: { initial: 376, min: 296, max: 440 },
  /** The list beside the reply editor. */
  listBesides: { initial: 328, min: 296, max: 440 },
  checks: 256,
}

/** Whether the views have a pane of their own, and its width; both are remembered per account. */
export function useViewsPane(): {
  shown: boolean
  setShown: (shown: boolean) => void
  fits: boolean
  width: number
  setWidth: (width: number) => void
} {
  const fits = useWindowFit() === 'all'
  const [wanted, setShown] = usePreference<boolean>('letters.views', true)
  const [width, setWidth] = usePreference('letters.viewsWidth', widths.views.initial)
  return { shown: fits && wanted, setShown, fits, width, setWidth }
}

/** The width of the letter list, by what stands beside it; over 1920 px of window it starts at its greatest. */
export function useListWidth(besidesEditor: boolean): {
  width: number
  initial: number
  setWidth: (width: number) => void
} {
  const wide = useWindowAtLeast(1920)
  const initial = besidesEditor ? widths.listBesides.initial : wide ? widths.list.max : widths.list.initial
  const [width, setWidth] = usePreference(
    besidesEditor ? 'letters.listBesidesEditor' : wide ? 'letters.listWide' : 'letters.list',
    initial,
  )
  return { width, initial, setWidth }
}

/** Distance of the list's left edge from the window's, where the search of the top bar begins. */
export function useListEdge(): number {
  const views = useViewsPane()
  const single = useWindowFit() === 'single'
  return single ? 0 : widths.rail + 1 + (views.shown ? views.width + 1 : 0)
}
