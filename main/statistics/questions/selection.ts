import type { Numbers, Segment } from '../store/segments.ts'
import type { ColumnsInMemory } from './columns-in-memory.ts'
import type { Sought } from './sought.ts'
import { kindBits } from './value-tables.ts'

/** Visits of a segment with the requests of theirs that are counted. Its arrays are used again for the next selection. */
export type Selection = {
  visitCount: number
  requestCount: number
  /** Places of the visits in the segment. */
  visit: Uint32Array
  /** Where the requests of each visit begin; one more at the end. */
  firsts: Uint32Array
  /** Places of the requests in the segment. */
  request: Uint32Array
}

export function newSelection(): Selection {
  const none = new Uint32Array(0)
  return { visitCount: 0, requestCount: 0, visit: none, firsts: none, request: none }
}

/** Finds the visits of a segment that meet what is asked of visits; returns how many, their places in `found`. */
export function selectVisits(sought: Sought, segment: Segment, columns: ColumnsInMemory, found: Uint32Array): number {
  const days = columns.column(segment, 'days')
  const [first, ...others] = sought.ofVisits
  const column = first && columns.column(segment, first.column)
  let count = 0
  const last = Math.min(segment.days - 1, sought.lastDay - segment.firstDay)
  for (let day = Math.max(0, sought.firstDay - segment.firstDay); day <= last; day += 1) {
    if (!sought.isDay(segment.firstDay + day)) continue
    const [begin, end] = [days[day]!, days[day + 1]!]
    if (column) count = keepInRange(column, first.looked, begin, end, found, count)
    else for (let visit = begin; visit < end; visit += 1) found[count++] = visit
  }
  for (const { column: name, looked } of others) count = keepInList(columns.column(segment, name), looked, found, count)
  if (sought.needs !== 0) count = keepThatHave(sought, segment, columns, found, count)
  return count
}

function keepInRange(
  column: Numbers,
  looked: Uint8Array,
  begin: number,
  end: number,
  found: Uint32Array,
  before: number,
): number {
  let count = before
  for (let visit = begin; visit < end; visit += 1) if (looked[column[visit]!] === 1) found[count++] = visit
  return count
}

function keepInList(column: Numbers, looked: Uint8Array, found: Uint32Array, before: number): number {
  let count = 0
  for (let at = 0; at < before; at += 1) {
    const visit = found[at]!
    if (looked[column[visit]!] === 1) found[count++] = visit
  }
  return count
}

/** Keeps the visits that have a request of each kind that is needed. */
function keepThatHave(
  sought: Sought,
  segment: Segment,
  columns: ColumnsInMemory,
  found: Uint32Array,
  before: number,
): number {
  const starts = columns.column(segment, 'starts')
  const subject = columns.column(segment, 'subject')
  const bitOf = bitsThatAreCounted(sought, segment, columns)
  const { needs } = sought
  let count = 0
  for (let at = 0; at < before; at += 1) {
    const visit = found[at]!
    const end = starts[visit + 1]!
    let got = 0
    for (let request = starts[visit]!; request < end; request += 1) {
      const bit = bitOf === null ? sought.subjects[subject[request]!]! : bitOf(request)
      got |= bit === kindBits.missingFile ? kindBits.notFound : bit
      if ((got & needs) === needs) {
        found[count++] = visit
        break
      }
    }
  }
  return count
}

/** The bit of a request's kind, 0 where it is not counted; null where that depends on its subject alone. */
function bitsThatAreCounted(
  { subjects, ofRequests, links }: Sought,
  segment: Segment,
  columns: ColumnsInMemory,
): ((request: number) => number) | null {
  if (ofRequests.length === 0 && links === null) return null
  const subject = columns.column(segment, 'subject')
  const masks = ofRequests.map(({ column, looked }) => ({ column: columns.column(segment, column), looked }))
  const link = links && columns.column(segment, 'link')
  return (request) => {
    const bit = subjects[subject[request]!]!
    for (const mask of masks) if (mask.looked[mask.column[request]!] === 0) return 0
    if (link !== null && (bit & ofMissing) !== 0 && links!.looked[link[request]!] === 0) return 0
    return bit
  }
}

const ofMissing = kindBits.notFound | kindBits.missingFile

/**
 * Selects from `found` the requests of some kinds that are counted, with their visits; of other kinds that are counted it adds to
 * `others`, by their bits, how many there are.
 */
export function selectRequests(
  sought: Sought,
  kinds: number,
  segment: Segment,
  columns: ColumnsInMemory,
  found: Uint32Array,
  foundCount: number,
  into: Selection,
  others: Uint32Array,
): void {
  makeRoom(into, segment)
  const starts = columns.column(segment, 'starts')
  const subject = columns.column(segment, 'subject')
  const { subjects, links } = sought
  const [one, two] = sought.ofRequests
  const oneColumn = one && columns.column(segment, one.column)
  const twoColumn = two && columns.column(segment, two.column)
  const link = links && columns.column(segment, 'link')
  const { visit: visits, firsts, request: requests } = into
  let visitCount = 0
  let requestCount = 0
  for (let at = 0; at < foundCount; at += 1) {
    const visit = found[at]!
    const end = starts[visit + 1]!
    const first = requestCount
    for (let request = starts[visit]!; request < end; request += 1) {
      const bit = subjects[subject[request]!]!
      if (bit === 0) continue
      if (oneColumn && one.looked[oneColumn[request]!] === 0) continue
      if (twoColumn && two.looked[twoColumn[request]!] === 0) continue
      if (link && (bit & ofMissing) !== 0 && links.looked[link[request]!] === 0) continue
      if ((bit & kinds) !== 0) requests[requestCount++] = request
      else others[bit]! += 1
    }
    if (requestCount === first) continue
    visits[visitCount] = visit
    firsts[visitCount++] = first
  }
  firsts[visitCount] = requestCount
  into.visitCount = visitCount
  into.requestCount = requestCount
}

function makeRoom(into: Selection, { visits, requests }: Segment): void {
  if (into.firsts.length <= visits) {
    into.visit = new Uint32Array(visits)
    into.firsts = new Uint32Array(visits + 1)
  }
  if (into.request.length < requests) into.request = new Uint32Array(requests)
}
