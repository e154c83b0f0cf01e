import { useCallback, useRef, useState, type KeyboardEvent } from 'react'

/** A row or grid of which one place takes part in the order of Tab, and arrow keys lead to the others. */
export type Roving = {
  /** The place that the keyboard stands at, or would. */
  at: number
  /** The place that is looked at, by pointer or keyboard; null where none is. */
  looked: number | null
  look: (place: number | null) => void
  propsOf: (place: number) => {
    ref: (node: SVGElement | null) => void
    tabIndex: 0 | -1
    onFocus: () => void
    onBlur: () => void
    onKeyDown: (event: KeyboardEvent) => void
  }
}

/** Leads the keyboard through so many places, `across` to a line; `choose` is what Enter and space do. */
export function useRoving(count: number, across: number, start: number, choose?: (place: number) => void): Roving {
  const nodes = useRef(new Map<number, SVGElement>())
  const [place, setPlace] = useState<number | null>(null)
  const [looked, setLooked] = useState<number | null>(null)
  const at = Math.min(place ?? start, Math.max(0, count - 1))
  const propsOf = useCallback<Roving['propsOf']>(
    (own) => ({
      ref: (node) => {
        if (node) nodes.current.set(own, node)
        else nodes.current.delete(own)
      },
      tabIndex: own === at ? 0 : -1,
      onFocus: () => {
        setPlace(own)
        setLooked(own)
      },
      onBlur: () => setLooked(null),
      onKeyDown: (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          if (!choose) return
          event.preventDefault()
          return choose(own)
        }
        const next = nextPlace(event.key, own, count, across)
        if (next === null) return
        event.preventDefault()
        setPlace(next)
        nodes.current.get(next)?.focus()
      },
    }),
    [at, count, across, choose],
  )
  return { at, looked: looked !== null && looked < count ? looked : null, look: setLooked, propsOf }
}

/** Where a key leads from a place; null where it leads nowhere. */
export function nextPlace(key: string, from: number, count: number, across: number): number | null {
  const line = Math.floor(from / across)
  const last = Math.min(count, (line + 1) * across) - 1
  const lines = across < count
  const leads: Readonly<Record<string, number>> = {
    ArrowLeft: Math.max(line * across, from - 1),
    ArrowRight: Math.min(last, from + 1),
    Home: line * across,
    End: last,
    ...(lines && {
      ArrowUp: from - across < 0 ? from : from - across,
      ArrowDown: from + across >= count ? from : from + across,
    }),
  }
  return leads[key] ?? null
}
