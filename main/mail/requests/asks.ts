import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { FormFields, MailKind } from '../../../shared/letters/mail.ts'
import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { addressChangeIn, distinctAddresses, isSame } from './address-change.ts'
import { isOthersAddress } from './object.ts'
import { confirmationIn } from './confirming.ts'
import { isOfContents } from './mentions.ts'
import { isLeftByProgram, isMassMail } from './mass-mail.ts'
import { type Told, decided } from './decided.ts'
import { statementIn } from './meaning.ts'
import { editionAsked, namesNewsletter } from './naming.ts'
import { asks, asksMore, isOfOtherBusiness } from './other-business.ts'
import type { Sentence } from './sentences.ts'
import { askOfForm } from './sign-up.ts'
import { tokenIn } from './tokens.ts'
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
export function newsletterAsk({ message, kind, fields, schema }: JudgedMail): NewsletterAsk | null {
  if (schema?.kind === 'sign-up') return askOfForm(fields, message.subject)
  if (kind !== 'form' && kind !== 'bounce' && isLeftByProgram(message)) return askOfProgram(message)
  if (kind !== 'direct' && kind !== 'form') return null
  const writing = writingOf(message, fields)
  if (kind === 'direct' && writing.token === null && isMassMail(message)) return null
  const told = [...writing.subject, ...writing.body].flatMap((sentence): Told[] => {
    const statement = statementIn(sentence)
    return statement === null ? [] : [{ ...statement, sentence, title: writing.subject.includes(sentence) }]
  })
  return confirmation(writing, told) ?? change(writing, told) ?? membership(writing, told)
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
  const own = [found.old, found.new].some((one) => one !== null && isSame(one, writing.sender))
  return askOf(writing, {
    asks: 'change',
    certain: writing.proven && writing.ofNewsletter && !isOfOtherBusiness(all) && found.clear && own,
    address: found.old,
    newAddress: found.new,
    alsoLetter: alsoAsks(
      writing,
      new Set([...found.sentences, ...told.map(({ sentence }) => sentence), ...all.filter(namesNewsletter)]),
    ),
  })
}

function membership(writing: Writing, told: readonly Told[]): NewsletterAsk | null {
  const all = [...writing.subject, ...writing.body]
  const ask = decided(told, {
    ofNewsletter: writing.ofNewsletter,
    named: all.some(namesNewsletter),
    otherBusiness: isOfOtherBusiness(all),
    asks: all.some(asks),
    strangers: strangersIn(all),
    strangersBelow: strangersIn(writing.body),
    isOfContents: writing.body.some((one) => isOfContents(one.text) || (asks(one) && !requested.test(one.text))),
  })
  if (ask === null) return null
  const spoken = new Set(told.map(({ sentence }) => sentence))
  const others = otherAddresses(writing, spoken)
  return askOf(writing, {
    asks: ask.asks,
    certain: ask.sure && writing.proven && others.length === 0,
    ...(others.length > 0 && { address: others.length === 1 ? others[0]! : null }),
    alsoLetter: alsoAsks(writing, spoken),
    language: ask.asks === 'subscribe' ? editionAsked([...spoken].map(({ text }) => text).join(' ')) : null,
  })
}

/** How many words of a mail are none that speak of lists and mails, a name at its end aside; endless where it is long. */
function strangersIn(sentences: readonly Sentence[]): number {
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
