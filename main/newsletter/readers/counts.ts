import { kindCount } from './kinds.ts'
import type { Register } from './register.ts'
import { roomForNumbers } from './room.ts'
import { sortedBy, type Sort } from './sorted.ts'

/** Readers in an order, in groups of one kind and one set of tags, with how many of each group stand before every 512th. */
type Counts = {
  groups: { kind: number; tagSet: number }[]
  /** By place in the order: what it is by, where that is a number, and the group. */
  values: Int32Array
  groupAt: Uint16Array
  before: Int32Array
}

const block = 512
const mostGroups = 1000

/** Whether readers of a kind and a set of tags are meant. */
export type MeantGroup = (kind: number, tagSet: number) => boolean

/** Readers of some kinds and sets of tags, between two values of an order, both counted. */
export type Along = { order: 'since' | 'lastIssue'; between: readonly [number, number]; isMeant: MeantGroup }

/** By place in an order, the group of whoever stands there; and which groups are meant. Who is in none of these is met without a look at them. */
export type Sieve = { groupAt: Uint16Array; meant: Uint8Array }

/** How many they are, without a pass over all of them. Null where there are too many kinds and sets of tags to be counted apart. */
export function countAlong(register: Register, along: Along): number | null {
  const counts = keptOf(register, along.order)
  return counts && countBetween(counts, placesOf(counts, along))
}

/** The numbers of those readers, in that order, in the room for numbers; null as above. */
export function findAlong(register: Register, along: Along): Int32Array | null {
  const counts = keptOf(register, along.order)
  if (!counts) return null
  const { meant, first, end } = placesOf(counts, along)
  const numbers = sortedBy(register, along.order)
  // One more, for each is written where the next that is meant will stand.
  const found = roomForNumbers(numbers.length + 1)
  let length = 0
  for (let place = first; place < end; place += 1) {
    found[length] = numbers[place]!
    length += meant[counts.groupAt[place]!]!
  }
  return found.subarray(0, length)
}

/** The sieve of an order; null as above. */
export function sieveAlong(register: Register, sort: Sort, isMeant: MeantGroup): Sieve | null {
  const counts = keptOf(register, sort)
  return counts && { groupAt: counts.groupAt, meant: meantGroups(counts, isMeant) }
}

function meantGroups({ groups }: Counts, isMeant: MeantGroup): Uint8Array {
  const meant = new Uint8Array(groups.length)
  groups.forEach(({ kind, tagSet }, group) => (meant[group] = isMeant(kind, tagSet) ? 1 : 0))
  return meant
}

function countBetween(counts: Counts, { meant, first, end }: Places): number {
  return Math.max(0, countBefore(counts, meant, end) - countBefore(counts, meant, first))
}

type Places = { meant: Uint8Array; first: number; end: number }

function placesOf(counts: Counts, { between: [from, until], isMeant }: Along): Places {
  return {
    meant: meantGroups(counts, isMeant),
    first: placeOf(counts.values, (value) => value >= from),
    end: placeOf(counts.values, (value) => value > until),
  }
}

function countBefore({ groups, groupAt, before }: Counts, meant: Uint8Array, place: number): number {
  const nth = Math.floor(place / block)
  let count = 0
  for (let group = 0; group < meant.length; group += 1) count += meant[group]! * before[nth * groups.length + group]!
  for (let at = nth * block; at < place; at += 1) count += meant[groupAt[at]!]!
  return count
}

function keptOf(register: Register, order: Sort): Counts | null {
  let last = ofRegister.get(register)
  if (last?.changes !== register.changes())
    ofRegister.set(register, (last = { changes: register.changes(), counts: new Map() }))
  if (!last.counts.has(order)) last.counts.set(order, countAll(register, order))
  return last.counts.get(order)!
}

const ofRegister = new WeakMap<Register, { changes: number; counts: Map<Sort, Counts | null> }>()

function countAll(register: Register, order: Sort): Counts | null {
  const numbers = sortedBy(register, order)
  const { columns, tags } = register
  if (tags.size * kindCount > mostPairs) return null
  const groupOf = new Uint16Array(tags.size * kindCount)
  const groups: Counts['groups'] = []
  const by = order === 'since' || order === 'lastIssue' ? columns[order] : null
  const values = new Int32Array(by ? numbers.length : 0)
  const groupAt = new Uint16Array(numbers.length)
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place]!
    const [kind, tagSet] = [columns.kinds[number]!, columns.tagSets[number]!]
    const pair = tagSet * kindCount + kind
    // 0 stands for a pair that nobody has had yet.
    if (groupOf[pair] === 0) groupOf[pair] = groups.push({ kind, tagSet })
    if (groups.length > mostGroups) return null
    if (by) values[place] = by[number]!
    groupAt[place] = groupOf[pair]! - 1
  }
  return { groups, values, groupAt, before: sumsBefore(groupAt, groups.length) }
}

/** Pairs of a kind and a set of tags that may be told apart by a table. */
const mostPairs = 1_000_000

function sumsBefore(groupAt: Uint16Array, groups: number): Int32Array {
  const before = new Int32Array((Math.floor(groupAt.length / block) + 1) * groups)
  for (let nth = 1; nth * block <= groupAt.length; nth += 1) {
    before.copyWithin(nth * groups, (nth - 1) * groups, nth * groups)
    for (let at = (nth - 1) * block; at < nth * block; at += 1) before[nth * groups + groupAt[at]!]! += 1
  }
  return before
}

/** The first place whose value is far enough; all after it are. */
function placeOf(values: Int32Array, isFar: (value: number) => boolean): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isFar(values[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
