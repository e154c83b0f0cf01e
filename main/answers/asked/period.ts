import { Problem } from '../../../shared/errors.ts'
import { mostAskedMonths } from '../../../shared/answers/asked.ts'
import { monthsBetween } from '../../../shared/months.ts'
import { dayIn } from '../../../shared/days.ts'

/** The months of a period. Throws Problem bad_input for none, and for more than a table may have. */
export function monthsOf({ from, to }: { from: string; to: string }): string[] {
  const months = monthsBetween(from, to)
  if (months.length < 1 || months.length > mostAskedMonths) throw new Problem('bad_input', { field: 'to' })
  return months
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
