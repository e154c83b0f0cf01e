import { usePreference } from '../ui/preferences.tsx'
import { useWindowAtLeast, useWindowFit } from '../ui/window-size.ts'

/** Widths of the panes in px. */
export const widths = {
  rail: 80,
  views: { initial: 208, min: 176, max: 280 },
  reader: { initial: 432, min: 360, max: 560 },
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
  const [wanted, setShown] = usePreference<boolean>('newsletter.views', true)
  const [width, setWidth] = usePreference('newsletter.viewsWidth', widths.views.initial)
  return { shown: fits && wanted, setShown, fits, width, setWidth }
}

/** The width of the reader beside the list. */
export function useReaderWidth(): { width: number; setWidth: (width: number) => void } {
  const narrow = !useWindowAtLeast(1180)
  const [width, setWidth] = usePreference('newsletter.reader', widths.reader.initial)
  return { width: narrow ? widths.reader.min : width, setWidth }
}

/** Distance of the list's left edge from the window's, where the search of the top bar begins. */
export function useReadersEdge(): number {
  const views = useViewsPane()
  const single = useWindowFit() === 'single'
  return single ? 0 : widths.rail + 1 + (views.shown ? views.width + 1 : 0)
}
