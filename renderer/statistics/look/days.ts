/** A calendar day of the office's zone, 2026-10-20: it belongs to no instant, so it is reckoned as one of UTC. */
export type Day = string

const dayLength = 86_400_000

/** So many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return dayOf(timeOf(day) + days * dayLength)
}

/** The same day of another month; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day)
  const first = Date.UTC(year, month - 1 + months, 1)
  const last = Date.UTC(year, month + months, 0)
  return dayOf(Math.min(first + (date - 1) * dayLength, last))
}

/** How many days a period has, both ends among them. */
export function lengthOf(period: { from: Day; to: Day }): number {
  return (timeOf(period.to) - timeOf(period.from)) / dayLength + 1
}

/** Every day of a period in order. */
export function daysIn(period: { from: Day; to: Day }): Day[] {
  return Array.from({ length: Math.max(0, lengthOf(period)) }, (_, place) => addDays(period.from, place))
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(timeOf(day)).getUTCDay() + 6) % 7) + 1
}

/** Year, month and day of the month. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return day.split('-').map(Number) as [number, number, number]
}

/** The last day of a month, 2026-10. */
export function lastOf(month: string): Day {
  return addDays(addMonths(`${month}-01`, 1), -1)
}

/** The day on which an instant falls in a time zone. */
export function dayIn(timeZone: string | undefined, at: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(at)
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}
