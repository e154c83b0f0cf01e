/** Seconds since 1970 of a date and time as they stand, without any zone; null where there is no such moment. */
export function clockSeconds(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  const days = daysOf(year, month, day)
  if (days === null || !(hour < 24) || !(minute < 60) || !(second <= 60)) return null
  return days * 86_400 + hour * 3600 + minute * 60 + second
}

/** No log is of later years; a hostile one must not name a day for each of its lines for ever. */
const latestYear = 2199

/** Days since 1970-01-01; null where the calendar has no such day, or none of the years that logs are of. */
export function daysOf(year: number, month: number, day: number): number | null {
  if (!(year >= 1970 && year <= latestYear && month >= 1 && month <= 12 && day >= 1)) return null
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > (month === 2 && leap ? 29 : monthLengths[month - 1]!)) return null
  return Date.UTC(year, month - 1, day) / 86_400_000
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The number of an English month name of three letters; 0 where it is none. */
export function monthNumber(name: string): number {
  return monthNames.indexOf(name) + 1
}

/** Days since 1970-01-01 of a date as `10/Oct/2000`; null where the calendar has none. */
export function commonDay(text: string): number | null {
  if (!/^\d\d\/\w{3}\/\d{4}$/.test(text)) return null
  return daysOf(Number(text.slice(7)), monthNumber(text.slice(3, 6)), Number(text.slice(0, 2)))
}

const common = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/

/** `10/Oct/2000:13:55:36 -0700` of the Common Log Format, as seconds since 1970 UTC; null where it is none. */
export function commonTime(text: string): number | null {
  const found = common.exec(text)
  if (found === null) return null
  const [, day, month, year, hour, minute, second, sign, zoneHours, zoneMinutes] = found
  const clock = clockSeconds(
    Number(year),
    monthNumber(month!),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  return clock === null ? null : clock - offsetOf(sign!, zoneHours!, zoneMinutes!)
}

const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?(?: ?(Z|([+-])(\d\d):?(\d\d)))?$/

/** RFC 3339 and the forms of ISO 8601 near it, as seconds since 1970 UTC; a time without a zone is taken for UTC. Null where it is none. */
export function isoTime(text: string): number | null {
  const found = iso.exec(text)
  if (found === null) return null
  const [, year, month, day, hour, minute, second, zone, sign, zoneHours, zoneMinutes] = found
  const clock = clockSeconds(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second))
  if (clock === null || zone === undefined || zone === 'Z') return clock
  return clock - offsetOf(sign!, zoneHours!, zoneMinutes!)
}

const latestSecond = Date.UTC(latestYear + 1, 0, 1) / 1000

/** A count since 1970 in seconds, milliseconds, microseconds or nanoseconds (told apart by size), as whole seconds; null where it is none. */
export function countedTime(text: string): number | null {
  if (!/^\d{1,19}(?:\.\d{1,9})?$/.test(text)) return null
  let seconds = Number(text)
  // A count in seconds reaches 11 digits in the year 5138.
  while (seconds >= 1e11) seconds /= 1000
  return seconds < latestSecond ? Math.floor(seconds) : null
}

/** Seconds east of UTC. */
function offsetOf(sign: string, hours: string, minutes: string): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60)
}
