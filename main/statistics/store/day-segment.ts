import { visitGap } from '../measures/visits.ts'
import { type DayRows, requestKinds, type ValueColumn, valueColumns } from './rows.ts'
import { newSegmentColumns, type SegmentColumns } from './segments.ts'
import type { StoredValues } from './values.ts'

/** What a visit has of its first request; of referrer and campaign that of the first request that tells one. */
const ofVisit = ['country', 'domain', 'browser', 'system', 'device', 'robot'] as const
const ofFirstThatTells = ['referrer', 'campaign'] as const

/**
 * Makes visits of all requests of a day. The order in which they were added makes no difference. A robot and a person are never one
 * visitor; a visit begins after more than 1,800 s without an event of the visitor, and static files that were not found are no events.
 */
export function daySegment(rows: DayRows, values: StoredValues): SegmentColumns {
  const { order, visitorEnds } = byVisitor(rows, values)
  const { visitEnds, visitorOf } = cutIntoVisits(rows, values, order, visitorEnds)
  const columns = newSegmentColumns({ days: 1, visits: visitEnds.length, requests: rows.rows })
  columns.days[1] = visitEnds.length
  let at = 0
  let request = 0
  let lastVisitor = -1
  for (const visit of alikeTogether(rows, order, visitEnds, visitorOf)) {
    const begin = visit === 0 ? 0 : visitEnds[visit - 1]!
    const end = visitEnds[visit]!
    const first = order[begin]!
    columns.requests[at] = end - begin
    columns.fresh[at] = visitorOf[visit] === lastVisitor ? 0 : 1
    lastVisitor = visitorOf[visit]!
    columns.began[at] = rows.hour[first]!
    for (const name of ofVisit) columns[name][at] = rows[name][first]!
    for (const name of ofFirstThatTells) {
      let place = begin
      while (place < end - 1 && rows[name][order[place]!] === 0) place += 1
      columns[name][at] = rows[name][order[place]!]!
    }
    for (let place = begin; place < end; place += 1, request += 1) {
      const row = order[place]!
      columns.subject[request] = rows.subject[row]!
      // An hour that the clocks show twice is not later; modulo 24 the way back is the same.
      columns.later[request] = (rows.hour[row]! - rows.hour[first]! + 24) % 24
      columns.status[request] = rows.status[row]!
      columns.link[request] = rows.link[row]!
    }
    at += 1
  }
  return columns
}

/** The rows of each visitor together in the order of time, and where those of each end. */
function byVisitor(rows: DayRows, values: StoredValues): { order: Int32Array; visitorEnds: Int32Array } {
  const { visitor, robot } = rows
  const count = rows.rows
  const visitorOf = new Int32Array(count)
  const ends: number[] = []
  const numbers = [new Map<number, number>(), new Map<number, number>()]
  for (let row = 0; row < count; row += 1) {
    const known = numbers[robot[row] === 0 ? 0 : 1]!
    let number = known.get(visitor[row]!)
    if (number === undefined) {
      number = ends.length
      known.set(visitor[row]!, number)
      ends.push(0)
    }
    visitorOf[row] = number
    ends[number]! += 1
  }
  const visitorEnds = new Int32Array(ends.length)
  const next = new Int32Array(ends.length)
  let end = 0
  for (const [number, length] of ends.entries()) {
    next[number] = end
    end += length
    visitorEnds[number] = end
  }
  const order = new Int32Array(count)
  for (let row = 0; row < count; row += 1) order[next[visitorOf[row]!]!++] = row
  const compare = inTime(rows, values)
  let begin = 0
  for (const last of visitorEnds) {
    let place = begin + 1
    while (place < last && compare(order[place - 1]!, order[place]!) <= 0) place += 1
    if (place < last) order.subarray(begin, last).sort(compare)
    begin = last
  }
  return { order, visitorEnds }
}

/** Compares two rows by time, and those of one second by what they are: never by numbers, which depend on what was taken in first. */
function inTime(rows: DayRows, values: StoredValues): (one: number, other: number) => number {
  return (one, other) => rows.second[one]! - rows.second[other]! || compareContent(rows, values, one, other)
}

function compareContent(rows: DayRows, values: StoredValues, one: number, other: number): number {
  const kinds = values.kindOf(rows.subject[one]!) - values.kindOf(rows.subject[other]!)
  if (kinds !== 0) return kinds
  for (const column of valueColumns) {
    if (rows[column][one] === rows[column][other]) continue
    const [text, beside] = textsOf(values, column, rows[column][one]!, rows[column][other]!)
    return text < beside ? -1 : 1
  }
  return 0
}

const textsOf = (values: StoredValues, column: ValueColumn, one: number, other: number): [string, string] => [
  values.text(column, one),
  values.text(column, other),
]

/** Where in the order each visit ends, and whose it is. */
function cutIntoVisits(rows: DayRows, values: StoredValues, order: Int32Array, visitorEnds: Int32Array) {
  const visitEnds: number[] = []
  const visitorOf: number[] = []
  let begin = 0
  for (const [visitor, end] of visitorEnds.entries()) {
    let lastEvent = Number.POSITIVE_INFINITY
    for (let place = begin; place < end; place += 1) {
      const row = order[place]!
      if (values.kindOf(rows.subject[row]!) === requestKinds.missingFile) continue
      if (rows.second[row]! - lastEvent > visitGap) {
        visitEnds.push(place)
        visitorOf.push(visitor)
      }
      lastEvent = rows.second[row]!
    }
    visitEnds.push(end)
    visitorOf.push(visitor)
    begin = end
  }
  return { visitEnds, visitorOf }
}

/** The places of the visits in the order in which they are stored: visitors that are alike beside each other, robots last. */
function alikeTogether(rows: DayRows, order: Int32Array, visitEnds: number[], visitorOf: number[]): Int32Array {
  const visits = visitEnds.length
  const keys = new Float64Array(visits)
  for (let visit = 0; visit < visits; visit += 1) {
    if (visit > 0 && visitorOf[visit] === visitorOf[visit - 1]) {
      keys[visit] = keys[visit - 1]!
      continue
    }
    const row = order[visit === 0 ? 0 : visitEnds[visit - 1]!]!
    let key = rows.robot[row] === 0 ? 0 : 1
    for (const name of ['country', 'system', 'browser', 'device', 'robot'] as const) key = key * 256 + rows[name][row]!
    keys[visit] = key * 32 + rows.hour[row]!
  }
  const places = Int32Array.from({ length: visits }, (_, visit) => visit)
  return places.sort((one, other) => keys[one]! - keys[other]! || one - other)
}
