/** When a calendar day (2026-11-24) begins in a time zone, as ISO 8601 with Z; `after` days later than that one. */
export function dayStart(day: string, timeZone: string, after = 0): string {
  return momentOf(day, '00:00', timeZone, after)
}

/** When it is a time of day (06:00) on a calendar day, or on one `after` days later; as ISO 8601 with Z. */
export function momentOf(day: string, time: string, timeZone: string, after = 0): string {
  const wanted = Date.parse(`${day}T${time}:00Z`) + after * 86_400_000
  // The offset is asked at the instant itself: where the clock changes on that day, the first guess lies on the wrong side of the change.
  const guess = wanted - offsetAt(wanted, timeZone)
  return new Date(wanted - offsetAt(guess, timeZone)).toISOString()
}

/** Milliseconds by which the clock of a time zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant
}
