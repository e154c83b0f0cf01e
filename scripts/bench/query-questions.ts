import { Asked, type Dimension, type StatisticsFilter } from '../../shared/statistics/questions.ts'
import { dateOf } from '../../main/statistics/questions/calendar.ts'
import { days, firstDay, lastDay, lists } from './invented-views.ts'
import { pick, seeded } from './random.ts'

const filtered = ['page', 'country', 'domain', 'browser', 'system', 'device', 'referrer', 'status', 'hour'] as const
const grouped = [...filtered, 'day', 'month'] as const

/** Panels with two filters of different dimensions, over any stretch of the three years; every fourth over all of them. */
export function inventedQuestions(count: number, seed: number): Asked[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at) => {
    const ends =
      at % 4 === 0 ? [0, days - 1] : [random(), random()].map((share) => Math.floor(share * days)).sort((a, b) => a - b)
    const one = pick(random, filtered)
    const other = pick(random, differentFrom(filtered, [one]))
    const by = pick<Dimension>(random, differentFrom<Dimension>(grouped, [one, other]))
    const filters: StatisticsFilter[] = [one, other].map((dimension) => ({
      dimension,
      values: [valueOf(dimension, random)],
    }))
    return Asked.parse({
      question: { from: dateOf(firstDay + ends[0]!), to: dateOf(firstDay + ends[1]!), filters },
      panels: [{ by: [by], counted: 'pageViews', limit: 10 }],
    })
  })
}

/** What a supervisor sees first of the last year, beside the year before; all of it, and one group of visitors. */
export function overviews(): { all: Asked; narrowed: Asked } {
  const year = 365
  const panels = [
    { by: ['day'] },
    { by: ['page'], limit: 10 },
    { by: ['country'], limit: 10 },
    { by: ['weekday', 'hour'] },
  ]
  const question = { from: dateOf(lastDay - year + 1), to: dateOf(lastDay) }
  const compare = { from: dateOf(lastDay - 2 * year + 1), to: dateOf(lastDay - year) }
  const narrowed = { ...question, filters: [{ dimension: 'device', values: [lists.device[0]] }] }
  return {
    all: Asked.parse({ question, panels, compare }),
    narrowed: Asked.parse({ question: narrowed, panels, compare }),
  }
}

/** What comes often is asked for often. */
function valueOf(dimension: (typeof filtered)[number], random: () => number): string {
  if (dimension === 'status') return random() < 0.8 ? '200' : '304'
  if (dimension === 'hour') return String(9 + Math.floor(random() * 8))
  const list = lists[dimension]
  const skew = dimension === 'page' ? 1 : 3
  return list[
    dimension === 'page' ? Math.floor(list.length ** random()) - 1 : Math.floor(list.length * random() ** skew)
  ]!
}

function differentFrom<T>(all: readonly T[], taken: readonly T[]): [T, ...T[]] {
  return all.filter((one) => !taken.includes(one)) as [T, ...T[]]
}
