import type { Statement } from './meaning.ts'
import type { Sentence } from './sentences.ts'

/** A statement with the sentence that makes it. */
export type Told = Statement & { sentence: Sentence }

/**
 * What several sentences together ask of the list; sure only where none of them speaks against it. `ofNewsletter` is true where the mail speaks of the
 * newsletter, so that a sentence need not name it; `maybe` where it may do so for all that its words tell.
 */
export function decided(
  told: readonly Told[],
  ofNewsletter: boolean,
  maybe: boolean,
): { asks: Statement['asks']; sure: boolean } | null {
  const counted = told.filter(({ named, force }) => (named || ofNewsletter) && force !== 'told' && force !== 'other')
  const sure = counted.filter(({ force }) => force === 'sure')
  const unsure = counted.filter(({ force }) => force === 'unsure')
  const against = told.some(({ force }) => force === 'denied' || force === 'other')
  const asks = new Set(sure.map((one) => one.asks))
  // Out with one, in with another: who reads it will see.
  if (asks.size > 1) return { asks: 'unsubscribe', sure: false }
  const [one] = asks
  if (one !== undefined)
    return { asks: one, sure: !against && !unsure.some(({ asks: other, bars }) => bars || other !== one) }
  if (told.some(({ force }) => force === 'denied')) return null
  if (unsure.length > 0)
    return { asks: unsure.some((other) => other.asks === 'unsubscribe') ? 'unsubscribe' : 'subscribe', sure: false }
  // Nothing names the newsletter, yet somebody wants no more mails.
  const weak = told.some(
    ({ named, force, asks: other, open }) => !named && open && force === 'sure' && other === 'unsubscribe',
  )
  return weak && maybe && !against ? { asks: 'unsubscribe', sure: false } : null
}
