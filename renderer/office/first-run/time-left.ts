/** Seconds until a pull is done at the pace it has had, or null while nothing can be said. Instants in milliseconds. */
export function secondsLeft(
  start: { at: number; done: number },
  now: number,
  done: number,
  total: number,
): number | null {
  const passed = (now - start.at) / 1000
  const pulled = done - start.done
  if (passed < 2 || pulled <= 0) return null
  return Math.max(1, Math.round(((total - done) * passed) / pulled))
}
