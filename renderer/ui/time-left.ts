type Moment = { at: string; done: number }

/** Seconds that a piece of work goes on at its pace so far; null before two seconds have shown a pace. */
export function secondsLeft(start: Moment, now: Moment, total: number): number | null {
  const seconds = (Date.parse(now.at) - Date.parse(start.at)) / 1000
  const done = now.done - start.done
  if (seconds < 2 || done <= 0) return null
  return Math.max(1, Math.round(((total - now.done) * seconds) / done))
}
