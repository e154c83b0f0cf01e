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
 * or the old one where the words say so.
 */
export function addressChangeIn(sentences: readonly Sentence[], sender: string): AddressChange | null {
  const speaking = new Set(sentences.filter(speaksOfChange))
  if (speaking.size === 0) return null
  for (const sentence of sentences) if (sentence.addresses.length > 0) speaking.add(sentence)
  const roles = [...speaking].flatMap(rolesIn)
  const olds = distinct(roles.filter(({ role }) => role === 'old'))
  const news = distinct(roles.filter(({ role }) => role === 'new'))
  const open = distinct(roles.filter(({ role }) => role === null)).filter(
    (one) => !olds.includes(one) && !news.includes(one),
  )
  const told = { old: olds[0] ?? null, new: news[0] ?? null }
  const others = open.filter((one) => !isSame(one, sender))
  if (told.new === null && told.old === null && others.length === 1) told.new = others[0]!
  else if (told.new === null && told.old !== null && others.length === 1) told.new = others[0]!
  else if (told.old === null && told.new !== null && others.length === 1) told.old = others[0]!
  if (told.new !== null && told.old === null && !isSame(told.new, sender)) told.old = sender
  if (told.old !== null && told.new === null && !isSame(told.old, sender)) told.new = sender
  const doubtful = [...speaking].some(({ text }) => doubts.test(text))
  const single = olds.length <= 1 && news.length <= 1 && others.length <= 1
  const known = told.old !== null && told.new !== null && !isSame(told.old, told.new)
  return { ...told, clear: single && known && !doubtful, sentences: speaking }
}

/** Whether two addresses are one mailbox. */
export function isSame(one: string, other: string): boolean {
  const folded = foldAddress(one)
  return folded !== null && folded === foldAddress(other)
}

const changing =
  /\b(?:chang|updat|correct|replac|switch|amend|modif|migrat)(?:e|es|ed|ing|y|ied)?\b|\bnew (?:e-?mail|mail|address|one|account)|\bmoved (?:from|to)\b|\binstead\b|\bfrom now on\b|\bfuture (?:issues|newsletters|e-?mails)\b|\bcorrect (?:one|address)|\bold (?:e-?mail|address|one)|変更|へんこう|変わり|変わっ|かわりま|かわった|変え|替え|新しい|新あど|新めーる|新規あど|訂正|修正|更新|切り?替|移行|乗り換え|次号(?:から|以降)|今後は?(?=.{0,20}@)|正しくは|^新|^旧|(?:旧|前の|古い)(?:めーる|あど)/
/** Somebody says it of himself, or asks; a list of the old and the new one does without. */
const personal =
  /\b(?:my|mine|our|i|me|we|us|please|kindly|pls|plz|could you|can you)\b|ください|下さい|お願い|いただ|頂|ほしい|欲しい|たい|ました|ます|です|希望|私|当方|(?:old|new|旧|新)[^@]{0,30}[:=]|->|=>|→|⇒|^(?:旧|新|古い|変更)|\b(?:replace|change|update|switch|use) @/
const instructing = /\b(?:click|log ?in|log ?on|sign in|tap|visit)\b|くりっく|まいぺーじ|ろぐいん/
const ofAddress = /\b(?:e-?mail|address)\b|あどれす|めーる|めあど|宛先|配信先|送信先|送付先|登録先|@/
const postal =
  /\b(?:street|avenue|ave|apt|suite|zip|postal|home address|mailing address|mailbox)\b|住所|番地|丁目|郵便|転居|引っ?越/

function speaksOfChange({ text, addresses }: Sentence): boolean {
  if (!changing.test(text) || !personal.test(text) || instructing.test(text)) return false
  return addresses.length > 0 || (ofAddress.test(text) && !postal.test(text))
}

const doubts =
  /\bhow (?:do|can|to)\b|\bcan i\b|\bis it possible\b|\bif i\b|\b(?:mother|father|wife|husband|son|daughter|friend|colleague|boss|her|his|their)\b|(?:母|父|妻|夫|主人|息子|娘|友人|知人|同僚|上司)(?:の|が|に|へ)|方法|どうすれば|どうしたら|できますか|可能でしょうか|予定|\b(?:did|do|have) not\b.{0,20}\bchang/

const oldBefore =
  /\b(?:old|former|previous|prior|current|existing|registered|from|instead of|replac(?:e|ing)|not|used to be|was)\b|旧|古い|以前|前の|これまで|今まで|現在|変更前|登録(?:済み|中)?の|元の/g
const newBefore = /\b(?:new|to|with|use|now|becomes?|below|is)\b|->|=>|→|⇒|新|今後|これから|変更後|以下|下記/g
const oldJustBefore = /(?:旧|古い|以前の?|前の|これまで|今まで|\b(?:old|former|previous)\b)[^@]{0,14}$/
const oldAfter =
  /^ ?(?:から|より|を(?:使|廃|解約)|は(?:使|今後使|廃|解約)|->|=>|→|⇒|(?:is|was) (?:no longer|not|closed|dead|my old|the old|old)|no longer|will (?:no longer|not|be closed|expire|stop)|を削除|\((?:old|旧))/
const newAfter = /^ ?(?:に|へ|宛|あて|となり|になり|instead|from now|is my new|is the new|\((?:new|新))/

type Role = { address: string; role: 'old' | 'new' | null }

function rolesIn({ text, addresses }: Sentence): Role[] {
  const pieces = text.split('@')
  return addresses.map((address, at) => {
    const before = pieces[at]!.slice(-80)
    const after = (pieces[at + 1] ?? '').slice(0, 40)
    if (oldJustBefore.test(before) || oldAfter.test(after)) return { address, role: 'old' }
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
  const found: string[] = []
  for (const { address } of roles) if (!found.some((one) => isSame(one, address))) found.push(address)
  return found
}
