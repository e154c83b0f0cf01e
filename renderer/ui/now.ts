import { useEffect, useState } from 'react'

/** The present instant, renewed every so many milliseconds; a null interval stands still. */
export function useNow(everyMilliseconds: number | null): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    if (everyMilliseconds === null) return
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMilliseconds)
    setNow(new Date().toISOString())
    return () => clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
