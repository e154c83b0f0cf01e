/**
 * The Date of a mail (RFC 5322 section 3.3) as the office's clock shows it, whatever zone this computer is in: always 31 characters. What it
 * says is remembered for its second.
 */
export function officeDates(timeZone: string): (now: number) => string {
  let second = Number.NaN
  let text = ''
  return (now) => {
    const wanted = Math.floor(now / 1000)
    if (wanted !== second) {
      second = wanted
      text = mailDate(wanted * 1000, timeZone)
    }
    return text
  }
}

/** The moment (ISO 8601 with Z) at which the office's clock shows a day and time (`2026-12-01T09:00`). One that the clock skips is the moment after. */
export function momentOf(local: string, timeZone: string): string {
  const wanted = Date.parse(`${local}Z`)
  if (Number.isNaN(wanted)) throw new RangeError('no day and time')
  const guess = wanted - offsetAt(wanted, timeZone)
  // The offset is asked at the instant itself: where the clock changes on that day, the first guess lies on the wrong side of the change.
  return new Date(wanted - offsetAt(guess, timeZone)).toISOString()
}

function mailDate(instant: number, timeZone: string): string {
  const offset = Math.round(offsetAt(instant, timeZone) / 60_000)
  const local = new Date(instant + offset * 60_000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(':')
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`
  return `${days[local.getUTCDay()]}, ${two(local.getUTCDate())} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()} ${time} ${zone}`
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Milliseconds by which the clock of a time zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)!.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(instant / 1000) * 1000
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  return format
}
