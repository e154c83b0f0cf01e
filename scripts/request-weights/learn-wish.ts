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
  const rows: Row[] = examples.map((one) => ({ features: one.whole, yes: one.asks === wish, counts: countOf(one) }))
  const written = examples.filter(({ source, sentences }) => source !== 'contrasts' && sentences.length > 1)
  for (const { asks, sentences } of written)
    if (asks === null) rows.push(...sentences.map((features) => ({ features, yes: false, counts: 0.3 })))
  const before = learn(rows)
  for (const { asks, sentences } of written) {
    if (asks !== wish) continue
    const odds = sentences.map((features) => oddsOf(before, features))
    const most = Math.max(...odds)
    if (most > -1) rows.push({ features: sentences[odds.indexOf(most)]!, yes: true, counts: 0.5 })
  }
  return learn(rows)
}

/** Mails put together of parts are many, and much alike. */
function countOf({ source }: Example): number {
  return source === 'contrasts' ? 0.3 : 1
}

/** Of requests to leave and to join, those about which a clerk would ask first. */
function learnDoubt(examples: readonly Example[]): Learned {
  return learn(
    examples
      .filter(({ asks, plain }) => (asks === 'unsubscribe' || asks === 'subscribe') && plain !== null)
      .map((one) => ({ features: one.whole, yes: one.plain === false, counts: countOf(one) })),
  )
}
