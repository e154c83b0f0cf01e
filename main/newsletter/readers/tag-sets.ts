/**
 * The sets of tags that readers have, each with a number of its own (0 is that of no tags): readers of one list have few different ones, and
 * where every reader has a tag of their own they take no more room than the tags themselves.
 */
export type TagSets = {
  numberOf(tags: readonly string[]): number
  /** By number: 1 for the sets that hold all of these tags. */
  holding(tags: readonly string[]): Uint8Array
  /** Every tag with how many readers have it, of how many have each set. */
  count(readers: Int32Array): Map<string, number>
  readonly size: number
  clear(): void
}

export function newTagSets(): TagSets {
  const sets: (readonly string[])[] = [[]]
  const numbers = new Map<string, number>([['', 0]])
  return {
    numberOf(tags) {
      if (tags.length === 0) return 0
      const key = tags.toSorted().join('\n')
      let number = numbers.get(key)
      if (number === undefined) {
        number = sets.push([...tags]) - 1
        numbers.set(key, number)
      }
      return number
    },
    holding: (tags) => Uint8Array.from(sets, (set) => (tags.every((tag) => set.includes(tag)) ? 1 : 0)),
    count(readers) {
      const counts = new Map<string, number>()
      for (const [number, set] of sets.entries())
        for (const tag of set) counts.set(tag, (counts.get(tag) ?? 0) + (readers[number] ?? 0))
      return counts
    },
    get size() {
      return sets.length
    },
    clear() {
      sets.length = 1
      numbers.clear()
      numbers.set('', 0)
    },
  }
}
