/** A calendar day, 2026-10-20: it belongs to no instant, so it is reckoned as one of UTC. */
export type Day = string

const dayLength = 86_400_000
const formats = new Map<string | undefined, Intl.DateTimeFormat>()

/** The day on which an instant falls in a time zone, that of the system where none is said. */
export function dayIn(timeZone: string | undefined, at: Date): Day {
  let format = formats.get(timeZone)
  // Making one takes longer than a thousand days. Sweden writes dates as ISO 8601 does.
  if (!format)
    formats.set(
      timeZone,
      (format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })),
    )
  return format.format(at)
}

/** So many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

/** How many days lie between two days; negative where the second one comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
