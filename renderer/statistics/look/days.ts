import { addDays, type Day } from '../../../shared/days.ts'

const dayLength = 86_400_000

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

/** Year, month and day of the month. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return day.split('-').map(Number) as [number, number, number]
}

/** The last day of a month, 2026-10. */
export function lastOf(month: string): Day {
  return addDays(addMonths(`${month}-01`, 1), -1)
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}
