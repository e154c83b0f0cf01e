import { Problem } from '../../../shared/errors.ts'
import { mostAskedMonths } from '../../../shared/answers/asked.ts'
import { dayIn } from '../entries/entry-views.ts'

/** Every month from one to another, both among them. Throws Problem bad_input for none, and for more than a table may have. */
export function monthsFrom({ from, to }: { from: string; to: string }): string[] {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const count = index(to) - index(from) + 1
  if (count < 1 || count > mostAskedMonths) throw new Problem('bad_input', { field: 'to' })
  return Array.from({ length: count }, (_, at) => {
    const month = index(from) + at
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Moments that hold these months in every zone of the Earth: a day more on either side. */
export function momentsAround(months: readonly string[]): { from: string; to: string } {
  const first = new Date(`${months[0]!}-01T00:00:00.000Z`)
  const last = new Date(`${months.at(-1)!}-01T00:00:00.000Z`)
  last.setUTCMonth(last.getUTCMonth() + 1)
  const day = 86_400_000
  return { from: new Date(first.getTime() - day).toISOString(), to: new Date(last.getTime() + day).toISOString() }
}

/** The month of a moment in a zone. */
export const monthIn = (timeZone: string, at: string): string => dayIn(timeZone, new Date(at)).slice(0, 7)

/** The Monday of the week of a calendar day. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
