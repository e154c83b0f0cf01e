import { useEffect, useRef, useState } from 'react'

/** A value once it has stood still for so long; the first change after a rest is followed at once where `leading` is asked. */
export function useSettled<T>(value: T, milliseconds: number, leading = false): T {
  const [settled, setSettled] = useState(value)
  const lastChange = useRef(0)
  useEffect(() => {
    const rested = Date.now() - lastChange.current > milliseconds
    lastChange.current = Date.now()
    if (leading && rested) return setSettled(value)
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds, leading])
  return settled
}
