/** The calendar of one time zone. Seconds are whole, since 1970 UTC; days are counted since 1970-01-01 of the zone's own calendar. */
export type ZoneDays = {
  dayOf(seconds: number): number
  /** Seconds by which the zone is ahead of UTC at that moment. */
  offsetAt(seconds: number): number
  /** The moment of a time on the zone's clocks; of an hour that comes twice the first, of one that is left out as if it were not. */
  momentOf(clockSeconds: number): number
}

/** Zones have changed their offset only at whole quarters of an hour for as long as there have been web servers. */
const quarter = 900

/** Quarters of an hour in a day: no zone has changed its offset and changed it back within one. */
const stretch = 96

/** The days of a zone of the IANA list. Throws RangeError for a zone that is not known. */
export function zoneDays(timeZone: string): ZoneDays {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsets = new Map<number, number>()
  let lastQuarter = Number.NaN
  let lastOffset = 0

  function offsetAt(seconds: number): number {
    const at = Math.floor(seconds / quarter)
    if (at === lastQuarter) return lastOffset
    // The clocks are asked seldom, for they are slow: where a stretch begins and ends with the same offset it has no other.
    const begin = Math.floor(at / stretch) * stretch
    const offset = asked(begin)
    lastQuarter = at
    lastOffset = offset === asked(begin + stretch) ? offset : asked(at)
    return lastOffset
  }

  function asked(at: number): number {
    let offset = offsets.get(at)
    if (offset === undefined) {
      // A hostile log may name any moment; what is remembered of them has a bound.
      if (offsets.size > 100_000) offsets.clear()
      offset = clockAt(clock, at * quarter) - at * quarter
      offsets.set(at, offset)
    }
    return offset
  }

  return {
    offsetAt,
    dayOf: (seconds) => Math.floor((seconds + offsetAt(seconds)) / 86_400),
    momentOf(clockSeconds) {
      const early = clockSeconds - Math.max(offsetAt(clockSeconds - 86_400), offsetAt(clockSeconds + 86_400))
      const late = clockSeconds - offsetAt(early)
      return early + offsetAt(early) === clockSeconds ? early : late
    },
  }
}

/** Of each moment (seconds since 1970 UTC) the hour that the zone's clocks show, counted since 1970 on the same clocks: 24 of them are a day. */
export function hoursOn(zone: ZoneDays, moments: Float64Array, count: number): Int32Array {
  const hours = new Int32Array(count)
  let hour = 0
  // Lines follow each other in time: most are of the quarter of an hour of the one before.
  let [from, before] = [0, 0]
  for (let at = 0; at < count; at += 1) {
    const seconds = moments[at]!
    if (!(seconds >= from && seconds < before)) {
      const offset = zone.offsetAt(seconds)
      hour = Math.floor((seconds + offset) / 3600)
      const begin = Math.floor(seconds / quarter) * quarter
      // Where an offset is no whole number of quarters, an hour ends within one.
      from = Math.max(begin, hour * 3600 - offset)
      before = Math.min(begin + quarter, (hour + 1) * 3600 - offset)
    }
    hours[at] = hour
  }
  return hours
}

/** What the zone's clocks show at a moment, as seconds since 1970-01-01 of the same clocks. */
function clockAt(clock: Intl.DateTimeFormat, seconds: number): number {
  const shown: Record<string, number> = {}
  let beforeChrist = false
  for (const { type, value } of clock.formatToParts(seconds * 1000))
    if (type === 'era') beforeChrist = value.startsWith('B')
    else if (type !== 'literal') shown[type] = Number(value)
  const year = beforeChrist ? 1 - shown.year! : shown.year!
  const date = new Date(0)
  date.setUTCFullYear(year, shown.month! - 1, shown.day)
  date.setUTCHours(shown.hour!, shown.minute, shown.second)
  return date.getTime() / 1000
}
