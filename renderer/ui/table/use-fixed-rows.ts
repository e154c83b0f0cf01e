import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** Rows drawn beyond those in sight, above and below. */
const beyond = 8

export type FixedRows = {
  /** The places (from 0, both included) that are to be drawn; `last` is before `first` where there is none. */
  first: number
  last: number
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
  const [seen, setSeen] = useState({ first: 0, last: -1, width: 0, page: 1 })
  const look = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const inSight = Math.max(0, element.clientHeight - head)
    const first = Math.max(0, Math.floor(element.scrollTop / height) - beyond)
    const last = Math.min(count - 1, Math.ceil((element.scrollTop + inSight) / height) + beyond)
    const next = { first, last, width: element.clientWidth, page: Math.max(1, Math.floor(inSight / height)) }
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
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop + inSight) element.scrollTop = bottom - inSight
    },
    [scroller, height, head],
  )
  return { ...seen, last: Math.min(seen.last, count - 1), scrollTo }
}

function sameFacts<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([name, value]) => other[name as keyof T] === value)
}
