import { noneRow, type Workload } from '../../../shared/answers/asked.ts'
import { listCategories } from '../entries/category-handlers.ts'
import { dayIn, mondayOf } from '../../../shared/days.ts'
import { lettersOf, categoriesOf, type CountDeps } from './count.ts'
import { monthsOf } from './period.ts'

type Row = Workload['rows'][number]
type Gathered = { arrived: number; hours: number[]; overdue: number }

/** How the office keeps up with the letters of some months, by week or by category: counts and times, and nothing of any letter. */
export function workload(
  deps: CountDeps,
  { by, ...period }: { from: string; to: string; by: 'week' | 'category' },
  { now, overdueDays }: { now: Date; overdueDays: number },
): Workload {
  const { db, office } = deps
  const zone = office().timeZone
  const categories = by === 'category' ? categoriesOf(db) : null
  const late = new Date(now.getTime() - overdueDays * 86_400_000).toISOString()
  const gathered = new Map<string, Gathered>()
  for (const { letter } of lettersOf(deps, monthsOf(period))) {
    const value = categories
      ? (categories.get(letter.id) ?? noneRow)
      : mondayOf(dayIn(zone, new Date(letter.receivedAt)))
    const row = gathered.get(value) ?? { arrived: 0, hours: [], overdue: 0 }
    gathered.set(value, row)
    row.arrived += 1
    if (letter.answeredAt !== null)
      row.hours.push(Math.max(0, Date.parse(letter.answeredAt) - Date.parse(letter.receivedAt)) / 3_600_000)
    else if (letter.isOpen && letter.receivedAt < late) row.overdue += 1
  }
  const names = new Map(listCategories(db).map(({ id, name_ja, name_en }) => [id, { ja: name_ja, en: name_en }]))
  const order = by === 'category' ? [...names.keys(), noneRow] : [...gathered.keys()].toSorted()
  return {
    rows: order.flatMap((value): Row[] => {
      const row = gathered.get(value)
      if (!row) return []
      return [
        {
          value,
          names: names.get(value) ?? { ja: value, en: value },
          arrived: row.arrived,
          answered: row.hours.length,
          medianHours: medianOf(row.hours),
          overdue: row.overdue,
        },
      ]
    }),
  }
}

function medianOf(hours: readonly number[]): number | null {
  if (hours.length === 0) return null
  const sorted = hours.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return Math.round(median * 10) / 10
}
