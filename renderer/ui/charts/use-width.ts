import { useCallback, useRef, useState } from 'react'

/** The width in whole pixels of the element that `ref` is given to, followed while it changes; 0 before it is known. */
export function useWidth(): readonly [ref: (node: HTMLElement | null) => void, width: number] {
  const [width, setWidth] = useState(0)
  const following = useRef<ResizeObserver | null>(null)
  const ref = useCallback((node: HTMLElement | null) => {
    following.current?.disconnect()
    if (!node) return
    setWidth(Math.floor(node.clientWidth))
    following.current = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    following.current.observe(node)
  }, [])
  return [ref, width]
}
