import type { Selection } from './scratch.ts'

/** Numbers by key of one panel, over any number of segments. */
export type PanelCount = {
  size: number
  count: Uint32Array
  visits: Uint32Array
  visitors: Uint32Array
  /** The visit and the visitor that were counted last at each key, both from 1. */
  lastVisit: Uint32Array
  lastVisitor: Uint32Array
}

/** Room for keys from 0 to before `size`, and one more for what has no value. */
export function newPanelCount(size: number): PanelCount {
  const room = (): Uint32Array => new Uint32Array(size + 1)
  return { size, count: room(), visits: room(), visitors: room(), lastVisit: room(), lastVisitor: room() }
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
export function widened(panel: PanelCount, size: number): PanelCount {
  const wider = newPanelCount(size)
  for (const name of ['count', 'visits', 'visitors', 'lastVisit', 'lastVisitor'] as const) wider[name].set(panel[name])
  return wider
}

/** Visits and visitors of a segment are told from those of others by what was before them. */
export type Before = { visits: number; visitors: number }

/** Counts a selection by a key for each of its visits. */
export function countByVisit(
  { count, visits, visitors, lastVisitor }: PanelCount,
  keys: Uint32Array,
  { visitCount, visit, firsts }: Selection,
  visitorOf: ArrayLike<number>,
  before: Before,
): void {
  for (let at = 0; at < visitCount; at += 1) {
    const key = keys[at]!
    count[key]! += firsts[at + 1]! - firsts[at]!
    visits[key]! += 1
    const visitor = visitorOf[visit[at]!]! + before.visitors + 1
    if (lastVisitor[key] !== visitor) {
      lastVisitor[key] = visitor
      visitors[key]! += 1
    }
  }
}

/** Counts a selection by a key for each of its requests. */
export function countByRequest(
  { count, visits, visitors, lastVisit, lastVisitor }: PanelCount,
  keys: Uint32Array,
  { requestCount, visitOf }: Selection,
  visitorOf: ArrayLike<number>,
  before: Before,
): void {
  for (let at = 0; at < requestCount; at += 1) {
    const key = keys[at]!
    count[key]! += 1
    const visit = visitOf[at]!
    const thisVisit = visit + before.visits + 1
    if (lastVisit[key] === thisVisit) continue
    lastVisit[key] = thisVisit
    visits[key]! += 1
    const thisVisitor = visitorOf[visit]! + before.visitors + 1
    if (lastVisitor[key] === thisVisitor) continue
    lastVisitor[key] = thisVisitor
    visitors[key]! += 1
  }
}
