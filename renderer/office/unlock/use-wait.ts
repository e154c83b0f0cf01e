import { useEffect, useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'

/** The seconds that are left to wait after too many wrong attempts, counted down by the clock; 0 where none are. */
export function useWait(failure: Problem | null, over: () => void): number {
  const [left, setLeft] = useState(0)
  const asked = failure?.code === 'too_many_attempts' ? Number(failure.details.seconds ?? 0) : 0
  useEffect(() => {
    if (asked === 0) return setLeft(0)
    const until = Date.now() + asked * 1000
    const look = () => {
      const seconds = Math.ceil((until - Date.now()) / 1000)
      setLeft(Math.max(0, seconds))
      if (seconds <= 0) over()
    }
    look()
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
    // Each refusal counts anew, also for the same number of seconds; what happens at the end is always the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [failure])
  return asked === 0 ? 0 : left
}
