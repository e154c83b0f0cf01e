import type { Numbers, Segment } from '../store/segments.ts'
import type { ColumnsInMemory } from './columns-in-memory.ts'
import type { Scratch, Selection } from './scratch.ts'
import type { Mask, Sought } from './sought.ts'
import { kindBits } from './value-tables.ts'

/** Places of visits from one to before another. */
type Range = { begin: number; end: number }

/** Visits that may be counted: those in the ranges, and of them only those that have a 1 in `passes`, where it is not null. */
export type Candidates = { ranges: Range[]; count: number; all: number; passes: Uint8Array | null }

/** Where fewer of the visits are left than one in so many, each of them is visited; else all requests are walked without a jump. */
const few = 6

const ofMissing = kindBits.notFound | kindBits.missingFile
export const allKinds = ofMissing | kindBits.view | kindBits.download | kindBits.other

/*
 * The loops below have no branches that a processor cannot foresee: a value is always written, and the place goes on where it counts. With
 * branches they take three times as long.
 */

/** Finds the visits of a segment that meet what is asked of visits; `whose` are those of people, of robots, or of both. */
export function findCandidates(
  sought: Sought,
  whose: 'people' | 'robots' | 'all',
  segment: Segment,
  columns: ColumnsInMemory,
  scratch: Scratch,
): Candidates {
  const ranges = rangesOf(sought, whose, segment, columns)
  const all = ranges.reduce((sum, { begin, end }) => sum + end - begin, 0)
  const candidates: Candidates = { ranges, count: all, all, passes: null }
  for (const { column, looked } of sought.ofVisits)
    applyMask(candidates, columns.column(segment, column), looked, scratch.passes)
  if (sought.needs !== 0 && candidates.count > 0) applyNeeds(candidates, sought, segment, columns, scratch)
  return candidates
}

/** By day, for robots come last in each. */
function rangesOf(
  { firstDay, lastDay, isDay }: Sought,
  whose: 'people' | 'robots' | 'all',
  segment: Segment,
  columns: ColumnsInMemory,
): Range[] {
  const days = columns.column(segment, 'days')
  const people = columns.column(segment, 'people')
  const ranges: Range[] = []
  const last = Math.min(segment.days - 1, lastDay - segment.firstDay)
  for (let day = Math.max(0, firstDay - segment.firstDay); day <= last; day += 1)
    if (isDay(segment.firstDay + day))
      ranges.push({
        begin: whose === 'robots' ? people[day]! : days[day]!,
        end: whose === 'people' ? people[day]! : days[day + 1]!,
      })
  return ranges
}

function applyMask(candidates: Candidates, column: Numbers, looked: Uint8Array, passes: Uint8Array): void {
  let count = 0
  for (const { begin, end } of candidates.ranges)
    count += candidates.passes
      ? narrowRange(column, looked, passes, begin, end)
      : markRange(column, looked, passes, begin, end)
  candidates.passes = passes
  candidates.count = count
}

function markRange(column: Numbers, looked: Uint8Array, passes: Uint8Array, begin: number, end: number): number {
  let count = 0
  for (let visit = begin; visit < end; visit += 1) {
    const pass = looked[column[visit]!]!
    passes[visit] = pass
    count += pass
  }
  return count
}

function narrowRange(column: Numbers, looked: Uint8Array, passes: Uint8Array, begin: number, end: number): number {
  let count = 0
  for (let visit = begin; visit < end; visit += 1) {
    const pass = passes[visit]! & looked[column[visit]!]!
    passes[visit] = pass
    count += pass
  }
  return count
}

/** Leaves the visits that have a request of each kind that is needed, among those that are counted. */
function applyNeeds(
  candidates: Candidates,
  sought: Sought,
  segment: Segment,
  columns: ColumnsInMemory,
  { passes, got }: Scratch,
): void {
  const starts = columns.column(segment, 'starts')
  const subject = columns.column(segment, 'subject')
  const first = columns.column(segment, 'first')
  const tests = testsOf(sought, segment, columns)
  const { needs } = sought
  const needed = sought.subjects.map((bit) => (bit === kindBits.missingFile ? kindBits.notFound : bit) & needs)
  let count = 0
  for (const { begin, end } of candidates.ranges) {
    got.fill(0, begin, end)
    const last = starts[end]!
    let visit = begin - 1
    for (let request = starts[begin]!; request < last; request += 1) {
      visit += first[request]!
      const bit = needed[subject[request]!]!
      if (bit === 0) continue
      if (meets(tests, bit, request)) got[visit]! |= bit
    }
    for (visit = begin; visit < end; visit += 1) {
      const pass = got[visit] === needs && (candidates.passes === null || passes[visit] === 1) ? 1 : 0
      passes[visit] = pass
      count += pass
    }
  }
  candidates.passes = passes
  candidates.count = count
}

/** What is asked of single requests, of some kinds. */
type Test = { column: Numbers; looked: Uint8Array; kinds: number }

function testsOf({ ofRequests, links }: Sought, segment: Segment, columns: ColumnsInMemory): Test[] {
  const test = ({ column, looked }: Mask, kinds: number): Test => ({
    column: columns.column(segment, column),
    looked,
    kinds,
  })
  const tests = ofRequests.map((mask) => test(mask, allKinds))
  return links === null ? tests : [...tests, test(links, ofMissing)]
}

/** A function of its own: one that is made within a loop over requests would make the loop ten times slower. */
function meets(tests: readonly Test[], bit: number, request: number): boolean {
  return tests.every(({ column, looked, kinds }) => (bit & kinds) === 0 || looked[column[request]!] === 1)
}

/** All tests as one, worked out beforehand; for what is asked of some kinds only, which is rare. */
function asOneTest(sought: Sought, segment: Segment, columns: ColumnsInMemory): Test {
  const tests = testsOf(sought, segment, columns)
  const subject = columns.column(segment, 'subject')
  const column = new Uint16Array(segment.requests)
  for (let request = 0; request < column.length; request += 1) {
    const bit = sought.subjects[subject[request]!]!
    column[request] = meets(tests, bit, request) ? 1 : 0
  }
  return { column, looked: Uint8Array.of(0, 1), kinds: allKinds }
}

/**
 * Selects from the candidates the requests of some kinds that are counted, with their visits; of other kinds that are counted it adds to
 * `others`, by their bits, how many there are.
 */
export function selectRequests(
  sought: Sought,
  kinds: number,
  segment: Segment,
  columns: ColumnsInMemory,
  candidates: Candidates,
  scratch: Scratch,
  others: Int32Array,
): void {
  // 1 for what is selected, twice its bit for what is counted besides.
  const codes = sought.subjects.map((bit) => ((bit & kinds) !== 0 ? 1 : bit * 2))
  const of: Walked = {
    codes,
    subject: columns.column(segment, 'subject'),
    starts: columns.column(segment, 'starts'),
    tests: sought.links === null ? testsOf(sought, segment, columns) : [asOneTest(sought, segment, columns)],
    others,
  }
  if (candidates.count * few < candidates.all) walkFew(of, candidates, scratch)
  else (of.tests.length === 0 ? walkAll : walkAllTested)(of, candidates, scratch, columns.column(segment, 'first'))
  findFirsts(scratch.selection)
}

/** What a walk over the requests of a segment looks at. */
type Walked = { codes: Uint8Array; subject: Numbers; starts: Numbers; tests: Test[]; others: Int32Array }

function walkAll(
  { codes, subject, starts, others }: Walked,
  { ranges, passes }: Candidates,
  { selection }: Scratch,
  first: Numbers,
): void {
  const { request: requests, visitOf } = selection
  let count = 0
  for (const { begin, end } of ranges) {
    const last = starts[end]!
    let visit = begin - 1
    for (let request = starts[begin]!; request < last; request += 1) {
      visit += first[request]!
      let code = codes[subject[request]!]!
      if (passes !== null) code &= 0 - passes[visit]!
      requests[count] = request
      visitOf[count] = visit
      count += code & 1
      if (code > 1) others[code >> 1]! += 1
    }
  }
  selection.requestCount = count
}

/** The same with tests, which take a third longer even where there are none. */
function walkAllTested(
  { codes, subject, starts, tests, others }: Walked,
  { ranges, passes }: Candidates,
  { selection }: Scratch,
  first: Numbers,
): void {
  const [one, two] = tests
  const { column: oneColumn, looked: oneLooked } = one!
  const { column: twoColumn, looked: twoLooked } = two ?? one!
  const { request: requests, visitOf } = selection
  let count = 0
  for (const { begin, end } of ranges) {
    const last = starts[end]!
    let visit = begin - 1
    for (let request = starts[begin]!; request < last; request += 1) {
      visit += first[request]!
      let code = codes[subject[request]!]!
      if (passes !== null) code &= 0 - passes[visit]!
      code &= 0 - (oneLooked[oneColumn[request]!]! & twoLooked[twoColumn[request]!]!)
      requests[count] = request
      visitOf[count] = visit
      count += code & 1
      if (code > 1) others[code >> 1]! += 1
    }
  }
  selection.requestCount = count
}

function walkFew(
  { codes, subject, starts, tests, others }: Walked,
  { ranges, passes }: Candidates,
  { selection, found }: Scratch,
): void {
  const [one, two] = tests
  const [oneColumn, oneLooked] = [one?.column ?? subject, one?.looked ?? codes]
  const [twoColumn, twoLooked] = [two?.column ?? subject, two?.looked ?? codes]
  const [isOne, isTwo] = [one !== undefined, two !== undefined]
  const { request: requests, visitOf } = selection
  let count = 0
  for (const { begin, end } of ranges) {
    let foundCount = 0
    for (let visit = begin; visit < end; visit += 1) {
      found[foundCount] = visit
      foundCount += passes![visit]!
    }
    for (let at = 0; at < foundCount; at += 1) {
      const visit = found[at]!
      const last = starts[visit + 1]!
      for (let request = starts[visit]!; request < last; request += 1) {
        let code = codes[subject[request]!]!
        if (isOne) code &= 0 - oneLooked[oneColumn[request]!]!
        if (isTwo) code &= 0 - twoLooked[twoColumn[request]!]!
        requests[count] = request
        visitOf[count] = visit
        count += code & 1
        if (code > 1) others[code >> 1]! += 1
      }
    }
  }
  selection.requestCount = count
}

/** The visits of the selected requests, and where those of each begin. */
function findFirsts(selection: Selection): void {
  const { visitOf, visit: visits, firsts, requestCount } = selection
  let count = 0
  let last = -1
  for (let at = 0; at < requestCount; at += 1) {
    const visit = visitOf[at]!
    visits[count] = visit
    firsts[count] = at
    // 1 where it is another visit, which is a greater one.
    count += (last - visit) >>> 31
    last = visit
  }
  firsts[count] = requestCount
  selection.visitCount = count
}
