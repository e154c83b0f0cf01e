import { inOrder } from './in-order.ts'

/**
 * The lines of one hour as a multiset of their hashes. What one part of a file holds of the hour is added in any pieces; each line is then
 * there as often as before or as often as in the part, whichever is more. Maximum is commutative, associative and idempotent, so order,
 * copies and overlaps of parts cannot matter.
 */
export class HourHashes {
  #before: Float64Array
  #part: Float64Array = new Float64Array(0)

  /** Begins with what is stored of the hour, in ascending order. */
  constructor(before: Float64Array) {
    this.#before = before
  }

  /** Adds hashes of the part; answers for each 1 where its line is new, and 0 where it is there already; null where all are new. */
  add(hashes: Float64Array): Uint8Array | null {
    const sorted = inOrder(hashes)
    const left = newCounts(sorted, this.#before, this.#part)
    this.#part = united(this.#part, sorted, (one, other) => one + other)
    if (left === null) return null
    const fresh = new Uint8Array(hashes.length)
    for (let row = 0; row < hashes.length; row += 1) {
      const hash = hashes[row]!
      const count = left.get(hash)
      if (count === undefined) fresh[row] = 1
      else if (count > 0) {
        fresh[row] = 1
        left.set(hash, count - 1)
      }
    }
    return fresh
  }

  /** What is to be stored of the hour from now on, in ascending order. */
  stored(): Float64Array {
    return united(this.#before, this.#part, Math.max)
  }
}

/** How many rows of each hash are new, for those hashes of which not all are; null where all rows are. All three lists ascend. */
function newCounts(sorted: Float64Array, before: Float64Array, part: Float64Array): Map<number, number> | null {
  if (before.length === 0 && part.length === 0) return null
  let counts: Map<number, number> | null = null
  let atBefore = 0
  let atPart = 0
  for (let at = 0; at < sorted.length; ) {
    const hash = sorted[at]!
    const first = at
    while (at < sorted.length && sorted[at] === hash) at += 1
    while (atBefore < before.length && before[atBefore]! < hash) atBefore += 1
    const firstBefore = atBefore
    while (atBefore < before.length && before[atBefore] === hash) atBefore += 1
    while (atPart < part.length && part[atPart]! < hash) atPart += 1
    const firstPart = atPart
    while (atPart < part.length && part[atPart] === hash) atPart += 1
    const count = at - first
    const were = atBefore - firstBefore
    const had = atPart - firstPart
    const fresh = Math.max(were, had + count) - Math.max(were, had)
    if (fresh < count) (counts ??= new Map<number, number>()).set(hash, fresh)
  }
  return counts
}

/** Both multisets as one, each hash as often as `howOften` says of how often each has it. */
function united(
  one: Float64Array,
  other: Float64Array,
  howOften: (one: number, other: number) => number,
): Float64Array {
  if (one.length === 0) return other
  if (other.length === 0) return one
  const all = new Float64Array(one.length + other.length)
  let size = 0
  let atOne = 0
  let atOther = 0
  while (atOne < one.length || atOther < other.length) {
    const hash = Math.min(one[atOne] ?? Number.POSITIVE_INFINITY, other[atOther] ?? Number.POSITIVE_INFINITY)
    const [firstOne, firstOther] = [atOne, atOther]
    while (one[atOne] === hash) atOne += 1
    while (other[atOther] === hash) atOther += 1
    const end = size + howOften(atOne - firstOne, atOther - firstOther)
    all.fill(hash, size, end)
    size = end
  }
  return all.slice(0, size)
}
