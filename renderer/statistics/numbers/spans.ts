import type { PanelRow, Period } from '../../../shared/statistics/questions.ts'
import { addDays, weekdayOf, type Day } from '../../../shared/days.ts'
import { addMonths, daysIn, lastOf, lengthOf } from '../look/days.ts'
import type { Shift } from '../look/periods.ts'

/** How a trend is cut: by what fits the eye. */
export type Grain = 'day' | 'week' | 'month'

/** Days for a quarter of a year, weeks for a year and a half, months beyond. */
export function grainOf(period: Period): Grain {
  const days = lengthOf(period)
  return days <= 100 ? 'day' : days <= 550 ? 'week' : 'month'
}

/** A period cut into days, weeks (Sunday to Saturday) or months; the first and the last may be shorter. */
export function spansOf(period: Period, grain: Grain): Period[] {
  if (grain === 'day') return daysIn(period).map((day) => ({ from: day, to: day }))
  const spans: Period[] = []
  for (let from = period.from; from <= period.to; ) {
    const end = grain === 'month' ? lastOf(from.slice(0, 7)) : addDays(from, 6 - (weekdayOf(from) % 7))
    const to = end < period.to ? end : period.to
    spans.push({ from, to })
    from = addDays(to, 1)
  }
  return spans
}

/** The weeks of a period of at most ten weeks, months of a longer one: the columns of the table under a trend. */
export function columnsOf(period: Period): Period[] {
  return spansOf(period, lengthOf(period) <= 62 ? 'week' : 'month')
}

/** What each day has, by a panel of days. */
export function byDay(rows: readonly PanelRow[], measure: (row: PanelRow) => number): (day: Day) => number {
  const days = new Map(rows.map((row) => [row.values[0]!, measure(row)]))
  return (day) => days.get(day) ?? 0
}

/** The sum over the days of a span. */
export function sumOf(of: (day: Day) => number, span: Period): number {
  return daysIn(span).reduce((sum, day) => sum + of(day), 0)
}

/** The days of `against` that stand over a span: the same dates, of a whole month the whole month; null where it has none (February 30). */
export function heldOver(span: Period, shift: Shift, against: Period): Period | null {
  const wholeMonth = span.from.endsWith('-01') && span.to === lastOf(span.from.slice(0, 7))
  const first = movedBack(span.from, shift, 1)
  const end = movedBack(span.to, shift, 0)
  const last = wholeMonth && 'months' in shift ? lastOf(end.slice(0, 7)) : end
  const from = first > against.from ? first : against.from
  const to = last < against.to ? last : against.to
  return from <= to ? { from, to } : null
}

/** The days of `against` that stand over none of the spans: October has a 31st, November has none. */
export function beyond(spans: readonly Period[], shift: Shift, against: Period): Period[] {
  const held = spans.map((span) => heldOver(span, shift, against)).filter((one) => one !== null)
  const left: Period[] = []
  let from = against.from
  for (const one of held) {
    if (from < one.from) left.push({ from, to: addDays(one.from, -1) })
    from = addDays(one.to, 1)
  }
  if (from <= against.to) left.push({ from, to: against.to })
  return left
}

/** A day moved back. A date that the other month has not lies between its last day and the one after, which is `ahead` by 1. */
function movedBack(day: Day, shift: Shift, ahead: 0 | 1): Day {
  if ('days' in shift) return addDays(day, -shift.days)
  const moved = addMonths(day, -shift.months)
  return moved.slice(8) === day.slice(8) ? moved : addDays(moved, ahead)
}

/** The first days of the months of a period, for ticks under an axis. */
export function monthsOf(period: Period): Day[] {
  const months: Day[] = []
  for (let day = `${period.from.slice(0, 7)}-01`; day <= period.to; day = addMonths(day, 1)) months.push(day)
  return months
}
