import type { Told } from './decided.ts'
import { featuresOf, placeOf } from './features.ts'
import type { Sentence } from './sentences.ts'
import weights from './weights.json' with { type: 'json' }
import type { Writing } from './writing.ts'

/** What the weights tell apart, in the order of their columns; `askFirst` is a request about which a clerk would ask before doing it. */
export const wishes = ['unsubscribe', 'subscribe', 'change', 'askFirst'] as const
export type Wish = (typeof wishes)[number]

/** How strongly a wish is spoken of, as the logarithm of its odds: by the whole mail, by the sentence that speaks of it most, and by both. */
export type Strength = { whole: number; most: number; both: number; sentence: Sentence | null }
export type Strengths = Record<Wish, Strength>

/** One sum for each wish, of the features of some sentences. */
export type Sums = (features: readonly string[]) => number[]

/**
 * How strongly a mail's words speak of each wish, by weights that were learned from mails written by hand (scripts/request-weights). Sentences `beside`
 * it are about something else.
 */
export function strengthsOf(
  writing: Writing,
  told: readonly Told[],
  beside: ReadonlySet<Sentence> = new Set(),
  sums: Sums = sumsOf,
): Strengths {
  const place = placeOf(writing)
  const all = [...writing.subject, ...writing.body].filter((sentence) => !beside.has(sentence))
  const whole = sums(featuresOf(all.slice(0, mostTogether), place, told))
  const each = all.slice(0, mostSentences).map((one) => sums(featuresOf([one], place, told)))
  const strengthOf = (column: number): Strength => {
    let best: Strength = { whole: whole[column]!, most: nothing, both: nothing, sentence: null }
    for (const [at, sentence] of all.slice(0, mostSentences).entries())
      if (each[at]![column]! > best.most) best = { ...best, most: each[at]![column]!, sentence }
    return { ...best, both: (best.whole + best.most) / 2 }
  }
  return Object.fromEntries(wishes.map((wish, column) => [wish, strengthOf(column)])) as Strengths
}

/** A long letter is judged by its beginning, and sentence by sentence. */
export const mostTogether = 12
const mostSentences = 40
const nothing = -9

/** The sum of the weights of features, divided by the root of their number so that long texts weigh as short ones; one for each wish. */
function sumsOf(features: readonly string[]): number[] {
  const sums = wishes.map(() => 0)
  for (const feature of features) {
    const found = table().get(feature)
    if (found !== undefined) for (let at = 0; at < sums.length; at += 1) sums[at]! += found[at]!
  }
  const scale = 1 / (parts * Math.sqrt(Math.max(1, features.length)))
  return sums.map((sum, at) => sum * scale + weights.biases[at]! / parts)
}

/** Weights are whole numbers of so many to one. */
const parts = 100
/** `feature<TAB>one weight for each wish`; read when the first mail needs it. */
let read: Map<string, number[]> | null = null

function table(): Map<string, number[]> {
  read ??= new Map(
    weights.features.map((line): [string, number[]] => {
      const [feature, ...numbers] = line.split('\t')
      return [feature!, numbers.map(Number)]
    }),
  )
  return read
}
