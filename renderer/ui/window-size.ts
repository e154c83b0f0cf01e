import { useSyncExternalStore } from 'react'

/** How many panes fit: all; without views; with the side pane as a sheet; one at a time. */
export type WindowFit = 'all' | 'folded' | 'sheet' | 'single'

/** Follows the width of the window. */
export function useWindowFit(): WindowFit {
  return useSyncExternalStore(followSize, () => fitOf(window.innerWidth))
}

/** True while the window is at least so many CSS pixels wide. */
export function useWindowAtLeast(width: number): boolean {
  return useSyncExternalStore(followSize, () => window.innerWidth >= width)
}

/** The fit for a width in CSS pixels. */
export function fitOf(width: number): WindowFit {
  if (width >= 1360) return 'all'
  if (width >= 1180) return 'folded'
  return width >= 1024 ? 'sheet' : 'single'
}

function followSize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}
