import type { Segment } from '../store/segments.ts'
import type { ColumnsInMemory } from './columns-in-memory.ts'
import type { DimensionKeys } from './dimension-keys.ts'
import {
  type Before,
  cellsOfKey,
  countByRequest,
  countByVisit,
  newPanelCount,
  PairPlaces,
  type PanelCount,
  widened,
} from './panel-count.ts'
import { fitScratch, type Scratch, type Selection } from './scratch.ts'
import { allKinds, findCandidates, selectRequests } from './selection.ts'
import type { Sought } from './sought.ts'
import { kindBits } from './value-tables.ts'

/** Pairs of keys up to which each has a place of its own. */
const mostPlaces = 1 << 20

/** The place of pairs in which one has no value. */
const noPair = -1

/** A panel while it is counted: numbers by key, or where there would be too many of them by the places of pairs. */
export type CountedPanel = {
  keys: readonly DimensionKeys[]
  /** The kinds of requests that it counts, as bits. */
  kinds: number
  numbers: PanelCount
  pairs: PairPlaces | null
}

export function newCountedPanel(keys: readonly DimensionKeys[], kinds: number): CountedPanel {
  const places = keys.reduce((product, { size }) => product * (size + 1), 1)
  const isSparse = keys.length > 1 && places > mostPlaces
  return {
    keys,
    kinds,
    numbers: newPanelCount(isSparse ? 64 : keys.length > 1 ? places : places - 1),
    pairs: isSparse ? new PairPlaces() : null,
  }
}

/** The numbers of all that is counted, whatever the panels. By the bit of its kind how much there is; visits and visitors with a page view. */
export type CountedTotals = { byKind: Int32Array; visits: number; visitors: number }

/** Counts segments one after the other, in one pass over the columns of each for every kind of request that a panel counts. */
export class Counting {
  readonly totals: CountedTotals = { byKind: new Int32Array(kindBits.other + 1), visits: 0, visitors: 0 }
  #sought: Sought
  #columns: ColumnsInMemory
  #before: Before = { visits: 0, visitors: 0 }
  #scratch: Scratch
  /** Requests of robots that meet the filters, where these narrow a question without panels; where nothing does, what is kept by day says it. */
  robots = 0

  constructor(sought: Sought, columns: ColumnsInMemory, scratch: Scratch) {
    this.#sought = sought
    this.#columns = columns
    this.#scratch = scratch
  }

  /** Counts what the question looks for in a segment: into each of the panels, and where it is wanted into the totals. */
  add(segment: Segment, panels: readonly CountedPanel[], withTotals: boolean): void {
    fitScratch(this.#scratch, segment)
    const whose = this.#sought.robots ? 'all' : 'people'
    const candidates = findCandidates(this.#sought, whose, segment, this.#columns, this.#scratch)
    const kinds = new Set(panels.map((panel) => panel.kinds))
    if (withTotals) kinds.add(kindBits.view)
    const visitorOf = this.#columns.column(segment, 'visitors')
    if (candidates.count > 0)
      for (const some of kinds) {
        const others = new Int32Array(kindBits.other + 1)
        selectRequests(this.#sought, some, segment, this.#columns, candidates, this.#scratch, others)
        if (withTotals && some === kindBits.view) this.#addTotals(others, visitorOf)
        for (const panel of panels) if (panel.kinds === some) this.#addPanel(panel, segment, visitorOf)
      }
    if (withTotals && this.#sought.narrowed && panels.length === 0) this.#addRobots(segment)
    this.#before.visits += segment.visits
    this.#before.visitors += segment.visits === 0 ? 0 : visitorOf[segment.visits - 1]! + 1
  }

  #addRobots(segment: Segment): void {
    const candidates = findCandidates(this.#sought, 'robots', segment, this.#columns, this.#scratch)
    if (candidates.count === 0) return
    const none = new Int32Array(0)
    selectRequests(this.#sought, allKinds, segment, this.#columns, candidates, this.#scratch, none)
    this.robots += this.#scratch.selection.requestCount
  }

  #addTotals(others: Int32Array, visitorOf: ArrayLike<number>): void {
    const { totals } = this
    const { visit, visitCount, requestCount } = this.#scratch.selection
    totals.byKind[kindBits.view]! += requestCount
    for (const [bit, count] of others.entries()) totals.byKind[bit]! += count
    totals.visits += visitCount
    let last = -1
    let visitors = 0
    for (let at = 0; at < visitCount; at += 1) {
      const visitor = visitorOf[visit[at]!]!
      if (visitor !== last) visitors += 1
      last = visitor
    }
    totals.visitors += visitors
  }

  #addPanel(panel: CountedPanel, segment: Segment, visitorOf: ArrayLike<number>): void {
    const [one, two] = panel.keys
    const byRequest = panel.keys.some((keys) => keys.of === 'request')
    const [keys, others] = this.#scratch.keys
    this.#fill(one!, segment, byRequest, keys)
    if (two) {
      this.#fill(two, segment, byRequest, others)
      const { requestCount, visitCount } = this.#scratch.selection
      pair(panel, keys, others, byRequest ? requestCount : visitCount)
    }
    const count = byRequest ? countByRequest : countByVisit
    count(panel.numbers, keys, this.#scratch.selection, visitorOf, this.#before)
  }

  /** Puts into `into` the key of each selected visit, or of each selected request. */
  #fill(keys: DimensionKeys, segment: Segment, byRequest: boolean, into: Int32Array): void {
    const { visit, visitCount, request, requestCount } = this.#scratch.selection
    if (keys.of === 'request') {
      gather(this.#columns.column(segment, keys.column), keys.map, request, requestCount, into)
      return
    }
    if (keys.of === 'visit') gather(this.#columns.column(segment, keys.column), keys.map, visit, visitCount, into)
    else this.#fillDays(keys.key, segment, into)
    if (byRequest) spread(into, this.#scratch.selection)
  }

  #fillDays(keyOf: (day: number, server: number) => number, segment: Segment, into: Int32Array): void {
    const { visit, visitCount } = this.#scratch.selection
    const ends = this.#columns.column(segment, 'days')
    let day = -1
    let end = 0
    let key = 0
    for (let at = 0; at < visitCount; at += 1) {
      const place = visit[at]!
      if (place >= end) {
        while (place >= end) {
          day += 1
          end = ends[day + 1]!
        }
        key = keyOf(segment.firstDay + day, segment.server)
      }
      into[at] = key
    }
  }
}

/** Gives each request the key of its visit; from the end, so that no key is overwritten before it was read. */
function spread(keys: Int32Array, { visitCount, requestCount, firsts }: Selection): void {
  let place = requestCount - 1
  for (let at = visitCount - 1; at >= 0; at -= 1) {
    const key = keys[at]!
    const first = firsts[at]!
    for (; place >= first; place -= 1) keys[place] = key
  }
}

function gather(
  column: ArrayLike<number>,
  map: ArrayLike<number> | null,
  places: Int32Array,
  count: number,
  into: Int32Array,
): void {
  if (map === null) for (let at = 0; at < count; at += 1) into[at] = column[places[at]!]!
  else for (let at = 0; at < count; at += 1) into[at] = map[column[places[at]!]!]!
}

/** Makes keys of pairs out of the keys of both, in the place of the first. */
function pair(panel: CountedPanel, keys: Int32Array, others: Int32Array, count: number): void {
  const [one, two] = panel.keys
  const width = two!.size + 1
  if (panel.pairs === null) {
    for (let at = 0; at < count; at += 1) keys[at] = keys[at]! * width + others[at]!
    return
  }
  for (let at = 0; at < count; at += 1) {
    const isPair = keys[at] !== one!.size && others[at] !== two!.size
    keys[at] = panel.pairs.placeOf(isPair ? keys[at]! * width + others[at]! : noPair)
  }
  const places = panel.pairs.pairs.length
  if (places > panel.numbers.size) panel.numbers = widened(panel.numbers, places * 2)
}

/** Every key of a panel at which something was counted, with the keys of its dimensions. */
export function* countedKeys(panel: CountedPanel): Generator<{ place: number; keys: number[] }> {
  const { numbers, pairs, keys } = panel
  const [one, two] = keys
  const width = two ? two.size + 1 : 1
  const places = pairs ? pairs.pairs.length : numbers.size
  for (let place = 0; place < places; place += 1) {
    if (numbers.cells[place * cellsOfKey] === 0) continue
    const pairOfKeys = pairs ? pairs.pairs[place]! : place
    if (pairOfKeys === noPair) continue
    const first = Math.floor(pairOfKeys / width)
    const second = pairOfKeys % width
    if (first === one!.size || (two && second === two.size)) continue
    yield { place, keys: two ? [first, second] : [first] }
  }
}
