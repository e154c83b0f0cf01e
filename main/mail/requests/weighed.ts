import type { Told } from './decided.ts'
import type { Place } from './features.ts'
import type { Strength, Wish } from './strength.ts'

/** What the rules found, and what is known beside it. */
export type Ruled = {
  ruled: { asks: 'subscribe' | 'unsubscribe'; sure: boolean } | null
  told: readonly Told[]
  place: Place
}

/**
 * Joins what the rules found with how strongly the words speak of it: done where both are sure of it, a task where one of them is and the other does
 * not speak against it, nothing where a rule fits by chance. Null where nothing is asked.
 */
export function weighed(
  { ruled, told, place }: Ruled,
  strengths: Record<Wish, Strength>,
): { asks: 'subscribe' | 'unsubscribe'; sure: boolean } | null {
  const leave = oddsOf('unsubscribe')
  const join = oddsOf('subscribe')
  const asks = leave >= join ? 'unsubscribe' : 'subscribe'
  if (Math.max(leave, join) < taskAt[asks]) return null
  const { both, most, whole } = strengths[asks]
  const isDenied = told.some((one) => one.asks === asks && one.force === 'denied')
  if (isDenied && ruled?.asks !== asks && both < plainly[asks]) return null
  const isHeard = told.some((one) => one.asks === asks && (one.force === 'sure' || ruled?.asks === asks))
  const isPlain = isHeard ? Math.max(both, most - 1) >= openly[asks] : both >= plainly[asks] && whole >= plainWhole
  const isRuled = (ruled?.asks === asks && ruled.sure) || (place !== 'o' && isOpen() && isPlain)
  const isNamed = told.some((one) => one.asks === asks && one.force === 'sure' && one.named)
  const isSaid = both >= (isNamed ? sureNamedAt : sureAt)[asks] || (most >= sureMost[asks] && whole > sureWhole)
  return { asks, sure: isRuled && isSaid && strengths.askFirst.whole < askFirstAt[asks] }

  function oddsOf(wish: 'subscribe' | 'unsubscribe'): number {
    const credit = ruled?.asks === wish ? (ruled.sure ? 0.8 : 0.3) : unruled[wish][place]
    return strengths[wish].both + credit
  }

  /** The rules doubt only because of words between theirs. */
  function isOpen(): boolean {
    const isUnbound = strengths.askFirst.whole < plainFrom
    return told.every(
      ({ bars, force, hint }) => (!bars || isUnbound) && !hint && (force === 'sure' || force === 'unsure'),
    )
  }
}

/** Odds from which the words alone leave no doubt of what is spoken of. */
const plainly = { unsubscribe: 2, subscribe: 1.6 }
/** What the words must say more where no rule fits: under an issue people join its events, elsewhere they write of anything. */
const unruled = { unsubscribe: { n: 0, i: 0, o: -0.7 }, subscribe: { n: 0, i: -0.5, o: -0.7 } }
const plainWhole = 1.5
const openly = { unsubscribe: 1.2, subscribe: 0.2 }
const taskAt = { unsubscribe: 0, subscribe: -0.7 }
const sureAt = { unsubscribe: 0.8, subscribe: -0.4 }
const sureNamedAt = { unsubscribe: 0.3, subscribe: -0.4 }
const sureMost = { unsubscribe: 1.5, subscribe: 1 }
const sureWhole = -2.5
const askFirstAt = { unsubscribe: -2, subscribe: -1.5 }
const plainFrom = -4.5
