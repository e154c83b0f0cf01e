import { requestKinds, valueColumns } from '../../../../main/statistics/store/rows.ts'
import {
  type Answered,
  type Asked as AskedQuestion,
  countedBy,
  type Counted,
  type Dimension,
  dimensionsOfTime,
  type Panel,
  type PanelAnswer,
  type PanelRow,
  type Question,
  type StatisticsAnswer,
} from '../../../../shared/statistics/questions.ts'
import type { Asked } from '../store/ground.ts'

/** Answers by looking at every request of every visit, as the definitions say it and without any of the program's counting. */
export function plainCount(all: readonly Asked[], { question, panels, compare }: AskedQuestion): Answered {
  const visits = visitsOf(all)
  const first = answer(all, visits, question, panels)
  if (compare === null) return { ...first, compared: null }
  const all2 = answer(
    all,
    visits,
    { ...question, ...compare },
    panels.map((panel) => ({ ...panel, limit: 100_000 })),
  )
  return {
    ...first,
    compared: {
      totals: all2.totals,
      panels: all2.panels.map((other, at) => comparedWith(first.panels[at]!, other, panels[at]!)),
    },
  }
}

function comparedWith(first: PanelAnswer, other: PanelAnswer, { by, limit }: Panel): PanelAnswer {
  const isTime = by.some((dimension) => dimensionsOfTime.includes(dimension))
  if (isTime)
    return cut(
      other.rows.toSorted((a, b) => byValues(by, a, b)),
      limit,
    )
  const rows = first.rows.map(
    ({ values }) =>
      other.rows.find((row) => row.values.join('|') === values.join('|')) ?? {
        values,
        count: 0,
        visits: 0,
        visitors: 0,
      },
  )
  const further = other.rows.filter((row) => !rows.includes(row))
  return { rows, further: { values: further.length, count: sum(further) } }
}

type Visit = { visitor: string; requests: Asked[] }

function visitsOf(all: readonly Asked[]): Visit[] {
  const visits: Visit[] = []
  const visitors = Map.groupBy(all, (one) => `${one.server} ${one.day} ${one.visitor} ${one.robot !== ''}`)
  for (const [visitor, requests] of visitors) {
    let visit: Visit | null = null
    let lastEvent: number | null = null
    for (const request of requests.toSorted(inTime)) {
      const isEvent = request.kind !== requestKinds.missingFile
      if (visit === null || (isEvent && lastEvent !== null && request.second - lastEvent > 1800))
        visits.push((visit = { visitor, requests: [] }))
      visit.requests.push(request)
      if (isEvent) lastEvent = request.second
    }
  }
  return visits
}

function inTime(one: Asked, other: Asked): number {
  if (one.second !== other.second) return one.second - other.second
  if (one.kind !== other.kind) return one.kind - other.kind
  for (const column of valueColumns) {
    const name = column === 'subject' ? 'path' : column
    if (one[name] !== other[name]) return one[name] < other[name] ? -1 : 1
  }
  return 0
}

const engines: Record<string, string> = {
  'www.google.co.jp': 'Google',
  'www.google.com': 'Google',
  'www.bing.com': 'Bing',
}

/** The value of a request in its visit; null where it has none. */
function valueOf(dimension: Dimension, request: Asked, { requests }: Visit): string | null {
  const pages = requests.filter(({ kind }) => kind === requestKinds.view)
  const date = new Date(request.day * 86_400_000)
  switch (dimension) {
    case 'page':
      return request.kind === requestKinds.view ? request.path : null
    case 'file':
      return request.kind === requestKinds.download ? request.path : null
    case 'missing':
      return isMissing(request) ? request.path : null
    case 'link':
      return request.link
    case 'section':
      return /^\/itpr_(ja|en)\//.exec(request.path)?.[1] ?? ''
    case 'entry':
      return pages[0]?.path ?? ''
    case 'exit':
      return pages.at(-1)?.path ?? ''
    case 'referrer':
    case 'campaign':
      return requests.find((one) => one[dimension] !== '')?.[dimension] ?? ''
    case 'engine':
      return engines[valueOf('referrer', request, { visitor: '', requests })!] ?? ''
    case 'status':
      return request.status
    case 'server':
      return request.server
    case 'day':
      return date.toISOString().slice(0, 10)
    case 'month':
      return date.toISOString().slice(0, 7)
    case 'weekday':
      return String(date.getUTCDay() || 7)
    case 'hour':
      return String(request.hour)
    default:
      return requests[0]![dimension]
  }
}

const isMissing = ({ kind }: Asked): boolean => kind === requestKinds.notFound || kind === requestKinds.missingFile

const isCounted: Record<Counted, (request: Asked) => boolean> = {
  pageViews: ({ kind }) => kind === requestKinds.view,
  downloads: ({ kind }) => kind === requestKinds.download,
  notFound: isMissing,
  hits: ({ kind }) => kind !== requestKinds.missingFile,
}

/** Filters that ask of a visit to have something, and the requests that they narrow. */
const having: Partial<Record<Dimension, (request: Asked) => boolean>> = {
  page: isCounted.pageViews,
  file: isCounted.downloads,
  missing: isMissing,
  link: isMissing,
}

function answer(
  all: readonly Asked[],
  visits: readonly Visit[],
  question: Question,
  panels: readonly Panel[],
): StatisticsAnswer {
  const [from, to] = [question.from, question.to].map((date) => Date.parse(date) / 86_400_000)
  const isWithin = ({ day }: Asked): boolean => day >= from! && day <= to!
  const met: { visit: Visit; requests: Asked[] }[] = []
  for (const visit of visits) {
    if (!isWithin(visit.requests[0]!)) continue
    const requests = visit.requests.filter((request) =>
      question.filters.every(({ dimension, values }) => {
        if (having[dimension] && !having[dimension](request)) return true
        const value = valueOf(dimension, request, visit)
        return value !== null && values.includes(value)
      }),
    )
    if (question.filters.every(({ dimension }) => !having[dimension] || requests.some(having[dimension])))
      met.push({ visit, requests })
  }
  const ofRobots = met.filter(({ visit }) => visit.requests[0]!.robot !== '')
  const counted = question.robots ? met : met.filter((one) => !ofRobots.includes(one))
  const numbersOf = (what: Counted) => {
    const found = counted
      .map(({ visit, requests }) => ({ visit, requests: requests.filter(isCounted[what]) }))
      .filter(({ requests }) => requests.length > 0)
    return {
      count: found.reduce((count, { requests }) => count + requests.length, 0),
      visits: found.length,
      visitors: new Set(found.map(({ visit }) => visit.visitor)).size,
    }
  }
  const views = numbersOf('pageViews')
  const byDay = ['day', 'month', 'weekday', 'server']
  const narrowed = question.filters.some(({ dimension }) => !byDay.includes(dimension))
  const lines = all.filter(
    (request) =>
      isWithin(request) &&
      question.filters.every(
        ({ dimension, values }) =>
          !byDay.includes(dimension) ||
          values.includes(valueOf(dimension, request, { visitor: '', requests: [request] })!),
      ),
  )
  const seen = lines.filter(({ robot }) => question.robots || robot === '')
  return {
    totals: {
      pageViews: views.count,
      visits: views.visits,
      visitors: views.visitors,
      hits: numbersOf('hits').count,
      downloads: numbersOf('downloads').count,
      notFound: numbersOf('notFound').count,
      robots: narrowed
        ? panels.length > 0
          ? null
          : ofRobots.reduce((count, { requests }) => count + requests.length, 0)
        : lines.filter(({ robot }) => robot !== '').length,
      requests: narrowed ? null : seen.length,
      files: narrowed ? null : seen.filter(({ kind }) => kind === requestKinds.missingFile).length,
      bytes: narrowed ? null : seen.length * 1000,
    },
    panels: panels.map((panel) => panelOf(panel, counted)),
  }
}

function panelOf(panel: Panel, counted: readonly { visit: Visit; requests: Asked[] }[]): PanelAnswer {
  const what = panel.counted ?? countedBy(panel.by[0]!)
  const rows = new Map<string, PanelRow & { ofVisits: Set<Visit>; ofVisitors: Set<string> }>()
  for (const { visit, requests } of counted)
    for (const request of requests.filter(isCounted[what])) {
      const values = panel.by.map((dimension) => valueOf(dimension, request, visit))
      if (values.includes(null)) continue
      const name = values.join('|')
      const row = rows.get(name) ?? {
        values: values as string[],
        count: 0,
        visits: 0,
        visitors: 0,
        ofVisits: new Set<Visit>(),
        ofVisitors: new Set<string>(),
      }
      rows.set(name, row)
      row.count += 1
      row.ofVisits.add(visit)
      row.ofVisitors.add(visit.visitor)
    }
  const all = [...rows.values()].map(({ values, count, ofVisits, ofVisitors }) => ({
    values,
    count,
    visits: ofVisits.size,
    visitors: ofVisitors.size,
  }))
  const order = panel.order ?? (dimensionsOfTime.includes(panel.by[0]!) ? 'value' : 'count')
  all.sort((a, b) => (order === 'value' ? 0 : b[order] - a[order]) || byValues(panel.by, a, b))
  return cut(all, panel.limit)
}

function byValues(by: readonly Dimension[], a: PanelRow, b: PanelRow): number {
  for (const [at, dimension] of by.entries()) {
    const [one, other] = [a.values[at]!, b.values[at]!]
    if (one === other) continue
    if (dimension === 'hour' || dimension === 'weekday') return Number(one) - Number(other)
    return one < other ? -1 : 1
  }
  return 0
}

function cut(rows: PanelRow[], limit: number): PanelAnswer {
  const further = rows.slice(limit)
  return { rows: rows.slice(0, limit), further: { values: further.length, count: sum(further) } }
}

const sum = (rows: readonly PanelRow[]): number => rows.reduce((all, { count }) => all + count, 0)
