import { openProgram, type OpenProgram, type Program } from './linear-program.ts'
import type { Relations } from './relations.ts'

/** What a reader can hold a number for: from, up to; both whole. Nothing but the office's own traffic limits the upper end where it is infinite. */
export type Interval = { least: number; most: number }

/** A number that stands off from the truth by what two columns add and take away. */
type Columns = { up: number; down: number }

/**
 * The numbers of a reader as a linear program: those that are withheld may be anything that every sum and order allows, those that are shown are
 * what they are. With `cost` the open ones may move as well, each at its cost, to find which of them have to be withheld.
 */
export class ReaderProgram {
  readonly #numbers: Relations['numbers']
  readonly #columns: (Columns | null)[]
  readonly #program: OpenProgram
  #moved: number | null = null

  private constructor(numbers: Relations['numbers'], columns: (Columns | null)[], program: OpenProgram) {
    this.#numbers = numbers
    this.#columns = columns
    this.#program = program
  }

  /** @param cost of moving an open number by one; null where they all are shown for good */
  static async open(
    { numbers, sums, orders }: Relations,
    cost: ((number: number) => number) | null,
  ): Promise<ReaderProgram> {
    const program: Program = { columns: [], rows: [] }
    const columns = numbers.map(({ state, truth, floor }, index): Columns | null => {
      if (state === 'public' || (state === 'open' && cost === null)) return null
      const each = state === 'open' && cost !== null ? cost(index) : 0
      program.columns.push(
        { cost: each, least: 0, most: Infinity },
        { cost: each, least: 0, most: truthOf(truth) - floor },
      )
      return { up: program.columns.length - 2, down: program.columns.length - 1 }
    })
    const terms = (number: number, factor: number): [number, number][] => {
      const own = columns[number]
      if (!own) return []
      return [
        [own.up, factor],
        [own.down, -factor],
      ]
    }
    for (const { total, parts } of sums) {
      const row = [...terms(total, 1), ...parts.flatMap((part) => terms(part, -1))]
      const rest = parts.reduce((sum, part) => sum + truthOf(numbers[part]!.truth), 0) - truthOf(numbers[total]!.truth)
      if (row.length > 0) program.rows.push({ least: rest, most: rest, terms: row })
    }
    for (const [less, more] of orders) {
      const row = [...terms(more, 1), ...terms(less, -1)]
      if (row.length > 0)
        program.rows.push({
          least: truthOf(numbers[less]!.truth) - truthOf(numbers[more]!.truth),
          most: Infinity,
          terms: row,
        })
    }
    return new ReaderProgram(numbers, columns, await openProgram(program, cost ? 'dual' : 'primal'))
  }

  /** From now on a reader is not shown the number; it moves at no cost. */
  withhold(number: number): void {
    const { up, down } = this.#columns[number]!
    const { truth, floor } = this.#numbers[number]!
    this.#program.setBounds(up, 0, Infinity)
    this.#program.setBounds(down, 0, truthOf(truth) - floor)
    this.#program.setCost(up, 0)
    this.#program.setCost(down, 0)
  }

  /**
   * Everything a reader can hold the number for; `seen` is told all numbers of each answer, which are as possible as the truth. Null where nothing
   * satisfies every sum. Throws TooHard.
   */
  interval(number: number, seen: (values: (number: number) => number) => void = () => {}): Interval | null {
    const { up, down } = this.#columns[number]!
    const truth = truthOf(this.#numbers[number]!.truth)
    this.#program.setCost(up, 1)
    this.#program.setCost(down, -1)
    const [low = null, high = null] = (['least', 'most'] as const).map((sense) => {
      const solved = this.#program.solve(sense)
      if (solved?.values) seen(this.#reading(solved.values))
      return solved && solved.bound + truth
    })
    this.#program.setCost(up, 0)
    this.#program.setCost(down, 0)
    if (low === null || high === null) return null
    return { least: Math.ceil(low - tolerance), most: Math.floor(high + tolerance) }
  }

  /**
   * The cheapest way for the number to be `value` (or more, where that is more than the truth): what all others would be. Null where it cannot be.
   * Throws TooHard.
   */
  moved(number: number, value: number): ((number: number) => number) | null {
    if (this.#moved !== null) this.withhold(this.#moved)
    this.#moved = number
    const { up, down } = this.#columns[number]!
    const off = value - truthOf(this.#numbers[number]!.truth)
    this.#program.setBounds(up, Math.max(0, off), off > 0 ? Infinity : 0)
    this.#program.setBounds(down, Math.max(0, -off), off > 0 ? 0 : Math.max(0, -off))
    const solved = this.#program.solve('least')
    return solved?.values ? this.#reading(solved.values) : null
  }

  close(): void {
    this.#program.close()
  }

  #reading(values: Float64Array): (number: number) => number {
    return (number) => {
      const own = this.#columns[number]
      return truthOf(this.#numbers[number]!.truth) + (own ? values[own.up]! - values[own.down]! : 0)
    }
  }
}

/** Columns count from the truth, those of hidden numbers that nobody told from zero. */
const truthOf = (truth: number | null): number => truth ?? 0

/** The solver keeps rows to 10⁻⁷; numbers are whole. */
export const tolerance = 1e-4
