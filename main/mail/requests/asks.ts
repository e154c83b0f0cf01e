import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { FormFields, MailKind } from '../../../shared/letters/mail.ts'
import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { addressChangeIn, distinctAddresses, isSame } from './address-change.ts'
import { shape } from './grammar.ts'
import { isOthersAddress } from './object.ts'
import { confirmationIn } from './confirming.ts'
import { besideOf, groundsOf, strangersIn } from './grounds.ts'
import { isByMachine, isInvitation, isLeftByProgram, isMassMail } from './mass-mail.ts'
import type { Told } from './decided.ts'
import { statementIn } from './meaning.ts'
import { editionAsked, namesNewsletter } from './naming.ts'
import { asks, asksMore, isOfOtherBusiness } from './other-business.ts'
import type { Sentence } from './sentences.ts'
import { type Strength, strengthsOf, type Wish } from './strength.ts'
import { askOfForm } from './sign-up.ts'
import { tokenIn } from './tokens.ts'
import { weighed } from './weighed.ts'
import { wordRow } from './word-row.ts'
import { wordKinds } from './words/word-kinds.ts'
import { type Writing, writingOf } from './writing.ts'

/** A mail with what is known about it so far. */
export type JudgedMail = {
  message: ParsedMessage
  kind: MailKind
  fields: FormFields | null
  schema: FormSchema | null
}

/**
 * What a mail asks of the newsletter list, in the words of whoever wrote it: quoted text decides nothing. Null where it asks nothing of it, as
 * nearly every letter, and for mails of machines. What is in doubt is not certain: a person decides.
 */
export function newsletterAsk(mail: JudgedMail): NewsletterAsk | null {
  const { message, kind, fields, schema } = mail
  if (isInvitation(message)) return null
  if (schema?.kind === 'sign-up') return askOfForm(fields, message.subject)
  if (kind !== 'form' && kind !== 'bounce' && isLeftByProgram(message)) return askOfProgram(message)
  const writing = writingIn(mail)
  if (writing === null) return null
  const told = toldIn(writing)
  return confirmation(writing, told) ?? change(writing, told) ?? membership(writing, told)
}

/** What each sentence says about being on the list. */
export function toldIn({ subject, body }: Writing): Told[] {
  return [...subject, ...body].flatMap((sentence): Told[] => {
    const statement = statementIn(sentence)
    return statement === null ? [] : [{ ...statement, sentence, title: subject.includes(sentence) }]
  })
}

/** What a person wrote; null for mails of machines, mails to many and the sign-up form. */
export function writingIn({ message, kind, fields, schema }: JudgedMail): Writing | null {
  if (schema?.kind === 'sign-up' || (kind !== 'direct' && kind !== 'form')) return null
  const writing = writingOf(message, fields)
  if (kind === 'direct' && writing.token === null && isMassMail(message)) return null
  return [...writing.subject, ...writing.body].some(isByMachine) ? null : writing
}

/** An ask with everything that depends on the mail alone. */
function askOf(
  writing: Writing,
  parts: Pick<NewsletterAsk, 'asks' | 'certain'> & Partial<NewsletterAsk>,
): NewsletterAsk {
  return {
    address: writing.sender === '' ? null : writing.sender,
    newAddress: null,
    alsoLetter: false,
    token: writing.token?.token ?? null,
    language: null,
    name: null,
    ...parts,
  }
}

/** A mail program that leaves the list says so in its user's name. */
function askOfProgram(message: ParsedMessage): NewsletterAsk {
  const writing = { ...writingOf(message, null), token: tokenIn(message) }
  return askOf(writing, { asks: 'unsubscribe', certain: writing.proven })
}

function confirmation(writing: Writing, told: readonly Told[]): NewsletterAsk | null {
  if (told.some(({ asks, force }) => asks === 'unsubscribe' && (force === 'sure' || force === 'unsure'))) return null
  const found = confirmationIn(writing)
  return found && askOf(writing, { asks: 'confirm', certain: found.clear, alsoLetter: asksMore(writing.body) })
}

function change(writing: Writing, told: readonly Told[]): NewsletterAsk | null {
  const all = [...writing.subject, ...writing.body]
  const about = (wish: Told['asks']): Set<Sentence> =>
    new Set(told.filter(({ asks }) => asks === wish).map(({ sentence }) => sentence))
  const joining = about('subscribe')
  const leaving = new Set([...about('unsubscribe')].filter((one) => !joining.has(one) && !replacing.test(one.text)))
  const found = addressChangeIn(all, { sender: writing.sender, ofNewsletter: writing.ofNewsletter, leaving })
  if (found === null || (found.new === null && !writing.ofNewsletter)) return null
  // An address that goes is why somebody leaves.
  if (found.new === null && told.some(({ asks, force }) => asks === 'unsubscribe' && force === 'sure')) return null
  // Who tells the office a new address in a letter about a passport tells it to the passport's desk.
  if (!writing.ofNewsletter && (isOfOtherBusiness(all) || strangersIn(all) > 3)) return null
  if (isOfOtherBusiness([...found.sentences])) return null
  if (!writing.ofNewsletter && [...found.sentences].some(({ text }) => isOthersAddress(wordRow(text)))) return null
  // What else the letter is about is for a person, and beside a sentence that says all of the change.
  const isSaidAlone = all.some((one) => found.sentences.has(one) && one.addresses.length > 0 && namesNewsletter(one))
  const { both } = strengthsOf(writing, told).change
  if (both < changeAt) return null
  const own = [found.old, found.new].some((one) => one !== null && isSame(one, writing.sender))
  return askOf(writing, {
    asks: 'change',
    certain:
      writing.proven &&
      writing.ofNewsletter &&
      (isSaidAlone || !isOfOtherBusiness(all)) &&
      found.clear &&
      own &&
      both >= sureChangeAt,
    address: found.old,
    newAddress: found.new,
    alsoLetter: alsoAsks(
      writing,
      new Set([...found.sentences, ...told.map(({ sentence }) => sentence), ...all.filter(namesNewsletter)]),
    ),
  })
}

/** From which odds on words that fit a change speak of one, and do so without doubt. */
const changeAt = -1.5
const sureChangeAt = -0.5

function membership(writing: Writing, told: readonly Told[]): NewsletterAsk | null {
  const all = [...writing.subject, ...writing.body]
  const grounds = groundsOf(writing, told)
  const { ruled, place } = grounds
  const spoken = new Set(told.map(({ sentence }) => sentence))
  if (told.length === 0 && place === 'o') return null
  const strengths = strengthsOf(writing, told, besideOf(writing, told, ruled))
  const ask = weighed(grounds, strengths)
  if (ask === null) return null
  const most = strengths[ask.asks].sentence
  if (spoken.size === 0 && most !== null) spoken.add(most)
  const others = otherAddresses(writing, spoken)
  return askOf(writing, {
    asks: ask.asks,
    certain:
      ask.sure &&
      writing.proven &&
      others.length === 0 &&
      !isOfOtherPlace(all, spoken, strengths) &&
      !isOfWhatStandsBeside(told, writing.body, spoken),
    ...(others.length > 0 && { address: others.length === 1 ? others[0]! : null }),
    alsoLetter: alsoAsks(writing, spoken),
    language: ask.asks === 'subscribe' ? editionAsked([...spoken].map(({ text }) => text).join(' ')) : null,
  })
}

/**
 * "Stop! The 29th is a Tuesday", "The workshop is full? Take my name off": where no request names the newsletter, it may be of what stands beside it. Whoever
 * leaves tells of himself, or of mails.
 */
function isOfWhatStandsBeside(
  told: readonly Told[],
  body: readonly Sentence[],
  spoken: ReadonlySet<Sentence>,
): boolean {
  const sure = told.filter(({ asks: wish, force }) => wish === 'unsubscribe' && force === 'sure')
  if (sure.length === 0 || sure.some(({ named }) => named)) return false
  const isBare = sure.every(({ bare }) => bare)
  return body.some((one) => {
    if (spoken.has(one)) return false
    const { kinds } = wordRow(one.text)
    if (ofOther.test(kinds)) return true
    if (!isBare || /[\u3041-\u9fff]/.test(one.text)) return false
    const strange = kinds.split(wordKinds.unknown).length - 1
    return strange > 0 && !(strange === kinds.length && strange <= 3) && !ofWriter.test(kinds)
  })
}

const ofOther = shape('other')
const ofWriter = shape(
  'self|mail|newsletter|list|address|courtesy|please|delivery|copy|halt|remove|leave|unwanted|subscribe',
)

/** "My late husband gets it. Please stop it": whose place is meant stands in another sentence; "my old address": it is none that the mail proves. */
function isOfOtherPlace(
  all: readonly Sentence[],
  spoken: ReadonlySet<Sentence>,
  { askFirst }: Record<Wish, Strength>,
): boolean {
  if ([...spoken].some(({ text }) => otherPlace.test(text))) return true
  const own = [...spoken].some(({ text }) => wordRow(text).kinds.includes(wordKinds.self))
  const first = all.findIndex((one) => spoken.has(one))
  return (
    !own &&
    askFirst.whole > ofOthersAt &&
    all.slice(0, first).some((one) => wordRow(one.text).kinds.includes(wordKinds.third))
  )
}

const ofOthersAt = -3.5

const otherPlace =
  /\b(?:old|other|previous|former|second|another) (?:e-?mail|mail|address|account|mailbox|inbox)\b|\bnot this one\b|(?:旧|古い|昔の|前の|別の|以前の|もう一つの)(?:方の)?(?:めーる|あど)/

/** Out with this one, in with that. */
const replacing = /代わ|かわり|送って|\binstead\b|\bin (?:its|their) (?:place|stead)\b|\bsend\b/

function alsoAsks(writing: Writing, spoken: ReadonlySet<Sentence>): boolean {
  // A title tells what the mail is about: お願い asks nothing of its own.
  const others = [...writing.subject.filter(asks), ...writing.body].filter((one) => !spoken.has(one))
  // What else is said of the newsletter, and asks nothing, belongs to the request.
  return (
    writing.hasFiles || asksMore(others.filter((one) => asks(one) || !(namesNewsletter(one) || editionAsked(one.text))))
  )
}

/** Addresses beside the sender's that the request, or another sentence, names; a line with nothing but an address is a signature's, several are not. */
function otherAddresses(writing: Writing, spoken: ReadonlySet<Sentence>): string[] {
  const foreign = (sentences: readonly Sentence[]): string[] =>
    sentences.flatMap(({ addresses }) => addresses).filter((one) => !isSame(one, writing.sender))
  const all = [...writing.subject, ...writing.body]
  const named = foreign(all.filter((one) => spoken.has(one) || one.text.length > 24))
  const alone = foreign(all.filter((one) => !spoken.has(one) && one.text.length <= 24))
  return distinctAddresses(alone.length > 1 ? [...named, ...alone] : named)
}
