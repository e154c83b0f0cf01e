import { visitGap } from '../measures/visits.ts'
import { type DayRows, requestKinds, type ValueColumn, valueColumns } from './rows.ts'
import { newSegmentColumns, type Numbers, type SegmentColumns } from './segments.ts'
import type { StoredValues } from './values.ts'
import type { NumberedVisitors } from './visitors.ts'

/** What a visit has of its first request; of referrer and campaign that of the first request that tells one. */
const ofVisit = ['country', 'domain', 'browser', 'system', 'device', 'robot'] as const
const ofFirstThatTells = ['referrer', 'campaign'] as const
const ofRequest = ['subject', 'status', 'link'] as const

/**
 * Makes visits of all requests of a day. The order in which they were added makes no difference. A robot and a person are never one
 * visitor; a visit begins after more than 1,800 s without an event of the visitor, and static files that were not found are no events.
 */
export function daySegment(rows: DayRows, visitors: NumberedVisitors, values: StoredValues): SegmentColumns {
  const { order, visitorEnds } = byVisitor(rows, visitors, values)
  const { visitEnds, visitorOf } = cutIntoVisits(rows, values, order, visitorEnds)
  const visits = alikeTogether(rows, order, visitEnds, visitorOf)
  const columns = newSegmentColumns({ days: 1, visits: visits.length, requests: rows.rows })
  columns.days[1] = visits.length
  const firsts = new Int32Array(visits.length)
  const requests = new Int32Array(rows.rows)
  writeVisits(visits, visitEnds, visitorOf, order, columns, firsts)
  writeRequests(visits, visitEnds, order, rows.hour, columns, requests)
  copyRows(rows.hour, firsts, columns.began)
  for (const name of ofVisit) copyRows(rows[name], firsts, columns[name])
  for (const name of ofFirstThatTells) copyFirstThatTells(rows[name], requests, columns.requests, columns[name])
  for (const name of ofRequest) copyRows(rows[name], requests, columns[name])
  return columns
}

/** How many requests each visit has, whether its visitor is new, and its first request. */
function writeVisits(
  visits: Int32Array,
  ends: readonly number[],
  visitorOf: readonly number[],
  order: Int32Array,
  { requests, fresh }: SegmentColumns,
  firsts: Int32Array,
): void {
  let lastVisitor = -1
  for (let at = 0; at < visits.length; at += 1) {
    const visit = visits[at]!
    const begin = visit === 0 ? 0 : ends[visit - 1]!
    firsts[at] = order[begin]!
    requests[at] = ends[visit]! - begin
    fresh[at] = visitorOf[visit] === lastVisitor ? 0 : 1
    lastVisitor = visitorOf[visit]!
  }
}

/** The requests of the visits, and how many hours after the first each was. */
function writeRequests(
  visits: Int32Array,
  ends: readonly number[],
  order: Int32Array,
  hour: Uint8Array,
  { later }: SegmentColumns,
  requests: Int32Array,
): void {
  let request = 0
  for (let at = 0; at < visits.length; at += 1) {
    const visit = visits[at]!
    const begin = visit === 0 ? 0 : ends[visit - 1]!
    const began = hour[order[begin]!]!
    for (let place = begin; place < ends[visit]!; place += 1, request += 1) {
      const row = order[place]!
      requests[request] = row
      // An hour that the clocks show twice is not later; modulo 24 the way back is the same.
      later[request] = (hour[row]! - began + 24) % 24
    }
  }
}

/** One column after the other: each loop is over arrays of two kinds alone. */
function copyRows(from: Uint8Array | Uint16Array, rows: Int32Array, to: Numbers): void {
  for (let at = 0; at < rows.length; at += 1) to[at] = from[rows[at]!]!
}

function copyFirstThatTells(from: Uint16Array, rows: Int32Array, lengths: Numbers, to: Numbers): void {
  let begin = 0
  for (let at = 0; at < lengths.length; at += 1) {
    const end = begin + lengths[at]!
    let place = begin
    while (place < end - 1 && from[rows[place]!] === 0) place += 1
    to[at] = from[rows[place]!]!
    begin = end
  }
}

/** The rows of each visitor together in the order of time, and where those of each end. */
function byVisitor(
  rows: DayRows,
  { of, visitors }: NumberedVisitors,
  values: StoredValues,
): { order: Int32Array; visitorEnds: number[] } {
  const { robot } = rows
  const count = rows.rows
  const next = countOfEach(of, robot, count, visitors)
  const visitorEnds = placesFrom(next)
  const order = orderFrom(next, of, robot, count)
  sortInTime(order, visitorEnds, inTime(rows, values))
  return { order, visitorEnds }
}

/** How many rows each visitor has; one of both kinds is two. */
function countOfEach(of: Int32Array, robot: Uint16Array, count: number, visitors: number): Int32Array {
  const each = new Int32Array(visitors * 2)
  for (let row = 0; row < count; row += 1) each[of[row]! * 2 + (robot[row] === 0 ? 0 : 1)]! += 1
  return each
}

/** Makes of how many rows each has where those of each begin, and answers where they end for all who have any. */
function placesFrom(each: Int32Array): number[] {
  const ends: number[] = []
  let end = 0
  for (let number = 0; number < each.length; number += 1) {
    const length = each[number]!
    each[number] = end
    end += length
    if (length > 0) ends.push(end)
  }
  return ends
}

function orderFrom(next: Int32Array, of: Int32Array, robot: Uint16Array, count: number): Int32Array {
  const order = new Int32Array(count)
  for (let row = 0; row < count; row += 1) order[next[of[row]! * 2 + (robot[row] === 0 ? 0 : 1)]!++] = row
  return order
}

function sortInTime(order: Int32Array, ends: readonly number[], compare: (one: number, other: number) => number): void {
  let begin = 0
  for (const last of ends) {
    let place = begin + 1
    while (place < last && compare(order[place - 1]!, order[place]!) <= 0) place += 1
    if (place < last) order.subarray(begin, last).sort(compare)
    begin = last
  }
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
function cutIntoVisits(rows: DayRows, values: StoredValues, order: Int32Array, visitorEnds: number[]) {
  const visits = { visitEnds: [] as number[], visitorOf: [] as number[] }
  let begin = 0
  for (let visitor = 0; visitor < visitorEnds.length; visitor += 1) {
    const end = visitorEnds[visitor]!
    cutVisitor(rows, values, order, begin, end, visits.visitEnds)
    while (visits.visitorOf.length < visits.visitEnds.length) visits.visitorOf.push(visitor)
    begin = end
  }
  return visits
}

/** Notes where the visits of one visitor end, whose requests stand in the order from one place to before another. */
function cutVisitor(
  { subject, second }: DayRows,
  values: StoredValues,
  order: Int32Array,
  begin: number,
  end: number,
  visitEnds: number[],
): void {
  let lastEvent = Number.POSITIVE_INFINITY
  for (let place = begin; place < end; place += 1) {
    const row = order[place]!
    if (values.kindOf(subject[row]!) === requestKinds.missingFile) continue
    if (second[row]! - lastEvent > visitGap) visitEnds.push(place)
    lastEvent = second[row]!
  }
  visitEnds.push(end)
}

/** The places of the visits in the order in which they are stored: visitors that are alike beside each other, robots last. */
function alikeTogether(rows: DayRows, order: Int32Array, visitEnds: number[], visitorOf: number[]): Int32Array {
  const visits = visitEnds.length
  const [coarse, fine] = [new Uint32Array(visits), new Uint32Array(visits)]
  writeKeys(rows, order, visitEnds, visitorOf, coarse, fine)
  return inOrderOf(coarse, 25, inOrderOf(fine, 21, Int32Array.from(visitEnds.keys())))
}

/** What visitors are alike by: of each visit what is told most coarsely, and what is told beside it. */
function writeKeys(
  { country, system, browser, device, robot, hour }: DayRows,
  order: Int32Array,
  visitEnds: number[],
  visitorOf: number[],
  coarse: Uint32Array,
  fine: Uint32Array,
): void {
  for (let visit = 0; visit < visitEnds.length; visit += 1) {
    if (visit > 0 && visitorOf[visit] === visitorOf[visit - 1]) {
      coarse[visit] = coarse[visit - 1]!
      fine[visit] = fine[visit - 1]!
      continue
    }
    const row = order[visit === 0 ? 0 : visitEnds[visit - 1]!]!
    const isRobot = robot[row] === 0 ? 0 : 1
    coarse[visit] = (isRobot << 24) | (country[row]! << 16) | (system[row]! << 8) | browser[row]!
    fine[visit] = (device[row]! << 13) | (robot[row]! << 5) | hour[row]!
  }
}

/** So many bits are put in order at once. */
const bitsOfPass = 13

/** Places in the order of their keys of so many bits, those of equal keys as they come: by counting, a few bits at a time, from the lowest on. */
function inOrderOf(keys: Uint32Array, bits: number, places: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  let from = places
  let to = new Int32Array(places.length)
  for (let shift = 0; shift < bits; shift += bitsOfPass) {
    const mask = (1 << bitsOfPass) - 1
    putInOrder(keys, shift, mask, from, to)
    ;[from, to] = [to, from]
  }
  return from
}

function putInOrder(keys: Uint32Array, shift: number, mask: number, from: Int32Array, to: Int32Array): void {
  const next = firstPlaces(keys, shift, mask, from)
  for (let at = 0; at < from.length; at += 1) to[next[(keys[from[at]!]! >>> shift) & mask]!++] = from[at]!
}

function firstPlaces(keys: Uint32Array, shift: number, mask: number, from: Int32Array): Int32Array {
  const next = new Int32Array(mask + 2)
  for (let at = 0; at < from.length; at += 1) next[((keys[from[at]!]! >>> shift) & mask) + 1]! += 1
  for (let key = 1; key <= mask; key += 1) next[key]! += next[key - 1]!
  return next
}
