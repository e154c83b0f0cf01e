import { isOfContents } from './mentions.ts'
import type { Statement } from './meaning.ts'
import type { Sentence } from './sentences.ts'

/** A statement with the sentence that makes it. */
export type Told = Statement & { sentence: Sentence; title: boolean }

/** What else the mail says. */
export type Surroundings = {
  /** The mail speaks of the newsletter, by its own words or by what it answers: a sentence need not name it. */
  ofNewsletter: boolean
  /** The writer's own words name it. */
  named: boolean
  /** It speaks of what a consulate does beside its newsletter. */
  otherBusiness: boolean
  /** It asks a question. */
  asks: boolean
  /** How many words in it are none that speak of lists and mails; endless where it is long. */
  strangers: number
  /** The same of what stands below the title. */
  strangersBelow: number
  /** Below the title something is asked, or said of what stood in an issue. */
  isOfContents: boolean
}

/** What several sentences together ask of the list; sure only where none of them speaks against it. */
export function decided(
  told: readonly Told[],
  around: Surroundings,
): { asks: Statement['asks']; sure: boolean } | null {
  const counted = withoutTitles(
    told.filter((one) => isOfList(one, around) && one.force !== 'told' && one.force !== 'other'),
    around,
  )
  const sure = counted.filter(({ force }) => force === 'sure')
  const unsure = counted.filter(({ force }) => force === 'unsure')
  // A title names all that the mail is about: "Unsubscribe + visa question".
  const against = told.some(({ force, title }) => force === 'denied' || (force === 'other' && !title))
  const asks = new Set(sure.map((one) => one.asks))
  // Out with one, in with another: who reads it will see.
  if (asks.size > 1) return { asks: 'unsubscribe', sure: false }
  const [one] = asks
  if (one !== undefined) {
    const mayBeBooking = !around.named && sure.every(({ named, bare, bookable }) => !named && bare && bookable)
    // "Please register me", below an issue that tells of a workshop.
    const mayBeEvent =
      one === 'subscribe' && !around.named && around.strangers > 0 && sure.every(({ named, bare }) => !named && bare)
    const contradicts = unsure.some(({ asks: other, bars }) => bars || other !== one)
    return { asks: one, sure: !against && !contradicts && !mayBeBooking && !mayBeEvent }
  }
  if (told.some(({ force }) => force === 'denied')) return null
  // What is no more than likely is a mention, where the letter has much else to say.
  const isBeside =
    around.strangers > 20 || (around.otherBusiness && (around.strangers > 5 || unsure.every(({ named }) => !named)))
  if (unsure.length > 0 && isBeside) return null
  if (unsure.length > 0)
    return { asks: unsure.some((other) => other.asks === 'unsubscribe') ? 'unsubscribe' : 'subscribe', sure: false }
  // Nothing names the newsletter, yet somebody wants no more mails.
  const weak = told.some(
    ({ named, open, bare, force, asks: other, title }) =>
      !(title && around.isOfContents) &&
      !named &&
      open &&
      (force === 'sure' || (force === 'unsure' && !bare)) &&
      other === 'unsubscribe' &&
      around.strangers <= (bare ? 0 : 4),
  )
  return weak && !around.otherBusiness && !against ? { asks: 'unsubscribe', sure: false } : null
}

/** A title of one word, 削除, is in doubt where the letter below it speaks of more, and says nothing of the list where that is about something else. */
function withoutTitles(counted: readonly Told[], around: Surroundings): readonly Told[] {
  const isOfBody = (asks: Told['asks']): boolean => counted.some((one) => !one.title && one.asks === asks)
  return counted.flatMap((one) => {
    if (!one.title || one.named || isOfBody(one.asks)) return [one]
    if (around.isOfContents) return []
    return around.strangersBelow <= mostBelowTitle ? [one] : [{ ...one, force: 'unsure' as const }]
  })
}

const mostBelowTitle = 0

/** "Please cancel", beside a seat that was booked, cancels the seat. */
function isOfList({ asks, named, alone, bare, bookable, hint, sentence }: Told, around: Surroundings): boolean {
  if (!named && bare && bookable && isOfContents(sentence.text)) return false
  // "There is a photo of my child in it. Please remove it."
  if (asks === 'unsubscribe' && !named && bare && around.isOfContents) return false
  const isOfBooking = around.otherBusiness && !around.named && (bare || asks === 'subscribe')
  if (alone && !around.ofNewsletter && (around.asks || around.strangers > 3)) return false
  if (hint && (around.otherBusiness || around.asks || around.strangers > 3 || (bare && bookable))) return false
  return named || (around.ofNewsletter && !isOfBooking)
}
