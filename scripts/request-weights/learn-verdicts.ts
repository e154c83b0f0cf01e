import { besideOf } from '../../main/mail/requests/grounds.ts'
import { type Signals, signalsOf } from '../../main/mail/requests/signals.ts'
import { type Strengths, strengthsOf, wishes } from '../../main/mail/requests/strength.ts'
import { type Verdict, verdicts } from '../../main/mail/requests/weighed.ts'
import type { Example } from './examples.ts'
import { learnWish } from './learn-wish.ts'
import { type Learned, oddsOf } from './logistic.ts'

/** A mail as it is read with weights that were learned without its source. */
export type Judged = { example: Example; strengths: Strengths }

/** Reads the mails of every source with weights from all other sources: what the weights say of a mail they were learned from is no evidence. */
export function judgedByOthers(examples: readonly Example[]): Judged[] {
  const sources = [...new Set(examples.map(({ source }) => source))].filter((source) => source !== 'contrasts')
  return sources.flatMap((source) => {
    const learned = wishes.map((wish) =>
      learnWish(
        wish,
        examples.filter((one) => one.source !== source),
      ),
    )
    return examples.filter((one) => one.source === source).map((example) => judgedBy(learned, example))
  })
}

function judgedBy(learned: readonly Learned[], example: Example): Judged {
  const { writing, grounds } = example
  const beside = besideOf(writing, grounds.told, grounds.ruled)
  const sums = (features: readonly string[]): number[] => learned.map((one) => oddsOf(one, features))
  return { example, strengths: strengthsOf(writing, grounds.told, beside, sums) }
}

/** How much each signal weighs for a verdict. */
export function learnVerdict(verdict: Verdict, judged: readonly Judged[]): Map<string, number> {
  const wish = verdict.startsWith('unsubscribe') ? 'unsubscribe' : 'subscribe'
  const isPlain = verdict !== wish
  const rows = judged
    .filter(({ example }) => !isPlain || example.asks !== wish || example.plain !== null)
    .map(({ example, strengths }) => ({
      signals: new Map([['bias', 1], ...signalsOf(wish, example.grounds, strengths)]),
      yes: example.asks === wish && (!isPlain || example.plain === true),
      counts: trust[example.source] ?? 1,
    }))
  return regression(rows)
}

/** The rules were written with these mails in sight, and say more of them than of others. */
const trust: Record<string, number> = { first: 0.4, short: 0.4, wordings: 0.2 }

function regression(rows: readonly { signals: Signals; yes: boolean; counts: number }[]): Map<string, number> {
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      // A step that has no divisor in common with the number of rows visits each of them.
      const { signals, yes, counts } = rows[(at * step + round) % rows.length]!
      let sum = 0
      for (const [name, value] of signals) sum += (weights.get(name) ?? 0) * value
      const error = (1 / (1 + Math.exp(-sum)) - (yes ? 1 : 0)) * counts
      for (const [name, value] of signals) {
        const weight = weights.get(name) ?? 0
        const gradient = error * value + pull * weight
        const square = (squares.get(name) ?? first) + gradient * gradient
        squares.set(name, square)
        weights.set(name, weight - (rate * gradient) / Math.sqrt(square))
      }
    }
  }
  return weights
}

const step = 7_919
const rounds = 40
const rate = 0.3
const pull = 1e-3
const first = 0.1

/** All verdicts, by their signals. */
export function learnVerdicts(judged: readonly Judged[]): Record<Verdict, Map<string, number>> {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, learnVerdict(verdict, judged)])) as Record<
    Verdict,
    Map<string, number>
  >
}
