import {
  columnsOfVisits,
  newSegmentColumns,
  type Segment,
  type SegmentColumn,
  type SegmentColumns,
  segmentColumns,
} from '../store/segments.ts'

/** A stored segment with its columns. */
export type WholeSegment = Segment & { columns: SegmentColumns }

/** Puts segments of one server, whose days are all different, together in the order of their days; days without anything between stay empty. */
export function joinSegments(parts: readonly WholeSegment[]): { firstDay: number; columns: SegmentColumns } {
  const firstDay = Math.min(...parts.map((part) => part.firstDay))
  const days = Math.max(...parts.map((part) => part.firstDay + part.days)) - firstDay
  const sum = (name: 'visits' | 'requests'): number => parts.reduce((all, part) => all + part[name], 0)
  const joined = newSegmentColumns({ days, visits: sum('visits'), requests: sum('requests') })
  let visit = 0
  let request = 0
  const copy = (name: SegmentColumn, { columns }: WholeSegment, begin: number, end: number): void =>
    joined[name].set(columns[name].subarray(begin, end), columnsOfVisits.has(name) ? visit : request)
  const starts = parts.map(({ columns }) => startsOf(columns))
  for (let day = firstDay; day < firstDay + days; day += 1) {
    joined.days[day - firstDay] = visit
    for (const [at, part] of parts.entries()) {
      const place = day - part.firstDay
      if (place < 0 || place >= part.days) continue
      const [begin, end] = [part.columns.days[place]!, part.columns.days[place + 1]!]
      const [first, last] = [starts[at]![begin]!, starts[at]![end]!]
      for (const name of segmentColumns) {
        if (name === 'days') continue
        if (columnsOfVisits.has(name)) copy(name, part, begin, end)
        else copy(name, part, first, last)
      }
      visit += end - begin
      request += last - first
    }
  }
  joined.days[days] = visit
  return { firstDay, columns: joined }
}

function startsOf({ requests }: SegmentColumns): Int32Array {
  const starts = new Int32Array(requests.length + 1)
  for (let visit = 0; visit < requests.length; visit += 1) starts[visit + 1] = starts[visit]! + requests[visit]!
  return starts
}
