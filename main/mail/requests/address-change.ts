import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { Sentence } from './sentences.ts'

/** A new address that somebody tells, as far as the words say which is which. */
export type AddressChange = {
  old: string | null
  new: string | null
  /** False where the words ask about a change, tell of somebody else's, or leave open which address is which. */
  clear: boolean
  /** The sentences that speak of it. */
  sentences: ReadonlySet<Sentence>
}

/**
 * Reads a change of address out of what somebody wrote; null where there is none. An address that is named alone is the new one of the sender,
 * or the old one where the words say so. In a mail about the newsletter another address beside a word of moving is enough, unless its sentence,
 * one of `leaving`, is about leaving the list.
 */
export function addressChangeIn(
  sentences: readonly Sentence[],
  { sender, ofNewsletter, leaving }: { sender: string; ofNewsletter: boolean; leaving: ReadonlySet<Sentence> },
): AddressChange | null {
  if (isOfHouse(sentences)) return null
  const speaking = new Set(sentences.filter(speaksOfChange))
  const isNamed = (sentence: Sentence): boolean =>
    sentence.addresses.some((one) => !isSame(one, sender)) &&
    !leaving.has(sentence) &&
    !others.test(sentence.text) &&
    !instructing.test(sentence.text)
  const naming = ofNewsletter ? sentences.filter(isNamed) : []
  const isMoving = speaking.size === 0 && sentences.some(({ text }) => moving.test(text))
  const isFarOff = isMoving && !naming.some(({ text }) => moving.test(text))
  if (isMoving) for (const sentence of naming) speaking.add(sentence)
  if (speaking.size === 0) return null
  for (const sentence of sentences) if (sentence.addresses.length > 0) speaking.add(sentence)
  const roles = [...speaking].flatMap(rolesIn)
  const olds = distinct(roles.filter(({ role }) => role === 'old'))
  const news = distinct(roles.filter(({ role }) => role === 'new'))
  const open = distinct(roles.filter(({ role }) => role === null)).filter(
    (one) => !olds.includes(one) && !news.includes(one),
  )
  const told = { old: olds[0] ?? null, new: news[0] ?? null }
  const unknown = open.filter((one) => !isSame(one, sender))
  const isHere = sentences.some(({ text }) => here.test(text))
  if (told.new === null && told.old === null && unknown.length === 1) told[isHere ? 'old' : 'new'] = unknown[0]!
  else if (told.new === null && told.old !== null && unknown.length === 1) told.new = unknown[0]!
  else if (told.old === null && told.new !== null && unknown.length === 1) told.old = unknown[0]!
  if (told.new !== null && told.old === null && !isSame(told.new, sender)) told.old = sender
  if (told.old !== null && told.new === null && !isSame(told.old, sender)) told.new = sender
  const doubtful = [...speaking].some(({ text }) => doubts.test(text)) || sentences.some(({ text }) => isNew.test(text))
  const single = olds.length <= 1 && news.length <= 1 && unknown.length <= 1
  const known = told.old !== null && told.new !== null && !isSame(told.old, told.new)
  return { ...told, clear: single && known && !doubtful && !isFarOff, sentences: speaking }
}

/** Each mailbox once, as it is named first. */
export function distinctAddresses(addresses: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const one of addresses) {
    const key = foldAddress(one) ?? one
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

/** Where somebody lives, or what stands in an issue, and no mailbox. */
function isOfHouse(sentences: readonly Sentence[]): boolean {
  if (sentences.some(({ text, addresses }) => addresses.length > 0 || mailbox.test(text))) return false
  return sentences.some(({ text }) => printed.test(text) || postal.test(text))
}

/** Whether two addresses are one mailbox. */
export function isSame(one: string, other: string): boolean {
  const folded = foldAddress(one)
  return folded !== null && folded === foldAddress(other)
}

const changing =
  /\b(?:chang|updat|correct|replac|switch|amend|modif|migrat)(?:e|es|ed|ing|y|ied)?\b|\bnew (?:e-?mail|mail|address|one|account)|\bmoved (?:from|to)\b|\binstead\b|\bin (?:its|their) (?:place|stead)\b|\bredirect|\bre-?rout|\b(?:old|new)(?: [a-z-]+){0,2} ?[:=]|\bfrom now on\b|\bfuture (?:issues|newsletters|e-?mails)\b|\bcorrect (?:one|address)|\bold (?:e-?mail|address|one)|変更|へんこう|あたらし|変わり|変わっ|かわりま|かわった|変え|替え|新しい|新あど|新めーる|新規あど|訂正|修正|直(?:し|す)(?=.{0,6}(?:て|た|お))|更新|切り?替|移行|乗り換え|次号(?:から|以降)|今後は?(?=.{0,20}@)|正しくは|^新|^旧|(?:旧|前の|古い)(?:めーる|あど)/
/** Somebody says it of himself, or asks; a list of the old and the new one does without. */
const personal =
  /\b(?:my|mine|our|i|me|we|us|please|kindly|pls|plz|could you|can you)\b|ください|下さい|お願い|いただ|頂|ほしい|欲しい|たい|ました|ます|です|希望|私|当方|(?:old|new|旧|新)[^@]{0,30}[:=]|->|=>|→|⇒|^(?:旧|新|古い|変更)|\b(?:replace|change|update|switch|use|unsubscribe) @/
const instructing = /\b(?:click|log ?in|log ?on|sign in|tap|visit)\b|くりっく|まいぺーじ|ろぐいん/
const ofAddress = /\b(?:e-?mail|address)\b|あどれす|めーる|めあど|宛先|配信先|送信先|送付先|登録先|@/
const mailbox = /\be-?mail\b|めーる(?!まが)|めあど|めるあど/
const postal =
  /\b(?:street|avenue|ave|apt|suite|zip|postal|home address|mailing address|mailbox)\b|住所|番地|丁目|郵便|転居|引っ?越/

/** What people say beside an address to which they move. */
const moving = new RegExp(
  [
    '\\b(?:instead|rather|from now on|no longer|new|now|mov(?:e|ed|ing)|transfer|switch|should (?:be|go|now)|keep|shut|clos(?:e|ed|es|ing)|los(?:e|ing)|retir(?:ed|ing)|leav(?:e|ing)|left|best address|going away|use (?:this|the)|there|old|chang(?:e|ed|es|ing))\\b',
    '->|=>|→|⇒|変|新|あたらし|旧|先を.{0,8}@.{0,3}に(?:し|す)|ではなく|でなく|代わり|かわりに|廃止|使え|使わな|使ってい?な|解約|失効|退職|転職|異動|正しい|間違|今後|(?:次|これ)から|から ?@ ?(?:に|へ)',
  ].join('|'),
)
/** The address from which the mail comes is where the newsletter is to go. */
const here =
  /(?<!instead of )\b(?:to|use|at|is) (?:this|the (?:address|e-?mail|one|mailbox) (?:i am|that i am|i write|above|in the))\b|(?:この|こちらの|本)(?:めーる)?あどれす(?:に|へ|宛|あて|の方|が新)/
/** Whose address it is, where it is not the writer's. */
const others =
  /\b(?:mother|father|mom|dad|wife|husband|son|daughter|friend|colleague|boss|students?|her|his|their)\b|(?:母|父|妻|夫|主人|家内|息子|娘|友人|知人|同僚|上司|家族)/

/** From when on: it tells a change where an address stands beside it. */
const fromThen =
  /(?:次回|[来今]月|[来今]年|\d+月(?:\d+日)?)(?:から|以降|より)|\bfrom (?:next|then|(?:january|february|march|april|may|june|july|august|september|october|november|december))\b/

function speaksOfChange({ text, addresses }: Sentence): boolean {
  if (
    !(changing.test(text) || (addresses.length > 0 && fromThen.test(text))) ||
    !personal.test(text) ||
    instructing.test(text) ||
    unchanged.test(text)
  )
    return false
  return addresses.length > 0 || (ofAddress.test(text) && !postal.test(text) && !printed.test(text))
}

const unchanged =
  /\b(?:has|have|did|is|are) (?:not|never)(?: been)? chang|変わって(?:い)?(?:ない|ません|おりません)|変更(?:は|も)?(?:ない|ありません|ございません|なし)/
/** An address that stands somewhere to be read by everybody. */
const printed =
  /\bdirector(?:y|ies)\b|\bpage \d|\blist of\b|\blisting|\barticle|\bprinted\b|\bweb ?site|\bmap\b|\d ?ぺーじ|掲載|記事|ほーむぺーじ|地図/

const doubts =
  /\bhow (?:do|can|to)\b|\bcan i\b|\bis it possible\b|\bif i\b|\b(?:mother|father|wife|husband|son|daughter|friend|colleague|boss|her|his|their)\b|(?:母|父|妻|夫|主人|息子|娘|友人|知人|同僚|上司)(?:の|が|に|へ)|方法|どうすれば|どうしたら|できますか|可能でしょうか|予定|\b(?:did|do|have) not\b.{0,20}\bchang/

const oldBefore =
  /\b(?:old|former|previous|prior|current|existing|registered|from|instead of|replac(?:e|ing)|not|used to be|was)\b|旧|古い|以前|前の|これまで|今まで|現在|変更前|登録(?:済み|中)?の|元の|\bhave me (?:down )?(?:as|at|under)\b|\bformerly\b|\b(?:unsubscribe|remove|delete|stop)\b/g
const newBefore =
  /\b(?:new|to|with|use|now|becomes?|below|is|subscribe|add|register)\b|->|=>|→|⇒|新|今後|これから|変更後|以下|下記/g
const oldJustBefore = /(?:旧|古い|以前の?|前の|これまで|今まで|\b(?:old|former|previous)\b)[^@]{0,14}$/
const oldAfter =
  /^ ?(?:(?:に|へ|宛てに|あてに)(?:届いて|送って|来て|配信されて|いただいて|頂いて)(?:い|お)(?:た|まし)|から|より|を(?:使|廃|解約)|は(?:使|今後使|廃|解約)|->|=>|→|⇒|(?:is|was) (?:no longer|not|closed|dead|my old|the old|old)|no longer|will (?:no longer|not|be closed|expire|stop)|を削除|\((?:old|旧))/
/** "You used to send it to". */
const usedTo = /\bformerly\b[^@]{0,50}\b(?:to|at|under) $/
const newAfter = /^ ?(?:に|へ|宛|あて|となり|になり|instead|from now|is my new|is the new|\((?:new|新))/

/** Who never had the newsletter has no place on its list to change. */
const isNew = /\bnever (?:had|got|gotten|received|subscribed)|(?:初めて|新規に?)(?:登録|購読|申)/

type Role = { address: string; role: 'old' | 'new' | null }

function rolesIn({ text, addresses }: Sentence): Role[] {
  const pieces = text.split('@')
  return addresses.map((address, at) => {
    const before = pieces[at]!.slice(-80).replace(/\bused to\b/g, 'formerly')
    const after = (pieces[at + 1] ?? '').slice(0, 40)
    if (oldJustBefore.test(before) || oldAfter.test(after) || usedTo.test(before)) return { address, role: 'old' }
    if (newAfter.test(after)) return { address, role: 'new' }
    const lastOld = lastPlace(before, oldBefore)
    const lastNew = lastPlace(before, newBefore)
    // "My new address is": the verb says nothing of which it is.
    const isOld =
      lastOld > lastNew ||
      (lastOld >= 0 &&
        /\b(?:is|use|was|be)\b|以下|下記/.test(before.slice(lastNew, lastNew + 4)) &&
        lastOld > lastPlace(before, strongNew))
    return { address, role: lastOld < 0 && lastNew < 0 ? null : isOld ? 'old' : 'new' }
  })
}

const strongNew = /\b(?:new|to|with)\b|->|=>|→|⇒|新|今後|これから|変更後/g

function lastPlace(text: string, pattern: RegExp): number {
  let last = -1
  for (const found of text.matchAll(pattern)) last = found.index
  return last
}

function distinct(roles: readonly Role[]): string[] {
  return distinctAddresses(roles.map(({ address }) => address))
}
