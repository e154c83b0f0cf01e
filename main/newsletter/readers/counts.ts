import { kindCount } from './kinds.ts'
import type { Register } from './register.ts'
import { sortedBy } from './sorted.ts'

/** What readers are counted along: the day of their first consent, or their last issue. */
type Along = 'since' | 'lastIssue'

/** Readers in an order, in groups of one kind and one set of tags, with how many of each group stand before every 512th. */
type Counts = {
  groups: { kind: number; tagSet: number }[]
  /** By place in the order. */
  values: Int32Array
  groupAt: Uint16Array
  before: Int32Array
}

const block = 512
const mostGroups = 1000

/**
 * How many readers of some kinds and sets of tags stand between two values of an order, both counted, without a pass over all of them. Null where
 * there are too many kinds and sets of tags to be counted apart.
 */
export function countAlong(
  register: Register,
  along: Along,
  isMeant: (kind: number, tagSet: number) => boolean,
  [from, until]: readonly [number, number],
): number | null {
  const counts = keptOf(register, along)
  if (!counts) return null
  const meant = Uint8Array.from(counts.groups, ({ kind, tagSet }) => (isMeant(kind, tagSet) ? 1 : 0))
  const first = placeOf(counts.values, (value) => value >= from)
  const end = placeOf(counts.values, (value) => value > until)
  return Math.max(0, countBefore(counts, meant, end) - countBefore(counts, meant, first))
}

function countBefore({ groups, groupAt, before }: Counts, meant: Uint8Array, place: number): number {
  const nth = Math.floor(place / block)
  let count = 0
  for (let group = 0; group < meant.length; group += 1) count += meant[group]! * before[nth * groups.length + group]!
  for (let at = nth * block; at < place; at += 1) count += meant[groupAt[at]!]!
  return count
}

function keptOf(register: Register, along: Along): Counts | null {
  let last = ofRegister.get(register)
  if (last?.changes !== register.changes())
    ofRegister.set(register, (last = { changes: register.changes(), counts: new Map() }))
  if (!last.counts.has(along)) last.counts.set(along, countAll(register, along))
  return last.counts.get(along)!
}

const ofRegister = new WeakMap<Register, { changes: number; counts: Map<Along, Counts | null> }>()

function countAll(register: Register, along: Along): Counts | null {
  const numbers = sortedBy(register, along)
  const { columns, tags } = register
  if (tags.size * kindCount > mostPairs) return null
  const groupOf = new Uint16Array(tags.size * kindCount)
  const groups: Counts['groups'] = []
  const values = new Int32Array(numbers.length)
  const groupAt = new Uint16Array(numbers.length)
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place]!
    const [kind, tagSet] = [columns.kinds[number]!, columns.tagSets[number]!]
    const pair = tagSet * kindCount + kind
    // 0 stands for a pair that nobody has had yet.
    if (groupOf[pair] === 0) groupOf[pair] = groups.push({ kind, tagSet })
    if (groups.length > mostGroups) return null
    values[place] = columns[along][number]!
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
