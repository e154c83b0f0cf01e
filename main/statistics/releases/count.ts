import type { Answered, Asked, PanelRow } from '../../../shared/statistics/questions.ts'
import { furtherValues } from '../../../shared/statistics/values.ts'
import { mostRows, othersRow, unknownRow, type LogRows, type ReleasePlan } from '../../../shared/statistics/releases.ts'
import { dayOf, weekdayOf } from '../questions/calendar.ts'
import { isPublicPath } from './public-paths.ts'

/** What was counted at a place, and the people certainly behind it. */
export type Numbers = { count: number; people: number }

/** Numbers of a plan and of months around it. */
export type Counted = {
  /** Rows of their own, the greatest first; weekdays in their order. */
  listed: readonly string[]
  /** How many values have no row of their own. */
  joined: number
  robots: number
  /** Null is the sum over rows or columns; the others are a row, an hour is a column. */
  at(row: string | null, hour: string | null, months: readonly string[]): Numbers
}

/** A plan of what was asked of the Site. */
type LogPlan = ReleasePlan & { rows: LogRows }
type Ask = (asked: Asked) => Promise<Answered>

/** Values that are looked at closely, so that the greatest of those without a row say how many people the others are at least. */
const lookedAt = 100
/** Values of one filter. */
const together = 500
const limit = 100_000

/**
 * Counts what a plan needs. **The people behind a number** are the most different visitors of one day: visitors of several days may be the same
 * people, and who they are cannot be known afterwards, so that their sum would take one faithful reader for many. Of the others it is the number
 * that is left when every listed visitor of the day is taken away, or that of the greatest of them, whichever is more.
 * @param months all that are counted, those of the plan among them
 * @param besides values that have rows in earlier tables
 */
export async function count(
  ask: Ask,
  plan: LogPlan,
  months: readonly string[],
  besides: readonly string[],
): Promise<Counted> {
  return plan.rows === 'weekday' ? countHours(ask, plan, months) : countValues(ask, plan, months, besides)
}

async function countValues(
  ask: Ask,
  plan: LogPlan,
  months: readonly string[],
  besides: readonly string[],
): Promise<Counted> {
  const { rows: dimension } = plan
  const measured = measuredBy(plan)
  const asked = (from: string, to: string, by: Asked['panels'][number]['by'], values?: readonly string[]): Asked => ({
    question: {
      from: `${from}-01`,
      to: lastDayOf(to),
      filters: values ? [{ dimension, values: [...values] }] : [],
      robots: false,
    },
    panels: [{ by, counted: 'pageViews', order: plan.measure === 'visits' ? 'visits' : 'count', limit }],
    compare: null,
  })
  const whole = await ask({
    ...asked(plan.from, plan.to, [dimension]),
    panels: [
      { by: [dimension], counted: 'pageViews', order: plan.measure === 'visits' ? 'visits' : 'count', limit: 1000 },
    ],
  })
  const { rows, further } = whole.panels[0]!
  const total = plan.measure === 'visits' ? whole.totals.visits : whole.totals.pageViews
  const candidates = rows.filter(({ values: [value] }) => mayHaveRow(plan, value!))
  const [first, last] = [months[0]!, months.at(-1)!]
  const days = rowsOf(await ask(asked(first, last, ['day'])))
  const sums = new Sums()
  const ofDay = new Map(days.map((row) => [row.values[0]!, row]))
  for (const row of days) sums.add(null, null, row.values[0]!, measured(row), row.visitors)
  const values = [...new Set([...candidates.slice(0, lookedAt).map((row) => row.values[0]!), ...besides.map(valueOf)])]
  const byDay = new Map<string, PanelRow[]>()
  for (const month of months)
    for (let at = 0; at < values.length; at += together) {
      const some = values.slice(at, at + together)
      for (const row of rowsOf(await ask(asked(month, month, [dimension, 'day'], some)))) {
        if (!some.includes(row.values[0]!)) continue
        sums.add(rowOf(row.values[0]!), null, row.values[1]!, measured(row), row.visitors)
        const same = byDay.get(row.values[1]!)
        if (same) same.push(row)
        else byDay.set(row.values[1]!, [row])
      }
    }
  const ofPlan = months.filter((month) => plan.from <= month && month <= plan.to)
  const listed = candidates
    .slice(0, Math.min(mostRows, lookedAt))
    .filter((row) => measured(row) * 1000 >= plan.leastShare * total)
    .map((row) => rowOf(row.values[0]!))
    // A row of which no month stands for enough people would be nothing but withheld numbers.
    .filter((row) => sums.of(row, null, ofPlan).people >= plan.fewest)
  const own = new Set(listed)
  for (const [day, row] of ofDay) {
    const known = byDay.get(day) ?? []
    const ofOwn = known.filter(({ values: [value] }) => own.has(rowOf(value!)))
    const ofOthers = known.filter(({ values: [value] }) => !own.has(rowOf(value!)))
    const left = measured(row) - ofOwn.reduce((sum, one) => sum + measured(one), 0)
    const people = Math.max(
      row.visitors - ofOwn.reduce((sum, one) => sum + one.visitors, 0),
      ...ofOthers.map(({ visitors }) => visitors),
      0,
    )
    sums.add(othersRow, null, day, left, people)
  }
  const joined = rows.length + further.values - listed.length
  return { listed, joined, robots: whole.totals.robots!, at: (row, hour, of) => sums.of(row, hour, of) }
}

async function countHours(ask: Ask, plan: LogPlan, months: readonly string[]): Promise<Counted> {
  const sums = new Sums()
  for (const month of months) {
    const { panels } = await ask({
      question: { from: `${month}-01`, to: lastDayOf(month), filters: [], robots: false },
      panels: [
        { by: ['day'], counted: 'pageViews', order: 'value', limit },
        { by: ['day', 'hour'], counted: 'pageViews', order: 'value', limit },
      ],
      compare: null,
    })
    for (const { values, count: views, visitors } of panels[0]!.rows)
      for (const row of [null, weekdayRow(values[0]!)]) sums.add(row, null, values[0]!, views, visitors)
    for (const { values, count: views, visitors } of panels[1]!.rows)
      for (const row of [null, weekdayRow(values[0]!)]) sums.add(row, values[1]!, values[0]!, views, visitors)
  }
  const { totals } = await ask({
    question: { from: `${plan.from}-01`, to: lastDayOf(plan.to), filters: [], robots: false },
    panels: [],
    compare: null,
  })
  return {
    listed: ['1', '2', '3', '4', '5', '6', '7'],
    joined: 0,
    robots: totals.robots!,
    at: (row, hour, of) => sums.of(row, hour, of),
  }
}

/** Counts by row, hour and month; people are the most of one day. */
class Sums {
  readonly #months = new Map<string, Numbers>()

  add(row: string | null, hour: string | null, day: string, counted: number, people: number): void {
    const key = keyOf(row, hour, day.slice(0, 7))
    const known = this.#months.get(key)
    if (known) {
      known.count += counted
      known.people = Math.max(known.people, people)
    } else this.#months.set(key, { count: counted, people })
  }

  of(row: string | null, hour: string | null, months: readonly string[]): Numbers {
    const sum = { count: 0, people: 0 }
    for (const month of months) {
      const one = this.#months.get(keyOf(row, hour, month))
      if (!one) continue
      sum.count += one.count
      sum.people = Math.max(sum.people, one.people)
    }
    return sum
  }
}

const keyOf = (row: string | null, hour: string | null, month: string): string => JSON.stringify([row, hour, month])

const measuredBy =
  ({ measure }: LogPlan) =>
  (row: PanelRow): number =>
    measure === 'visits' ? row.visits : row.count

const rowsOf = ({ panels }: Answered): PanelRow[] => panels[0]!.rows

/** What is not known has a name in a table. */
const rowOf = (value: string): string => (value === '' ? unknownRow : value)
const valueOf = (row: string): string => (row === unknownRow ? '' : row)

const weekdayRow = (day: string): string => String(weekdayOf(dayOf(day)) + 1)

function mayHaveRow({ rows }: LogPlan, value: string): boolean {
  if (value === furtherValues) return false
  return rows !== 'page' || isPublicPath(value)
}

/** The last day of a month (2026-09-30). */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number, 0)).toISOString().slice(0, 10)
}
