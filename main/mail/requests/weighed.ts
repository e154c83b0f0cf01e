import type { Grounds } from './grounds.ts'
import { type Signals, signalsOf } from './signals.ts'
import type { Strengths } from './strength.ts'
import weights from './weights.json' with { type: 'json' }

/** What is asked of the list, and what may be done without asking. */
export const verdicts = ['unsubscribe', 'unsubscribe plainly', 'subscribe', 'subscribe plainly'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Weighs how strongly the words of a mail speak of a wish together with what the rules found: done where there is no doubt, a task where it is likely.
 * Null where nothing is asked.
 */
export function weighed(
  grounds: Grounds,
  strengths: Strengths,
  odds: Odds = learnedOdds,
): { asks: 'subscribe' | 'unsubscribe'; sure: boolean } | null {
  const signals = {
    unsubscribe: signalsOf('unsubscribe', grounds, strengths),
    subscribe: signalsOf('subscribe', grounds, strengths),
  }
  const beyond = (wish: 'subscribe' | 'unsubscribe'): number => odds(wish, signals[wish]) - taskAt[wish]
  const asks = beyond('unsubscribe') >= beyond('subscribe') ? 'unsubscribe' : 'subscribe'
  if (beyond(asks) < 0) return null
  const isOpen = strengths.askFirst.whole >= askFirstAt
  return { asks, sure: !isOpen && odds(`${asks} plainly`, signals[asks]) >= sureAt[asks] }
}

/** The logarithm of the odds of a verdict. */
export type Odds = (verdict: Verdict, signals: Signals) => number

function learnedOdds(verdict: Verdict, signals: Signals): number {
  const { bias, ...learned } = weights.verdicts[verdict] as { bias: number } & Record<string, number>
  let sum = bias
  for (const [name, value] of signals) sum += (learned[name] ?? 0) * value
  return sum / parts
}

const parts = 100
/** From which odds a person is asked, and from which nobody needs to be; found on mails from which the weights were not learned. */
const taskAt = { unsubscribe: 1.3, subscribe: 0.2 }
const sureAt = { unsubscribe: 2.4, subscribe: 1.6 }
/** From which odds a clerk would ask back, whatever else is said. */
const askFirstAt = -1
