import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import loadHighs, { type Highs, type Model } from 'highs'

/** Columns with bounds and costs, rows with bounds, and what stands where they meet. */
export type Program = {
  columns: { cost: number; least: number; most: number }[]
  rows: { least: number; most: number; terms: readonly (readonly [column: number, factor: number])[] }[]
}

/** What came of solving: `bound` is infinite where nothing holds the columns. Null where nothing satisfies every row. */
export type Solved = { bound: number; values: Float64Array | null } | null

/** Steps of the simplex method for one question; what is within the limits of a table takes a small part of them. */
const mostSteps = 500_000

/** The solver gave up before its end. */
export class TooHard extends Error {}

let highs: Promise<Highs> | null = null

/**
 * A linear program that is asked several times, each time from where the last answer lay. The same questions in the same order are answered
 * alike on every machine: one thread, no clock. Close it in the end: its memory is not collected.
 */
export async function openProgram(program: Program, method: 'primal' | 'dual'): Promise<OpenProgram> {
  return new OpenProgram(await (highs ??= load()), program, method)
}

export class OpenProgram {
  #model: Model
  #highs: Highs

  constructor(highs: Highs, { columns, rows }: Program, method: 'primal' | 'dual') {
    this.#highs = highs
    const starts = [0]
    const [indices, values]: number[][] = [[], []]
    for (const { terms } of rows) {
      for (const [column, factor] of terms) {
        indices!.push(column)
        values!.push(factor)
      }
      starts.push(indices!.length)
    }
    this.#model = highs.createModel({
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(({ least }) => least),
      colUpper: columns.map(({ most }) => most),
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(({ most }) => most),
      matrix: {
        format: 'csr',
        numCols: columns.length,
        numRows: rows.length,
        starts,
        indices: indices!,
        values: values!,
      },
    })
    this.#model.options.set({
      output_flag: false,
      // Each question begins at the answer before, which a simplified program would not know.
      presolve: 'off',
      solver: 'simplex',
      // After other costs the answer before is still possible, after other bounds still best: each has its method.
      simplex_strategy: method === 'primal' ? 4 : 1,
      simplex_iteration_limit: mostSteps,
    })
  }

  setCost(column: number, cost: number): void {
    this.#model.changeColCost(column, cost)
  }

  setBounds(column: number, least: number, most: number): void {
    this.#model.changeColBounds(column, least, most)
  }

  /** Throws TooHard. */
  solve(sense: 'least' | 'most'): Solved {
    const { modelStatus, objectiveSense } = this.#highs.constants
    this.#model.changeObjectiveSense(sense === 'least' ? objectiveSense.minimize : objectiveSense.maximize)
    this.#model.run()
    const status = this.#model.getModelStatus()
    if (status === modelStatus.optimal)
      return { bound: this.#model.getObjectiveValue(), values: this.#model.getSolution().colValue }
    if (status === modelStatus.unbounded) return { bound: sense === 'least' ? -Infinity : Infinity, values: null }
    if (status === modelStatus.infeasible) return null
    throw new TooHard(`the solver ended with ${status}`)
  }

  close(): void {
    this.#model.dispose()
  }
}

/** The solver's own file is read from its package: nothing is fetched. */
async function load(): Promise<Highs> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('highs/runtime'))
  return loadHighs({ wasmBinary: wasm })
}
