import type { Wish } from '../../main/mail/requests/strength.ts'
import type { Example } from './examples.ts'
import { type Learned, learn, oddsOf, type Row } from './logistic.ts'

/** Weights for one wish. */
export function learnWish(wish: Wish, examples: readonly Example[]): Learned {
  return wish === 'askFirst' ? learnDoubt(examples) : learnAsk(wish, examples)
}

/**
 * Whole mails first; beside them, every sentence of a letter asks nothing either, and of a request of several sentences the one that speaks of it most
 * asks by itself.
 */
function learnAsk(wish: Wish, examples: readonly Example[]): Learned {
  const rows: Row[] = examples.map(({ whole, asks }) => ({ features: whole, yes: asks === wish, counts: 1 }))
  for (const { asks, sentences } of examples)
    if (asks === null && sentences.length > 1)
      rows.push(...sentences.map((features) => ({ features, yes: false, counts: 0.3 })))
  const before = learn(rows)
  for (const { asks, sentences } of examples) {
    if (asks !== wish || sentences.length < 2) continue
    const odds = sentences.map((features) => oddsOf(before, features))
    const most = Math.max(...odds)
    if (most > -1) rows.push({ features: sentences[odds.indexOf(most)]!, yes: true, counts: 0.5 })
  }
  return learn(rows)
}

/** Of requests to leave and to join, those about which a clerk would ask first. */
function learnDoubt(examples: readonly Example[]): Learned {
  return learn(
    examples
      .filter(({ asks, plain }) => (asks === 'unsubscribe' || asks === 'subscribe') && plain !== null)
      .map(({ whole, plain }) => ({ features: whole, yes: plain === false, counts: 1 })),
  )
}
