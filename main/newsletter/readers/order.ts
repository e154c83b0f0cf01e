import { sortedInSteps } from '../../database/in-steps.ts'

/** The numbers of readers in the order of a text: by its UTF-16 units, then by number. */
export type Order = {
  readonly numbers: Int32Array
  /** Sorts the readers below a number anew, in steps between which others have their turn. */
  load(end: number): Promise<void>
  /** Puts some readers where they now belong, in one pass. */
  patch(touched: ReadonlySet<number>): void
}

/** @param keyOf what a reader is sorted by; whose text is empty has no place in the order */
export function newOrder(keyOf: (number: number) => string): Order {
  let numbers = new Int32Array(0)

  const compare = (one: number, other: number): number => {
    const [key, than] = [keyOf(one), keyOf(other)]
    return key < than ? -1 : key > than ? 1 : one - other
  }

  /** The first place, from this one on, whose reader comes after this reader. */
  function placeOf(number: number, among: Int32Array, from: number): number {
    let [low, high] = [from, among.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(among[middle]!, number) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    get numbers() {
      return numbers
    },
    async load(end) {
      const all: number[] = []
      for (let number = 1; number < end; number += 1) if (keyOf(number) !== '') all.push(number)
      numbers = Int32Array.from(await sortedInSteps(all, compare))
    },
    patch(touched) {
      // A byte for each number that matters here: a pass over all of them is quicker than as many questions to a set.
      const marks = new Uint8Array(1 + [...touched].reduce((highest, number) => Math.max(highest, number), 0))
      for (const number of touched) marks[number] = 1
      const kept = numbers.filter((number) => marks[number] !== 1)
      const placed = [...touched].filter((number) => keyOf(number) !== '').toSorted(compare)
      const next = new Int32Array(kept.length + placed.length)
      let [from, at] = [0, 0]
      for (const number of placed) {
        const until = placeOf(number, kept, from)
        next.set(kept.subarray(from, until), at)
        at += until - from
        next[at++] = number
        from = until
      }
      next.set(kept.subarray(from), at)
      numbers = next
    },
  }
}
