import solver from 'javascript-lp-solver'

/** A row of a release as anybody reads it: a number, or that it is withheld. */
export type Row = { period: string; dimension: string; value: string; measure: string; count: number | null }

/** What a reader of all releases knows besides: how periods and values add up. Values of a dimension are told as `dimension:value`, all as `all:`. */
export type Sums = { periods: Record<string, string[]>; values: Record<string, string[]> }

type Term = { name: string; factor: number }

/**
 * Attacks releases as a reader with another solver than the prover's: from every number shown, from every sum, and knowing that what is withheld is at
 * least one and that visits are nowhere more than page views. Returns the least and the most that each withheld row can be (`period dimension:value measure`).
 */
export function attack(rows: readonly Row[], sums: Sums): Map<string, { least: number; most: number }> {
  const shown = new Map<string, number>()
  const withheld = new Set<string>()
  for (const { period, dimension, value, measure, count } of rows) {
    const name = `${period} ${dimension}:${value} ${measure}`
    if (count === null) withheld.add(name)
    else shown.set(name, count)
  }
  for (const name of shown.keys()) withheld.delete(name)
  const equations = equationsOf(rows, sums)
  const constraints: Record<string, { equal?: number; min?: number }> = {}
  const variables: Record<string, Record<string, number>> = {}
  const add = (id: string, terms: readonly Term[], what: 'equal' | 'min'): void => {
    // A withheld number is its variable and one more, any other unknown its variable alone.
    let rest = 0
    const open: Term[] = []
    for (const { name, factor } of terms) {
      const count = shown.get(name)
      if (count === undefined) open.push({ name, factor })
      rest -= factor * (count ?? (withheld.has(name) ? 1 : 0))
    }
    if (open.length === 0) return
    constraints[id] = { [what]: rest }
    for (const { name, factor } of open) {
      const variable = (variables[name] ??= {})
      variable[id] = (variable[id] ?? 0) + factor
    }
  }
  for (const [index, terms] of equations.entries()) add(`sum${index}`, terms, 'equal')
  for (const name of withheld)
    if (name.endsWith(' visits')) {
      const views = name.replace(/ visits$/, ' pageViews')
      add(`order ${name}`, [term(views, 1), term(name, -1)], 'min')
    }
  const end = (name: string, opType: 'min' | 'max'): number => {
    if (!variables[name]) return opType === 'min' ? 1 : Infinity
    const asked = { ...variables, [name]: { ...variables[name], goal: 1 } }
    const solved = solver.Solve({ optimize: 'goal', opType, constraints, variables: asked })
    const { feasible, result, bounded } = solved as { feasible: boolean; result: number; bounded?: boolean }
    if (!feasible) throw new Error('what is public contradicts itself')
    return bounded === false ? (opType === 'min' ? 1 : Infinity) : 1 + result
  }
  return new Map([...withheld].map((name) => [name, { least: end(name, 'min'), most: end(name, 'max') }]))
}

/** Every sum that names at least one number of the rows, each once. */
function equationsOf(rows: readonly Row[], { periods, values }: Sums): Term[][] {
  const all = new Map<string, Term[]>()
  const places = new Set(rows.map(({ period, dimension, value }) => `${period} ${dimension}:${value}`))
  const measures = new Set(rows.map(({ measure }) => measure))
  const spots = new Set([...places].map((place) => place.slice(place.indexOf(' ') + 1)))
  const times = new Set([...places].map((place) => place.slice(0, place.indexOf(' '))))
  for (const measure of measures) {
    for (const [total, parts] of Object.entries(periods))
      for (const spot of spots)
        all.set(`${total} ${spot} ${measure}`, [
          term(`${total} ${spot} ${measure}`, -1),
          ...parts.map((part) => term(`${part} ${spot} ${measure}`, 1)),
        ])
    for (const [total, parts] of Object.entries(values))
      for (const time of times)
        if (parts.some((part) => places.has(`${time} ${part}`)))
          all.set(`${time} ${total} ${parts[0]} ${measure}`, [
            term(`${time} ${total.replace(/#.*/, '')} ${measure}`, -1),
            ...parts.map((part) => term(`${time} ${part} ${measure}`, 1)),
          ])
  }
  return [...all.values()]
}

const term = (name: string, factor: number): Term => ({ name, factor })
