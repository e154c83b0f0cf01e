import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** Rows drawn beyond those in sight, above and below. */
const beyond = 8

export type FixedRows = {
  /** The places (from 0, both included) that are to be drawn; `last` is before `first` where there is none. */
  first: number
  last: number
  /** Those that are in sight themselves. */
  inSight: { first: number; last: number }
  /** The width of the scroller's inside, in pixels; 0 before it was measured. */
  width: number
  /** Rows that are in sight at once. */
  page: number
  scrollTo: (place: number) => void
}

/**
 * Which of many rows of one height are near the eye. No row is remembered or measured, so that it costs the same for ten and for a million of them.
 * `head` is what stands above the rows within the scroller, in pixels.
 */
export function useFixedRows(
  scroller: RefObject<HTMLElement | null>,
  { count, height, head }: { count: number; height: number; head: number },
): FixedRows {
  const [seen, setSeen] = useState({ from: 0, to: -1, width: 0, page: 1 })
  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const room = Math.max(0, element.clientHeight - head)
    const from = Math.floor(element.scrollTop / height)
    const to = Math.min(count, Math.ceil((element.scrollTop + room) / height)) - 1
    const next = { from, to, width: element.clientWidth, page: Math.max(1, Math.floor(room / height)) }
    setSeen((now) => (sameFacts(now, next) ? now : next))
  }, [scroller, count, height, head])
  useLayoutEffect(look, [look])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    element.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [scroller, look])
  const scrollTo = useCallback(
    (place: number) => {
      const element = scroller.current
      if (!element) return
      const [top, bottom] = [place * height, (place + 1) * height]
      const inSight = element.clientHeight - head
      if (top < element.scrollTop) element.scrollTo({ top })
      else if (bottom > element.scrollTop + inSight) element.scrollTo({ top: bottom - inSight })
    },
    [scroller, height, head],
  )
  const { from, width, page } = seen
  const to = Math.min(seen.to, count - 1)
  return {
    first: Math.max(0, from - beyond),
    last: to < 0 ? -1 : Math.min(count - 1, to + beyond),
    inSight: { first: from, last: to },
    width,
    page,
    scrollTo,
  }
}

function sameFacts<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([name, value]) => other[name as keyof T] === value)
}
