import { keyOf, movedTo, type Cell, type EarlierCell, type Group, type Place } from './place.ts'

/**
 * One number as a reader of everything public meets it: *public* is shown, or will be; *open* may be shown or withheld; *withheld* is withheld
 * already; *hidden* stands in no table and is only a part of numbers that do.
 */
export type Unknown = {
  place: Place
  measure: string
  state: 'public' | 'open' | 'withheld' | 'hidden'
  key: string
  /** What is true; null of a hidden number that nobody told. */
  truth: number | null
  /** The least that a reader must take it for: a zero is always shown, so that what is withheld is none. */
  floor: number
}

/** Indexes of numbers: the parts add up to the total. */
export type Sum = { total: number; parts: readonly number[] }

/** Everything a reader knows of numbers beside those that are shown. */
export type Relations = {
  numbers: Unknown[]
  sums: Sum[]
  /** Indexes: the first is at most the second. */
  orders: readonly (readonly [number, number])[]
  /** Totals that are less than their parts, or other than all of them, and places that an earlier release showed otherwise. */
  contradictions: Place[]
}

export type Known = {
  table: readonly Cell[]
  /** Places that no table shows, and that yet must not come out as a difference of those that do. */
  background: readonly Cell[]
  earlier: readonly EarlierCell[]
  groups: readonly Group[]
  /** Measures of which the first is nowhere more than the second, as visits and page views. */
  orders: readonly (readonly [string, string])[]
}

/**
 * Joins a table, everything published earlier, and the sums between them into one set of numbers and relations. A part that stands in no table is
 * zero where the others make up the total, as a reader would conclude, and hidden otherwise.
 */
export function relate({ table, background, earlier, groups, orders }: Known): Relations {
  const book = new Book()
  for (const cell of earlier) book.take(cell, cell.withheld ? 'withheld' : 'public')
  for (const cell of table) book.take(cell, 'open')
  for (const cell of background) book.take(cell, 'hidden')
  const linked = groups.map((group) => ({ ...group, set: new Set(group.parts), ...linksOf(group, groups) }))
  const sums = new Map<string, Sum>()
  // Totals that no table shows may be found on the way up, and be parts of further ones.
  for (const place of book.places.values())
    for (const [index, group] of linked.entries()) {
      const value = place[group.dimension]
      const below = value !== undefined && group.set.has(value)
      if (!below && (value === undefined || value !== group.total || !matters(book, group, place))) continue
      for (const measure of book.measures) {
        const key = `${index} ${measure} ${keyOf(movedTo(place, group.dimension, null))}`
        const sum = sums.has(key) ? null : book.sum(group, measure, place, group.totalIsPart)
        if (sum) sums.set(key, sum)
      }
    }
  const all = [...sums.values()]
  return { numbers: book.numbers, sums: all, orders: book.ordered(orders), contradictions: book.contradictions(all) }
}

type Linked = Group & { set: ReadonlySet<string>; totalIsPart: boolean; overlaps: readonly string[] }

/** Whether the total is itself a part of another one, and the totals of those that share parts with it (a year up to June, up to September). */
function linksOf(group: Group, groups: readonly Group[]): Pick<Linked, 'totalIsPart' | 'overlaps'> {
  const others = groups.filter((one) => one !== group && one.dimension === group.dimension)
  const parts = new Set(group.parts)
  return {
    totalIsPart: group.total !== null && others.some((one) => one.parts.includes(group.total!)),
    overlaps: others.flatMap(({ total, parts: theirs }) =>
      total !== null && theirs.some((part) => parts.has(part)) ? [total] : [],
    ),
  }
}

/** Whether parts that no table shows may say something together: a total alone says no more than itself. */
function matters(book: Book, { dimension, parts, overlaps }: Linked, place: Place): boolean {
  return [...parts, ...overlaps].some((value) => book.places.has(keyOf(movedTo(place, dimension, value))))
}

/** The numbers as they are found, each place and measure once. */
class Book {
  readonly numbers: Unknown[] = []
  readonly measures = new Set<string>()
  readonly places = new Map<string, Place>()
  #indexes = new Map<string, number>()
  #otherwise: Place[] = []

  take({ place, values }: Pick<Cell, 'place' | 'values'>, state: Unknown['state']): void {
    this.places.set(keyOf(place), place)
    for (const [measure, truth] of Object.entries(values)) {
      this.measures.add(measure)
      const number = this.numbers[this.#at(place, measure) ?? -1]
      if (!number) this.#add(place, measure, truth, state)
      else if (number.truth !== truth) this.#otherwise.push(place)
      // What one release withheld and another showed is shown.
      else if (state === 'public') number.state = 'public'
    }
  }

  sum(group: Group, measure: string, place: Place, totalMatters: boolean): Sum | null {
    const totalPlace = movedTo(place, group.dimension, group.total)
    const total = this.#at(totalPlace, measure) ?? (totalMatters ? this.#hidden(totalPlace, measure) : null)
    if (total === null) return null
    this.places.set(keyOf(totalPlace), totalPlace)
    const parts = group.parts.map((part) => {
      const partPlace = movedTo(place, group.dimension, part)
      return this.#at(partPlace, measure) ?? this.#hidden(partPlace, measure)
    })
    return { total, parts }
  }

  ordered(orders: Known['orders']): [number, number][] {
    const found: [number, number][] = []
    for (const place of this.places.values())
      for (const [less, more] of orders) {
        const [a, b] = [this.#at(place, less), this.#at(place, more)]
        if (a !== undefined && b !== undefined) found.push([a, b])
      }
    return found
  }

  contradictions(sums: readonly Sum[]): Place[] {
    const found = [...this.#otherwise]
    for (const { total, parts } of sums) {
      const whole = this.numbers[total]!
      if (whole.truth === null) continue
      const missing = parts.map((part) => this.numbers[part]!).filter(({ truth }) => truth === null)
      const left = parts.reduce((rest, part) => rest - (this.numbers[part]!.truth ?? 0), whole.truth)
      if (left < 0 || (left > 0 && missing.length === 0)) found.push(whole.place)
      if (left === 0) for (const number of missing) Object.assign(number, { state: 'public', truth: 0 })
    }
    return found
  }

  #at(place: Place, measure: string): number | undefined {
    return this.#indexes.get(`${measure} ${keyOf(place)}`)
  }

  #hidden(place: Place, measure: string): number {
    return this.#add(place, measure, null, 'hidden')
  }

  #add(place: Place, measure: string, truth: number | null, state: Unknown['state']): number {
    const key = keyOf(place)
    this.#indexes.set(`${measure} ${key}`, this.numbers.length)
    const shown = state !== 'hidden'
    return (
      this.numbers.push({
        place,
        key,
        measure,
        truth,
        state: shown && truth === 0 ? 'public' : state,
        floor: shown ? Math.min(truth ?? 0, 1) : 0,
      }) - 1
    )
  }
}
