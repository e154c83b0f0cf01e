/** What is learned from: features, whether the answer is yes, and how much it counts. */
export type Row = { features: readonly string[]; yes: boolean; counts: number }
export type Learned = { weights: Map<string, number>; bias: number }

/**
 * Logistic regression by gradients that shrink feature by feature (Adagrad), with a pull towards nothing. The order of the rows comes from a fixed
 * source of chance, so that the same rows give the same weights. Features of fewer than two rows are left out.
 */
export function learn(rows: readonly Row[]): Learned {
  const count = new Map<string, number>()
  for (const { features } of rows) for (const one of features) count.set(one, (count.get(one) ?? 0) + 1)
  const places = new Map<string, number>()
  for (const [feature, times] of count) if (times >= fewest) places.set(feature, places.size)
  const prepared = rows.map(({ features, yes, counts }) => ({
    places: features.map((one) => places.get(one)).filter((one) => one !== undefined),
    scale: 1 / Math.sqrt(Math.max(1, features.length)),
    wanted: yes ? 1 : 0,
    counts,
  }))
  const weights = new Float64Array(places.size)
  const squares = new Float64Array(places.size).fill(first)
  let bias = 0
  let biasSquares = first
  for (const at of shuffledRounds(prepared.length)) {
    const row = prepared[at]!
    let sum = bias
    for (const place of row.places) sum += weights[place]! * row.scale
    const error = (1 / (1 + Math.exp(-sum)) - row.wanted) * row.counts
    for (const place of row.places) {
      const gradient = error * row.scale + pull * weights[place]!
      squares[place]! += gradient * gradient
      weights[place]! -= (rate * gradient) / Math.sqrt(squares[place]!)
    }
    biasSquares += error * error
    bias -= (rate * error) / Math.sqrt(biasSquares)
  }
  return { weights: new Map([...places].map(([feature, place]) => [feature, weights[place]!])), bias }
}

/** The logarithm of the odds that features speak for yes. */
export function oddsOf({ weights, bias }: Learned, features: readonly string[]): number {
  let sum = 0
  for (const one of features) sum += weights.get(one) ?? 0
  return bias + sum / Math.sqrt(Math.max(1, features.length))
}

const fewest = 2
const rounds = 20
const rate = 0.5
const pull = 5e-4
const first = 1e-2

/** Every row once in each round, in an order that is always the same. */
function* shuffledRounds(rows: number): Generator<number> {
  const order = Array.from({ length: rows }, (_, at) => at)
  let state = 12_345
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      const other = state % (at + 1)
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    yield* order
  }
}
