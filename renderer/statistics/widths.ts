import { usePreference } from '../ui/preferences.tsx'
import { useWindowAtLeast, useWindowFit } from '../ui/window-size.ts'

/** Widths of the panes in px. */
export const widths = { rail: 80, places: { initial: 216, min: 176, max: 280 } }

/** Whether the places have a pane of their own, and its width; both are remembered per account. */
export function usePlacesPane(): {
  shown: boolean
  setShown: (shown: boolean) => void
  fits: boolean
  width: number
  setWidth: (width: number) => void
} {
  const fits = useWindowFit() === 'all'
  const [wanted, setShown] = usePreference<boolean>('statistics.places', true)
  const [width, setWidth] = usePreference('statistics.placesWidth', widths.places.initial)
  return { shown: fits && wanted, setShown, fits, width, setWidth }
}

/** True where two panels stand side by side. */
export function useTwoColumns(): boolean {
  return useWindowAtLeast(1024)
}

/** Distance of the numbers' left edge from the window's, where the search of the top bar begins. */
export function useNumbersEdge(): number {
  const pane = usePlacesPane()
  const single = useWindowFit() === 'single'
  return single ? 0 : widths.rail + 1 + (pane.shown ? pane.width + 1 : 0)
}
