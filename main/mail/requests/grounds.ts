import { type Told, decided } from './decided.ts'
import { type Place, placeOf } from './features.ts'
import { isOfContents } from './mentions.ts'
import { namesNewsletter } from './naming.ts'
import { asks, isOfOtherBusiness } from './other-business.ts'
import type { Sentence } from './sentences.ts'
import { wordRow } from './word-row.ts'
import { wordKinds } from './words/word-kinds.ts'
import type { Writing } from './writing.ts'

/** What the rules found in a mail, and what is known beside it. */
export type Grounds = {
  ruled: ReturnType<typeof decided>
  told: readonly Told[]
  place: Place
  named: boolean
  otherBusiness: boolean
  asks: boolean
  strangers: number
  sentences: number
  isOfContents: boolean
}

/** Gathers what the rules found, and what decides whether they hold. */
export function groundsOf(writing: Writing, told: readonly Told[]): Grounds {
  const all = [...writing.subject, ...writing.body]
  const around = {
    ofNewsletter: writing.ofNewsletter,
    named: all.some(namesNewsletter),
    otherBusiness: isOfOtherBusiness(all),
    asks: all.some(asks),
    strangers: strangersIn(all),
    strangersBelow: strangersIn(writing.body),
    isOfContents: writing.body.some((one) => isOfContents(one.text) || (asks(one) && !requested.test(one.text))),
  }
  return { ...around, sentences: all.length, told, ruled: decided(told, around), place: placeOf(writing) }
}

/** Where a request is plain, a question of something else leaves it so. */
export function besideOf(writing: Writing, told: readonly Told[], ruled: Grounds['ruled']): ReadonlySet<Sentence> {
  if (ruled?.sure !== true) return new Set()
  const spoken = new Set(told.map(({ sentence }) => sentence))
  return new Set(
    [...writing.subject, ...writing.body].filter((one) => asks(one) && !spoken.has(one) && !namesNewsletter(one)),
  )
}

/** How many words of a mail are none that speak of lists and mails, a name at its end aside; endless where it is long. */
export function strangersIn(sentences: readonly Sentence[]): number {
  if (sentences.length > 8) return Infinity
  const rows = sentences.map(({ text }) => wordRow(text))
  return rows.reduce((count, { kinds, words }, at) => {
    const strange = kinds.split(wordKinds.unknown).length - 1
    if (strange === kinds.length && strange <= 3) return count
    const isSigned = at === rows.length - 1 && kinds.endsWith(wordKinds.unknown) && japaneseName.test(words.at(-1)!)
    return count + strange - (isSigned ? 1 : 0)
  }, 0)
}

/** A question that is a request: また送ってもらえますか. */
const requested = /(?:もら|いただ|頂|くださ|下さ)[^。]{0,12}か|\b(?:can|could|would|will) you\b/

/** 退会します 田村. */
const japaneseName = /^[\u4e00-\u9fff々ヶ]{1,6}$/
