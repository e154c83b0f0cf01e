import {
  countedBy,
  dimensionsOfTime,
  type Dimension,
  type Panel,
  type PanelAnswer,
  type Question,
  type StatisticsAnswer,
} from '../../shared/statistics/questions.ts'
import type { InventedVisit } from './invented-visits.ts'

/** What of a visit meets a question: the visit with the pages that are left of it, or null. */
function met(visit: InventedVisit, question: Question): InventedVisit | null {
  if (visit.day < question.from || visit.day > question.to) return null
  if (visit.robot !== '' && !question.robots) return null
  let left = visit
  for (const { dimension, values } of question.filters) {
    const has = (value: string) => values.includes(value)
    if (dimension === 'page' || dimension === 'section') {
      const pages = left.pages.filter((page) => has(dimension === 'page' ? page : sectionOf(page)))
      if (pages.length === 0) return null
      left = { ...left, pages }
    } else if (!valuesOf(left, dimension).some(has)) return null
  }
  return left
}

function sectionOf(page: string): string {
  return page.startsWith('/itpr_ja') ? 'ja' : page.startsWith('/itpr_en') ? 'en' : ''
}

function valuesOf(visit: InventedVisit, dimension: Dimension): string[] {
  if (dimension === 'page') return visit.pages
  if (dimension === 'section') return visit.pages.map(sectionOf)
  if (dimension === 'file') return visit.file === null ? [] : [visit.file]
  if (dimension === 'missing') return visit.missing === null ? [] : [visit.missing]
  if (dimension === 'link') return visit.missing === null ? [] : ['www.site.example/itpr_ja/']
  if (dimension === 'day') return [visit.day]
  if (dimension === 'month') return [visit.day.slice(0, 7)]
  if (dimension === 'weekday') return [String(visit.weekday)]
  if (dimension === 'hour') return [String(visit.hour)]
  if (dimension === 'status') return ['200']
  return [visit.of[dimension] ?? '']
}

/** What a desk would answer that had these visits. */
export function answered(
  visits: readonly InventedVisit[],
  question: Question,
  panels: readonly Panel[],
): StatisticsAnswer {
  const found = visits.flatMap((visit) => met(visit, question) ?? [])
  const sum = (of: (visit: InventedVisit) => number) =>
    found.reduce((total, visit) => total + of(visit) * visit.weight, 0)
  const robots = visits.filter((visit) => visit.robot !== '' && met(visit, { ...question, robots: true }) !== null)
  return {
    totals: {
      pageViews: sum(({ pages }) => pages.length),
      visits: sum(() => 1),
      visitors: Math.round(sum(() => 1) * 0.86),
      hits: sum(({ pages }) => pages.length + 1),
      downloads: sum(({ file: fetched }) => (fetched === null ? 0 : 1)),
      notFound: sum(({ missing }) => (missing === null ? 0 : 1)),
      robots: robots.length * 31,
      requests: question.filters.length > 0 ? null : sum(({ pages }) => pages.length * 9),
      files: question.filters.length > 0 ? null : sum(({ pages }) => pages.length * 8),
      bytes: question.filters.length > 0 ? null : sum(({ pages }) => pages.length * 91_000),
    },
    panels: panels.map((panel) => panelOf(found, panel)),
  }
}

function panelOf(found: readonly InventedVisit[], panel: Panel): PanelAnswer {
  const counted = panel.counted ?? countedBy(panel.by[0]!)
  const rows = new Map<string, { values: string[]; count: number; visits: number; visitors: number }>()
  for (const visit of found) {
    const ofPages = panel.by[0] === 'page' || panel.by[0] === 'section'
    const times =
      counted === 'downloads'
        ? visit.file === null
          ? 0
          : 1
        : counted === 'notFound'
          ? visit.missing === null
            ? 0
            : 1
          : ofPages
            ? 1
            : visit.pages.length
    if (times === 0) continue
    for (const values of combinations(panel.by.map((dimension) => valuesOf(visit, dimension)))) {
      const key = values.join('\0')
      const row = rows.get(key) ?? { values, count: 0, visits: 0, visitors: 0 }
      row.count += times * visit.weight
      row.visits += visit.weight
      row.visitors += Math.round(visit.weight * 0.86)
      rows.set(key, row)
    }
  }
  const order = panel.order ?? (dimensionsOfTime.includes(panel.by[0]!) ? 'value' : 'count')
  const sorted = [...rows.values()].toSorted((one, other) =>
    order === 'value'
      ? one.values.join() < other.values.join()
        ? -1
        : 1
      : order === 'visits'
        ? other.visits - one.visits
        : other.count - one.count,
  )
  const further = sorted.slice(panel.limit)
  return {
    rows: sorted.slice(0, panel.limit),
    further: { values: further.length, count: further.reduce((sum, row) => sum + row.count, 0) },
  }
}

function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (made, list) => made.flatMap((before) => list.map((value) => [...before, value])),
    [[]],
  )
}

/** What is no time has the rows of the answer that it is held against. */
export function like(
  panel: Panel,
  answer: PanelAnswer,
  then: PanelAnswer,
  visits: readonly InventedVisit[],
  question: Question,
): PanelAnswer {
  if (dimensionsOfTime.includes(panel.by[0]!)) return then
  const whole = panelOf(
    visits.flatMap((visit) => met(visit, question) ?? []),
    { ...panel, limit: 100_000 },
  )
  const known = new Map(whole.rows.map((row) => [row.values.join('\0'), row]))
  return {
    rows: answer.rows.map(({ values }) => known.get(values.join('\0')) ?? { values, count: 0, visits: 0, visitors: 0 }),
    further: then.further,
  }
}
