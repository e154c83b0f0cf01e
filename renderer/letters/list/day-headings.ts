/** Where the days of a list begin, as far as its letters have been seen. */
export type DayHeadings = {
  /** Remembers the days of the letters from a place on; tells the places where a heading came or went. */
  learn(first: number, days: readonly string[]): { index: number; begins: boolean }[]
  /** True where the letter at a place is known to begin a day. */
  begins(index: number): boolean
}

/** Headings of one list; a list of another kind or length begins anew. */
export function newDayHeadings(): DayHeadings {
  const days = new Map<number, string>()
  const begin = new Set<number>()
  const beginsDay = (index: number) => {
    const day = days.get(index)
    const before = days.get(index - 1)
    return day !== undefined && (index === 0 || (before !== undefined && before !== day))
  }
  return {
    learn: (first, some) => {
      some.forEach((day, offset) => days.set(first + offset, day))
      const changes = []
      // The letter after the last one may have been waiting for its neighbour.
      for (let index = first; some.length > 0 && index <= first + some.length; index += 1) {
        const begins = beginsDay(index)
        if (begins === begin.has(index)) continue
        if (begins) begin.add(index)
        else begin.delete(index)
        changes.push({ index, begins })
      }
      return changes
    },
    begins: (index) => begin.has(index),
  }
}
