import { TooHard } from './linear-program.ts'
import { limits } from './limits.ts'
import { keyOf, type Cell, type EarlierCell, type Place } from './place.ts'
import { ReaderProgram, tolerance, type Interval } from './reader-program.ts'
import type { Relations } from './relations.ts'

/** Why a place is withheld: few people, protection of another one, or an earlier release that withheld it. */
export type Why = 'small' | 'complementary' | 'earlier'

export type WithheldPlace = { place: Place; why: Why; intervals: Record<string, Interval> }

/** A place that earlier releases alone give away, and what they leave of it. */
export type LostPlace = { place: Place; measure: string; interval: Interval }

type Question = {
  table: readonly Cell[]
  background?: readonly Cell[]
  earlier: readonly EarlierCell[]
  chosen?: readonly Place[]
  spared?: readonly Place[]
  k: number
}

/** How much dearer it is to withhold a place that somebody would rather show. */
const sparing = 1e5

/** Which places of the table are withheld, and why. */
export class Choice {
  readonly relations: Relations
  /** Indexes of everything withheld, of the table and of earlier releases. */
  readonly withheld: number[] = []
  /** Those that nothing in this table can protect, with what earlier releases leave of them. */
  readonly lost = new Map<number, Interval>()
  readonly #k: number
  readonly #small: ReadonlySet<string>
  readonly #spared: ReadonlySet<string>
  readonly #byPlace = new Map<string, number[]>()
  readonly #why = new Map<string, Why>()
  readonly #table: readonly Cell[]

  constructor({ table, background = [], earlier, chosen = [], spared = [], k }: Question, relations: Relations) {
    this.#k = k
    this.#table = table
    this.relations = relations
    for (const [index, { key, state }] of relations.numbers.entries()) {
      const own = this.#byPlace.get(key)
      if (own) own.push(index)
      else this.#byPlace.set(key, [index])
      if (state === 'withheld') this.#note(index, 'earlier')
    }
    const small = [...table, ...background].filter(({ contributors }) => contributors < k)
    for (const { place } of small) this.#withhold(keyOf(place), 'small')
    for (const place of chosen) this.#withhold(keyOf(place), 'complementary')
    this.#spared = new Set(spared.map(keyOf))
    const smallBefore = earlier.filter(({ contributors }) => contributors < k)
    this.#small = new Set([...small, ...smallBefore].map(({ place }) => keyOf(place)))
  }

  /** What is withheld of the table, in its order, and what is lost. */
  answer(intervals: ReadonlyMap<number, Interval>): { withheld: WithheldPlace[]; lost: LostPlace[] } {
    const { numbers } = this.relations
    const withheld = this.#table.flatMap(({ place }) => {
      const why = this.#why.get(keyOf(place))
      if (!why) return []
      const own = (this.#byPlace.get(keyOf(place)) ?? []).filter((index) => intervals.has(index))
      return [
        { place, why, intervals: Object.fromEntries(own.map((at) => [numbers[at]!.measure, intervals.get(at)!])) },
      ]
    })
    const lost = [...this.lost].map(([index, interval]) => {
      const { place, measure } = numbers[index]!
      return { place, measure, interval }
    })
    return { withheld, lost }
  }

  /** Withholds more until every withheld number is in enough doubt; false where no numbers satisfy every sum. Throws TooHard. */
  async complement(): Promise<boolean> {
    const { numbers } = this.relations
    let reader = await ReaderProgram.open(this.relations, null)
    const before = await ReaderProgram.open(withoutTable(this.relations), null)
    const mover = await ReaderProgram.open(this.relations, (index) => {
      const { truth, key } = numbers[index]!
      return (1 + Math.ceil(Math.sqrt(truth ?? 0))) * (this.#spared.has(key) ? sparing : 1)
    })
    const possible = new Map<number, Interval>()
    const notice = (values: (number: number) => number): void => {
      for (const index of this.withheld) {
        const value = values(index)
        const known = possible.get(index) ?? { least: value, most: value }
        possible.set(index, { least: Math.min(known.least, value), most: Math.max(known.most, value) })
      }
    }
    try {
      const queue = this.withheld.toSorted((a, b) => (numbers[b]!.truth ?? 0) - (numbers[a]!.truth ?? 0) || a - b)
      for (const index of queue) {
        const known = possible.get(index)
        if (known && this.isInDoubt(index, known)) continue
        const interval = reader.interval(index, notice)
        if (!interval) return false
        if (this.isInDoubt(index, interval)) continue
        let changes = [mover.moved(index, this.#highEnough(index, interval))]
        if (!changes[0]) {
          const left = before.interval(index)
          if (!left) return false
          // What is public before leaves no more than this; this table leaves as much of it as the rule asks for, or all.
          if (!this.isInDoubt(index, left)) this.lost.set(index, left)
          const truth = numbers[index]!.truth ?? 0
          const low = Math.min(truth, Math.max(left.least, left.most - this.#width(index)))
          changes = [mover.moved(index, Math.max(truth, left.most)), mover.moved(index, low)]
        }
        for (const moved of changes.filter((one) => one !== null)) {
          for (const key of this.#movedPlaces(moved))
            for (const added of this.#withhold(key, 'complementary')) {
              mover.withhold(added)
              queue.push(added)
            }
          notice(moved)
        }
        reader.close()
        reader = await ReaderProgram.open(this.relations, null)
        if (queue.length > limits.withheld) throw new TooHard('too much is withheld')
      }
      return true
    } finally {
      for (const program of [reader, before, mover]) program.close()
    }
  }

  /** Keys of the open places that a change of numbers touches. */
  #movedPlaces(moved: (number: number) => number): Set<string> {
    const keys = new Set<string>()
    for (const [index, { state, truth, key }] of this.relations.numbers.entries())
      if (state === 'open' && Math.abs(moved(index) - (truth ?? 0)) > tolerance) keys.add(key)
    return keys
  }

  /** Whether a reader is left in as much doubt about a number as the rule of `withhold` asks for. */
  isInDoubt(index: number, { least, most }: Interval): boolean {
    return most - least >= this.#width(index) && most >= this.#k
  }

  #highEnough(index: number, { least }: Interval): number {
    return Math.max(least + this.#width(index), this.#k)
  }

  #width(index: number): number {
    const { key, truth } = this.relations.numbers[index]!
    return this.#small.has(key) ? Math.max(this.#k, Math.ceil((truth ?? 0) / 2)) : this.#k
  }

  /** Withholds what is not shown before of a place; returns the indexes. */
  #withhold(key: string, why: Why): number[] {
    const added = (this.#byPlace.get(key) ?? []).filter((index) => {
      const { state, truth } = this.relations.numbers[index]!
      return (state === 'open' || state === 'hidden') && truth !== 0
    })
    for (const index of added) this.#note(index, why)
    return added
  }

  #note(index: number, why: Why): void {
    const number = this.relations.numbers[index]!
    number.state = 'withheld'
    this.withheld.push(index)
    if (!this.#why.has(number.key)) this.#why.set(number.key, why)
  }
}

/** What a reader has where nothing of the table is shown. */
function withoutTable(relations: Relations): Relations {
  const numbers = relations.numbers.map((number) =>
    number.state === 'open' ? { ...number, state: 'withheld' as const } : number,
  )
  return { ...relations, numbers }
}
