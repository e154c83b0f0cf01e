import type { Selection } from './scratch.ts'

/**
 * Numbers by key of one panel, over any number of segments. Those of a key lie beside each other in memory: count, visits, visitors, and
 * the visit and the visitor that were counted last, both from 1.
 */
export type PanelCount = { size: number; cells: Int32Array }

/** Places in the cells of a key, and how many cells it has: a line of the processor's memory is twice as long. */
export const cell = { count: 0, visits: 1, visitors: 2, lastVisit: 3, lastVisitor: 4 } as const
export const cellsOfKey = 8

/** Room for keys from 0 to before `size`, and one more for what has no value. */
export function newPanelCount(size: number): PanelCount {
  return { size, cells: new Int32Array((size + 1) * cellsOfKey) }
}

/** What was counted at a key. */
export function numbersAt({ cells }: PanelCount, key: number): { count: number; visits: number; visitors: number } {
  const at = key * cellsOfKey
  return { count: cells[at]!, visits: cells[at + cell.visits]!, visitors: cells[at + cell.visitors]! }
}

/**
 * Numbers by pairs of keys that are too many for a place each: the pairs that come up get places one after the other.
 */
export class PairPlaces {
  readonly places = new Map<number, number>()
  readonly pairs: number[] = []

  placeOf(pair: number): number {
    let place = this.places.get(pair)
    if (place === undefined) {
      place = this.pairs.push(pair) - 1
      this.places.set(pair, place)
    }
    return place
  }
}

/** The same numbers with room for more keys. What has no value must have been counted at none. */
export function widened({ cells }: PanelCount, size: number): PanelCount {
  const wider = newPanelCount(size)
  wider.cells.set(cells)
  return wider
}

/** Visits and visitors of a segment are told from those of others by what was before them. */
export type Before = { visits: number; visitors: number }

/*
 * Visits and visitors come in the order of their numbers: where the last one is smaller it was another. That is worked out without a
 * branch, for nobody could foresee it.
 */

/** Counts a selection by a key for each of its visits. */
export function countByVisit(
  { cells }: PanelCount,
  keys: Int32Array,
  { visitCount, visit, firsts }: Selection,
  visitorOf: ArrayLike<number>,
  before: Before,
): void {
  const visitorsBefore = before.visitors + 1
  for (let at = 0; at < visitCount; at += 1) {
    const key = keys[at]! * cellsOfKey
    cells[key]! += firsts[at + 1]! - firsts[at]!
    cells[key + cell.visits]! += 1
    const visitor = (visitorOf[visit[at]!]! + visitorsBefore) | 0
    cells[key + cell.visitors]! += (cells[key + cell.lastVisitor]! - visitor) >>> 31
    cells[key + cell.lastVisitor] = visitor
  }
}

/** Counts a selection by a key for each of its requests. */
export function countByRequest(
  { cells }: PanelCount,
  keys: Int32Array,
  { requestCount, visitOf }: Selection,
  visitorOf: ArrayLike<number>,
  before: Before,
): void {
  const visitsBefore = before.visits + 1
  const visitorsBefore = before.visitors + 1
  for (let at = 0; at < requestCount; at += 1) {
    const key = keys[at]! * cellsOfKey
    const place = visitOf[at]!
    const visit = (place + visitsBefore) | 0
    const visitor = (visitorOf[place]! + visitorsBefore) | 0
    cells[key]! += 1
    cells[key + cell.visits]! += (cells[key + cell.lastVisit]! - visit) >>> 31
    cells[key + cell.lastVisit] = visit
    cells[key + cell.visitors]! += (cells[key + cell.lastVisitor]! - visitor) >>> 31
    cells[key + cell.lastVisitor] = visitor
  }
}
