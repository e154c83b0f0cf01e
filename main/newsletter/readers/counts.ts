import { block, groupedBy, type Grouped } from './grouped.ts'
import type { Register } from './register.ts'
import { roomForNumbers } from './room.ts'
import { sortedBy, type Sort } from './sorted.ts'

/** What is asked of readers: which kinds with which sets of tags, and between which days and issues, both counted. */
export type Wanted = {
  isMeant: (kind: number, tagSet: number) => boolean
  since: readonly [number, number]
  lastIssue: readonly [number, number]
}

/** How many they are, without a pass over all of them; null where a day and an issue are asked for at once, or groups are too many to be told apart. */
export function countWanted(register: Register, wanted: Wanted): number | null {
  const along = alongOf(register, wanted)
  return along && Math.max(0, countBefore(along, along.end) - countBefore(along, along.first))
}

/** The numbers of those readers, in no order, in the room for numbers; null as above. */
export function findWanted(register: Register, wanted: Wanted): Int32Array | null {
  const along = alongOf(register, wanted)
  if (!along) return null
  const { order, grouped, meant, first, end } = along
  const { places, starts, before, groups } = grouped
  const numbers = sortedBy(register, order)
  const found = roomForNumbers(numbers.length)
  let length = 0
  const nth = Math.floor(first / block)
  for (const group of meant) {
    const until = starts[group + 1]!
    let at = starts[group]! + before[nth * groups.length + group]!
    while (at < until && places[at]! < first) at += 1
    for (; at < until && places[at]! < end; at += 1) found[length++] = numbers[places[at]!]!
  }
  return found.subarray(0, length)
}

/** A page of those readers: its places among all of them. */
export type Page = { total: number; from: number; until: number }

/**
 * The numbers on a page in an order, found by walking there: from the block in which it begins where that is known, else from the nearer end.
 * Null as above, and where all who are wanted are sooner gathered than walked to.
 */
export function walkToPage(register: Register, sort: Sort, wanted: Wanted, page: Page): Int32Array | null {
  const walk = walkOf(register, sort, wanted, page)
  if (!walk || (walk.skip + walk.take) * (walk.grouped.groupAt.length / page.total) > longestWalk * page.total)
    return null
  const found = walkAlong(sortedBy(register, sort), wanted, walk)
  return walk.step === 1 ? found : found.reverse()
}

/** Places that are walked along in the time in which one reader is gathered, whose columns lie anywhere. */
const longestWalk = 24

/** Where a walk begins, which way it goes, and how many of the wanted it passes before it takes some. */
type Walk = Counted & { start: number; step: 1 | -1; skip: number; take: number }

function walkOf(register: Register, sort: Sort, wanted: Wanted, { total, from, until }: Page): Walk | null {
  const take = until - from
  const along = alongOf(register, wanted, sort)
  if (!along) return null
  if (along.order === sort) {
    const passed = countBefore(along, along.first) + from
    const start = Math.max(along.first, blockOf(along, passed) * block)
    return { ...along, start, step: 1, skip: passed - countBefore(along, start), take }
  }
  const counted = countedBy(register, sort, wanted)
  if (!counted) return null
  if (until <= total - from) return { ...counted, start: 0, step: 1, skip: from, take }
  return { ...counted, start: counted.grouped.groupAt.length - 1, step: -1, skip: total - until, take }
}

function walkAlong(numbers: Int32Array, wanted: Wanted, { grouped, meant, start, step, skip, take }: Walk): Int32Array {
  const { groupAt } = grouped
  const isMeant = marksOf({ grouped, meant })
  const bound = isUnbound(wanted.since) ? 'lastIssue' : 'since'
  const values = grouped[bound]
  const [lowest, highest] = bounded(wanted[bound])
  // Without a branch: it would hang on each reader.
  const isWanted = (place: number): number =>
    isMeant[groupAt[place]!]! & +(values[place]! >= lowest) & +(values[place]! <= highest)
  let at = start
  for (let passed = 0; passed < skip && at >= 0 && at < numbers.length; at += step) passed += isWanted(at)
  const page = new Int32Array(take)
  for (let length = 0; length < take && at >= 0 && at < numbers.length; at += step) {
    // Whoever is not wanted is written over by the next.
    page[length] = numbers[at]!
    length += isWanted(at)
  }
  return page
}

/** An order, and the groups that are meant. */
type Counted = { grouped: Grouped; meant: readonly number[] }
type Along = Counted & { order: Sort; first: number; end: number }

/** The order in which those who are wanted stand between two places; where any day and any issue will do, the one that is asked for. */
function alongOf(register: Register, wanted: Wanted, sort: Sort = 'since'): Along | null {
  const { since, lastIssue } = wanted
  if (!isUnbound(since) && !isUnbound(lastIssue)) return null
  const order = !isUnbound(since) ? 'since' : !isUnbound(lastIssue) ? 'lastIssue' : sort
  const counted = countedBy(register, order, wanted)
  if (!counted) return null
  const length = counted.grouped.groupAt.length
  if (order !== 'since' && order !== 'lastIssue') return { ...counted, order, first: 0, end: length }
  const values = counted.grouped[order]
  const [from, until] = wanted[order]
  const first = firstPlace(0, length, (place) => values[place]! >= from)
  return { ...counted, order, first, end: firstPlace(first, length, (place) => values[place]! > until) }
}

function countedBy(register: Register, order: Sort, { isMeant }: Wanted): Counted | null {
  const grouped = groupedBy(register, order)
  if (!grouped) return null
  const meant: number[] = []
  for (const [group, { kind, tagSet }] of grouped.groups.entries()) if (isMeant(kind, tagSet)) meant.push(group)
  return { grouped, meant }
}

/** By group: 1 where it is meant. */
function marksOf({ grouped, meant }: Counted): Uint8Array {
  const marks = new Uint8Array(grouped.groups.length)
  for (const group of meant) marks[group] = 1
  return marks
}

function countBefore({ grouped, meant }: Counted, place: number): number {
  const { groups, groupAt, before } = grouped
  const nth = Math.floor(place / block)
  let count = 0
  for (const group of meant) count += before[nth * groups.length + group]!
  if (nth * block === place) return count
  const isMeant = marksOf({ grouped, meant })
  for (let at = nth * block; at < place; at += 1) count += isMeant[groupAt[at]!]!
  return count
}

/** The block in which so many of the meant have stood before. */
function blockOf(counted: Counted, count: number): number {
  const blocks = Math.floor(counted.grouped.groupAt.length / block) + 1
  return firstPlace(0, blocks, (nth) => countBefore(counted, nth * block) > count) - 1
}

/** Bounds in 31 bits, where whole numbers are compared quickest. */
export const bounded = ([lowest, highest]: readonly [number, number]): readonly [number, number] => [
  Math.max(-mostBound, lowest),
  Math.min(mostBound, highest),
]
const mostBound = 0x3fff_ffff

export const isUnbound = ([lowest, highest]: readonly [number, number]): boolean =>
  lowest === -Infinity && highest === Infinity

/** The first of some ascending places that is far enough; all after it are. */
function firstPlace(from: number, until: number, isFar: (place: number) => boolean): number {
  let [low, high] = [from, until]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isFar(middle)) high = middle
    else low = middle + 1
  }
  return low
}
