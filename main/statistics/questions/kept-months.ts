import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { monthOf, monthText } from './calendar.ts'

/** A month (2026-10) of which something is kept: on how many days, and whether all of these are closed, so that nothing is added to them. */
export type KeptMonth = { month: string; days: number; closed: boolean }

/** Every month of which something is kept, the earliest first. */
export function keptMonths(db: Database): KeptMonth[] {
  const days = prepared<[], { day: number; closed: number }>(
    db,
    'SELECT day, min(closed) AS closed FROM days GROUP BY day ORDER BY day',
  ).all()
  const months = new Map<string, KeptMonth>()
  for (const { day, closed } of days) {
    const month = monthText(monthOf(day))
    const known = months.get(month) ?? { month, days: 0, closed: true }
    months.set(month, { month, days: known.days + 1, closed: known.closed && closed === 1 })
  }
  return [...months.values()]
}
