/** Minutes that a wall clock of a time zone is ahead of UTC at a moment. */
function ahead(timeZone: string | undefined, at: number): number {
  if (timeZone === undefined) return -new Date(at).getTimezoneOffset()
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(at))
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'))
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000)
}

/**
 * The moment (ISO 8601 with Z) at which a wall clock of a time zone shows a day (2026-12-01) and a time (9:00); null where that is no time. An hour
 * that the clock leaps over is the one after it.
 */
export function momentIn(timeZone: string | undefined, day: string, time: string): string | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day)
  const clock = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u.exec(time.normalize('NFKC').trim())
  if (!date || !clock) return null
  const wall = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]), Number(clock[1]), Number(clock[2]))
  let at = wall
  // The first guess can lie on the other side of a change of the clock.
  for (let round = 0; round < 2; round += 1) at = wall - ahead(timeZone, at) * 60_000
  return new Date(at).toISOString()
}
