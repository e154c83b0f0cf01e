import { kindCount } from './kinds.ts'
import type { Register } from './register.ts'
import { sortedBy, type Sort } from './sorted.ts'

/**
 * Readers in an order, in groups of one kind and one set of tags, with what conditions ask of each beside their place: a walk along an order then
 * reads memory in its order, and how many of some groups stand before a place is known without a walk.
 */
export type Grouped = {
  groups: { kind: number; tagSet: number }[]
  /** By place in the order. */
  groupAt: Uint16Array
  since: Int32Array
  lastIssue: Int32Array
  /** The places of group `g`, ascending: from `starts[g]` up to `starts[g + 1]`. */
  places: Int32Array
  starts: Int32Array
  /** How many of each group stand before every place that is a multiple of `block`. */
  before: Int32Array
}

export const block = 512
const mostGroups = 1000

/** An order in groups, worked out once, and again when a reader has changed; null where there are too many kinds and sets of tags to be told apart. */
export function groupedBy(register: Register, order: Sort): Grouped | null {
  let last = ofRegister.get(register)
  if (last?.changes !== register.changes())
    ofRegister.set(register, (last = { changes: register.changes(), orders: new Map() }))
  let grouped = last.orders.get(order)
  if (grouped === undefined) last.orders.set(order, (grouped = group(register, sortedBy(register, order))))
  return grouped
}

const ofRegister = new WeakMap<Register, { changes: number; orders: Map<Sort, Grouped | null> }>()

function group({ columns, tags }: Register, numbers: Int32Array): Grouped | null {
  if (tags.size * kindCount > mostPairs) return null
  const groupOf = new Uint16Array(tags.size * kindCount)
  const groups: Grouped['groups'] = []
  const groupAt = new Uint16Array(numbers.length)
  const since = new Int32Array(numbers.length)
  const lastIssue = new Int32Array(numbers.length)
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place]!
    const [kind, tagSet] = [columns.kinds[number]!, columns.tagSets[number]!]
    const pair = tagSet * kindCount + kind
    // 0 stands for a pair that nobody has had yet.
    if (groupOf[pair] === 0) groupOf[pair] = groups.push({ kind, tagSet })
    if (groups.length > mostGroups) return null
    groupAt[place] = groupOf[pair]! - 1
    since[place] = columns.since[number]!
    lastIssue[place] = columns.lastIssue[number]!
  }
  const before = countsBefore(groupAt, groups.length)
  return { groups, groupAt, since, lastIssue, before, ...placesOf(groupAt, groups.length) }
}

/** Pairs of a kind and a set of tags that may be told apart by a table. */
const mostPairs = 1_000_000

function countsBefore(groupAt: Uint16Array, groups: number): Int32Array {
  const before = new Int32Array((Math.floor(groupAt.length / block) + 1) * groups)
  for (let nth = 1; nth * block <= groupAt.length; nth += 1) {
    before.copyWithin(nth * groups, (nth - 1) * groups, nth * groups)
    for (let at = (nth - 1) * block; at < nth * block; at += 1) before[nth * groups + groupAt[at]!]! += 1
  }
  return before
}

function placesOf(groupAt: Uint16Array, groups: number): Pick<Grouped, 'places' | 'starts'> {
  const starts = new Int32Array(groups + 1)
  for (let place = 0; place < groupAt.length; place += 1) starts[groupAt[place]! + 1]! += 1
  for (let at = 0; at < groups; at += 1) starts[at + 1]! += starts[at]!
  const places = new Int32Array(groupAt.length)
  const next = starts.slice()
  for (let place = 0; place < groupAt.length; place += 1) {
    const at = groupAt[place]!
    places[next[at]!] = place
    next[at]! += 1
  }
  return { places, starts }
}
