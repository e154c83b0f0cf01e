/** Tells when a new day of the office has begun: letters come back into the inbox, and others become due. */
export function watchDay(today: () => string, onNewDay: () => void): { stop(): void } {
  let day = today()
  const timer = setInterval(() => {
    if (today() === day) return
    day = today()
    onNewDay()
  }, minute)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

const minute = 60_000
