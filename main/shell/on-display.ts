import type { Bounds } from './appearance.ts'

export type Area = { x: number; y: number; width: number; height: number }

/** So much of the upper edge must be on one display that the window can be taken hold of there, in points. */
const graspable = { width: 100, height: 30 }

/**
 * Where a window may open again: its kept place where the upper edge is on a display that is there now, else wherever the system puts it. A
 * second monitor that was taken away would leave it where nobody sees it.
 */
export function onDisplay(bounds: Bounds, displays: readonly Area[]): Bounds {
  const { x, y, ...size } = bounds
  if (x === undefined || y === undefined) return size
  const isThere = displays.some((area) => {
    const across = Math.min(x + size.width, area.x + area.width) - Math.max(x, area.x)
    return across >= graspable.width && y >= area.y && y + graspable.height <= area.y + area.height
  })
  return isThere ? bounds : size
}
