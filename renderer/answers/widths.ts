import { useWindowFit } from '../ui/window-size.ts'

/** Widths of the panes in px. */
export const widths = { rail: 80, list: 296, listNarrow: 264, source: 352, sourceNarrow: 304 }

/** Distance of the list's left edge from the window's, where the search of the top bar begins. */
export function useAnswersEdge(): number {
  return useWindowFit() === 'single' ? 0 : widths.rail + 1 + widths.list
}
