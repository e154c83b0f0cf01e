import { shape } from './grammar.ts'
import { type Rule, starts, stops } from './rules.ts'
import { isMention } from './mentions.ts'
import { isOfStranger, isOtherList, isPartOfIt } from './object.ts'
import type { Sentence } from './sentences.ts'
import { type WordRow, wordRow } from './word-row.ts'
import { wordKinds } from './words/word-kinds.ts'

/** What one sentence says about being on the list. */
export type Statement = {
  asks: 'subscribe' | 'unsubscribe'
  /**
   * `sure`: it is asked for. `unsure`: it may be. `denied`: it is just what is not wanted. `told`: it happened before. `other`: it is asked of
   * something else than the newsletter.
   */
  force: 'sure' | 'unsure' | 'denied' | 'told' | 'other'
  /** True where the sentence names the newsletter, or has a word that can mean nothing else; false where only `mails` or `me` stands there. */
  named: boolean
  /** True where it is said for a while, or for somebody else: then no other sentence makes it sure. */
  bars: boolean
  /** True where nothing else is named either, so that it may be the newsletter. */
  open: boolean
  /** True where nothing at all is named: just "cancel, please". */
  bare: boolean
  /** True where it is said of bookings as well: cancel, キャンセル. */
  bookable: boolean
  /** True where one word says all, and might say it of anything: subscribe. */
  alone: boolean
  /** True where it is too little to go by, unless the mail is short and about nothing else. */
  hint: boolean
}

/** Reads what a sentence says about the list; null where it says nothing of it. */
export function statementIn(sentence: Sentence): Statement | null {
  if (!telling.test(sentence.text) || isMention(sentence.text)) return null
  const row = wordRow(sentence.text)
  if (keeping.test(sentence.text)) return denial
  if (retracting.test(sentence.text)) return statementBy(starts, 'subscribe', row) ?? denial
  const stop = statementBy(stops, 'unsubscribe', row)
  // Who left once may want to come back.
  return stop === null || stop.force === 'told' ? (statementBy(starts, 'subscribe', row) ?? stop) : stop
}

/** Takes a request back, or wishes that all goes on as it is. */
const retracting =
  /\b(?:ignore|disregard|forget|scratch|withdraw|cancel|take back)\b.{0,40}\b(?:request|last (?:mail|e-?mail|message)|previous|earlier|unsubscription)|(?:停止|解除|退会|中止|依頼)[^,]{0,12}(?:お願い|依頼|連絡|めーる|件)?[^。]{0,14}(?:取り?消|撤回|なかったこと)|(?:続け|継続)(?:て|し|を)?[^,]{0,10}(?:ください|下さい|お願い|ほしい|欲しい|希望|いただ)|\b(?:keep|continue) (?:sending|to send)/
/** "Please never stop": not yet "you did not stop", which asks for it again. */
const keeping = new RegExp(
  [
    '\\b(?:do not|never|would not|will not|not to|without|hope (?:you|it) (?:do|does) not)(?: (?:ever|you|please|just|dare|even|dream of|think of|want (?:you )?to|wish to|be))* (?:stop(?:ped|ping)?|quit(?:ting)?|cancel(?:l?ed|ling)?|end(?:ed|ing)?|discontinu(?:e|ed|ing)|unsubscrib(?:e|ed|ing)|(?:tak(?:e|ing)|drop(?:ping)?|kick|cut) (?:me|us|my)|(?:remov|delet)(?:e|ed|ing)|opt out)\\b(?! (?:receiv|get|want|hear))',
    '(?:止め|やめ|辞め|停止し|解除し|解約し|退会し|中止し|外さ|はずさ|消さ|なくさ|終わら|打ち切ら|削除し)(?:ないで|ずに|たくない|たくありません|ません(?!でしょうか|か)|ないよ|てほしくな|てほしくあり)',
  ].join('|'),
)
const denial: Statement = {
  asks: 'unsubscribe',
  force: 'denied',
  named: false,
  bars: false,
  open: false,
  bare: false,
  bookable: false,
  alone: false,
  hint: false,
}

/** Words by one of which a sentence can say anything about the list; all others are not looked at more closely. */
const telling =
  /subscri|newsletter|news letter|mailing|japanifornia|\blists?\b|\bopt|\bstop|remove|delet|\boff\b|\bmails?\b|e-?mail|sign|regist|\badd\b|cancel|discontinu|magazine|merumaga|\bend\b|quit|ceas|terminat|no more|no longer|interested|\bjoin|bulletin|めるまが|めーるまがじん|めいるまがじん|にゅー[すず]れた|にゅーすめーる|じゃぱに|配信|はいしん|購読|こうどく|めーる|登録|解除|停止|ていし|中止|退会|脱退|解約|不要|いりません|いらない|要りません|要らない|止め|やめ|とめ|名簿|りすと|送ら|送付|案内|受信|届かないよう|来ないよう|会報|通信|広報|終わり|おわり|結構|けっこう|おぷと|あんさぶ|見合わせ|外れ|抜け|打ち切|打切|無用|断(?:り|る|っ)|だより|便り|お休み|lose|news by|include|断り|きゃんせる|すとっぷ|外し|はずし|除い|除外|抜い|削除|取り?消|遠慮|再開|配送|届け|\bsend|receiv|\bget|\bneed|\bwant|\bwish|\bput\b|includ|enrol|\btake|\btaking|\bdrop|\bsub\b|\bsubs\b|unsub|\bspam|\bleave|\bdone|enough|届|送|受け|消し|卒業|続け|継続|たどく|受取|ほしい|欲しい|必要|読/

function statementBy(rules: readonly Rule[], asks: Statement['asks'], row: WordRow): Statement | null {
  // What a surer rule has found to be about something else is no hint either.
  let refused = false
  for (const rule of rules) {
    for (const found of row.kinds.matchAll(rule.words)) {
      const start = found.index + (found[0].startsWith(',') ? 1 : 0)
      const end = found.index + found[0].length
      if (rule.in !== undefined && (rule.in === 'ja') !== isJapanese(row.words[end - 1])) continue
      const strangers = rule.strangers === undefined ? 0 : found[0].split(wordKinds.unknown).length - 1
      if (strangers > mostStrangers) continue
      const force = forceOf({ row, rule, asks, start, end, doubtful: strangers > (rule.strangers ?? 0) })
      if (force === null) continue
      const head = row.kinds.slice(0, found.index)
      const about = aboutOf(rule, row, found.index, end)
      if (about === 'other') refused = true
      if (rule.hint === true && refused) continue
      if (about === 'other' || (about === 'doubtful' && asks === 'subscribe' && !isOffices(row, found.index, end)))
        continue
      return {
        asks,
        force: about === 'doubtful' ? (force === 'sure' ? 'unsure' : force) : force,
        named: rule.named && about === 'newsletter',
        bars: force === 'unsure' && has.bars.test(row.kinds),
        hint: rule.hint === true,
        open: rule.hint !== true && about === 'unnamed' && (rule.mails === true || nothingElse.test(head)),
        alone: rule.alone === true && !listed.test(row.kinds),
        bare: !rule.named && !namesSomething(row, found.index, end),
        bookable: row.words.slice(found.index, end).some((word) => bookable.test(word)),
      }
    }
  }
  return null
}

/** With more unknown words than these between them two words have nothing to do with each other. */
const mostStrangers = 4

function isJapanese(word: string | undefined): boolean {
  return /[\u3041-\u9fff]/.test(word ?? '')
}

/** True where it says from whom, or from what: "it" says nothing. */
function namesSomething({ kinds, words }: WordRow, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const [kind, word] = [kinds[at]!, words[at]!]
    if (something.test(kind) || (kind === wordKinds.mail && !pronoun.test(word)) || /\b(?:me|us|my)\b/.test(word))
      return true
  }
  return false
}

/** "Your list": whatever it is for, it is one of the office. */
function isOffices({ kinds, words }: WordRow, start: number, end: number): boolean {
  return newsletter.test(kinds) || words.slice(start, end).some((word) => word === 'your' || word === 'mailing list')
}

/** Whether somebody else is said to do it, or it is only part of a name. */
function isOfMany({ kinds, words }: WordRow, start: number, end: number, inJapanese: boolean): boolean {
  if (inJapanese) return kinds[end] === wordKinds.unknown && /^(?:率|数|者|件|理由|状況|推移)/.test(words[end]!)
  return /^(?:people|readers|subscribers|members|customers|they|many|most|some|nobody|everyone)$/.test(
    words[start - 1] ?? '',
  )
}

/** What a match is about: the newsletter, nothing that it names, perhaps another list, or certainly something else. */
function aboutOf(
  rule: Rule,
  row: WordRow,
  start: number,
  end: number,
): 'newsletter' | 'unnamed' | 'doubtful' | 'other' {
  const inJapanese = isJapanese(row.words[end - 1])
  if (newsletter.test(row.kinds.slice(start, end))) {
    // The newsletter's author; 受付停止 in a sentence that has read of it in the newsletter.
    if (!inJapanese && (row.words[end] === 's' || partOfIt.test(row.kinds.slice(end, end + 1)))) return 'other'
    if (inJapanese && farFromVerb.test(row.kinds.slice(start, end))) return 'other'
    if (!inJapanese && isPartOfIt(row, start, end)) return 'other'
    return 'newsletter'
  }
  const isStranger = isOfStranger(row, start, end, inJapanese)
  if (!rule.named) return isStranger ? 'other' : 'unnamed'
  if (newsletter.test(row.kinds)) return isStranger ? 'doubtful' : 'newsletter'
  return isStranger || isOtherList(row, start, end) ? 'doubtful' : 'newsletter'
}

type Match = { row: WordRow; rule: Rule; asks: Statement['asks']; start: number; end: number; doubtful: boolean }

/** How the words of a rule are said in their sentence; null where they say nothing of the list. */
function forceOf({ row, rule, asks, start, end, doubtful }: Match): Statement['force'] | null {
  const { kinds } = row
  const before = kinds.slice(0, start)
  const head = before.slice(before.lastIndexOf(',') + 1)
  const tail = kinds.slice(end).split(',', 1)[0]!
  const inJapanese = isJapanese(row.words[end - 1])
  // English says before the verb, Japanese behind it, that it is denied, over, or bound to a condition.
  const beside = inJapanese ? tail.slice(0, 4) : head
  if (isOfOtherMailing(row, start, end)) return 'other'
  if (oursNamed.test(kinds) || theirsNamed.test(kinds)) return null
  // "Why people unsubscribe", 解除率: of others, and of many.
  if (asks === 'unsubscribe' && !has.fails.test(kinds) && isOfMany(row, start, end, inJapanese)) return null
  // "The association wants to end its list": what somebody wishes of whom nothing is known.
  if (!inJapanese && !has.third.test(kinds) && row.words.slice(0, start).some((word) => wishedByOthers.test(word)))
    return null
  const isAsked = asking.test(head) || asking.test(tail) || asking.test(kinds.slice(start, end))
  const fails = has.fails.test(kinds)
  if (!inJapanese && has.you.test(before) && !asking.test(before) && !fails) return null
  // What tells a reader where to go is a footer, whoever sent it.
  if (has.link.test(kinds) && ((has.when.test(beside) && !fails) || !has.selfOrTrouble.test(kinds))) return null
  if (has.link.test(head) && !fails && !asking.test(kinds)) return null
  // "To unsubscribe, …" tells how; ご希望の方は tells others.
  const isPurpose = row.words[start - 1] === 'to' && purpose.test(head)
  if ((isPurpose && tail !== '' && !asking.test(tail)) || (inJapanese && has.you.test(tail))) return null
  // "As a friend of the JET Programme I would like to …"
  const own = inJapanese ? head : head.slice(head.lastIndexOf(wordKinds.self) + 1)
  const clause = own + kinds.slice(start, end) + tail
  const hasOther = (asks === 'subscribe' || !rule.named) && has.otherMatter.test(clause.replace(newsletterOfEvents, ''))
  // "Your e-mail list for news of concerts" is one of the office.
  const isOfficeList = rule.named && has.list.test(kinds.slice(start, end)) && isOffices(row, start, end)
  if (hasOther && !isOfficeList) return null
  // "I get the newsletter" tells what is.
  if (asks === 'subscribe' && !inJapanese && kinds[start] === wordKinds.receive && isSubject.test(head)) return null
  // "Keep from sending" is no wish to have it sent.
  if (asks === 'subscribe' && row.words[start - 1] === 'from') return 'denied'
  if (!rule.denies && !inJapanese && deniedBefore.test(head)) return 'denied'
  if (inJapanese && deniedBehind.test(tail)) return rule.denies ? 'unsure' : 'denied'
  if (asks === 'subscribe' && (stopsBehind.test(tail) || (inJapanese && !asksBehind.test(tail)))) return null
  const isTold = inJapanese ? pastBehind.test(tail) && !has.unwantedEnd.test(kinds.slice(0, end)) : has.past.test(head)
  // Thanks for what was done.
  if (thanked.test(kinds.slice(start)) && /ました|御礼|お礼/.test(row.words.join('')) && !asking.test(tail))
    return 'told'
  if (inJapanese && (toldOf.test(tail) || seen.test(tail))) return 'told'
  if (rule.tells || (isTold && !isAsked)) return fails && asks === 'unsubscribe' ? 'unsure' : 'told'
  if (has.about.test(beside.slice(0, inJapanese ? 3 : undefined)))
    return asks === 'unsubscribe' || isAsked ? 'unsure' : null
  const isOpen =
    rule.doubtful === true ||
    doubtful ||
    hasOther ||
    has.doubt.test(clause) ||
    has.question.test(kinds) ||
    has.bound.test(kinds)
  const isBound = has.when.test(inJapanese ? beside : before)
  if (isBound && asks === 'subscribe') return null
  if (isOpen || isBound || (has.ask.test(kinds) && !isAsked))
    return asks === 'unsubscribe' || isAsked || (has.question.test(kinds) && (inJapanese || has.self.test(kinds)))
      ? 'unsure'
      : null
  if (isAsked || rule.denies) return 'sure'
  const isBare = alone.test(head) && tail.length <= 8
  if (asks === 'subscribe') return isBare && !has.deliveryEnd.test(kinds.slice(0, end)) ? 'sure' : null
  if (isBare || announced.test(head)) return 'sure'
  // "For heaven's sake stop mailing me the newsletter."
  if (!inJapanese && rule.named && has.self.test(kinds.slice(start, end)) && !has.subject.test(head)) return 'sure'
  if (inJapanese) return ended.test(tail) ? 'sure' : 'unsure'
  return has.self.test(kinds) ? 'unsure' : null
}

const wishedByOthers = /^(?:wants|wishes|needs|hopes|intends) ?(?:to)?$/
const asking = shape('please|want|couldYou')
/** Nothing but courtesy before it: an imperative, or a note such as 配信停止. */
const alone = shape('^(courtesy|comma|glue|please|self|newsletter|list|mail|delivery|about)*$')
/** Before it stands nothing that it could be about but mails. */
const nothingElse = shape('^(courtesy|comma|glue|please|self|mail|change|you|newsletter|list|about|past)*$')
const isSubject = shape('^(courtesy|comma|glue|past)* self glue*$')
const partOfIt = shape('^(copy|print|other)')
const farFromVerb = shape('comma loose* (unknown|other|copy) (halt|remove|unwanted)$')
const listed = shape('newsletter|list|mail')
const pronoun = /^(?:it|this|these|those|them|everything|anything|all|これ[はを]?)$/
const something = shape('self|address|someAddress|delivery|list')
const bookable = /^(?:cancel|withdr|drop)|取り?消|きゃんせる|辞退|断|遠慮|中止|見合/
/** イベント情報のメルマガ. */
const newsletterOfEvents = shape('other unknown* glue{0,2} (?=newsletter)')
const purpose = shape('^(glue|courtesy)*$')
const announced = shape('self (be|glue|past|want)*$')
const ended = shape('^(glue|be)*$')
const oursNamed = shape('ours glue* (newsletter|list|mail)')
const theirsNamed = shape('theirs glue* (newsletter|list|mail)|(newsletter|list|mail) glue theirs')
const deniedBefore = shape('not (glue|be|want|self|please|couldYou)*$')
const deniedBehind = shape('^((glue|be|please|past|send|want)* not|glue unwanted)')
const asksBehind = shape(
  '^(glue|be|self|delivery|mail|join|send)* (please|want|how|courtesy|past|about|not|canI|ask|fails|$)',
)
const thanked = shape('courtesy')
const pastBehind = shape('^(glue|be|delivery|send)* past')
/** 外した理由. */
const toldOf = shape('^past unknown')
/** 停止を確認しました. */
const seen = shape('^glue* confirm glue* past')
const stopsBehind = shape('^(glue|delivery|self)* (halt|remove|unwanted|leave)')

const has = {
  you: shape('you'),
  link: shape('link'),
  when: shape('when'),
  past: shape('past'),
  about: shape('about'),
  ask: shape('ask'),
  self: shape('self'),
  fails: shape('fails'),
  question: shape('how|canI'),
  list: shape('list'),
  selfOrTrouble: shape('fails|self|not'),
  otherMatter: shape('print|copy|other'),
  bound: shape('third|pause'),
  third: shape('third'),
  bars: shape('third|pause|when|how|canI'),
  subject: shape('self|you|third|past|when|not|never|how'),
  doubt: shape('fails|never|link'),
  unwantedEnd: shape('unwanted$'),
  deliveryEnd: shape('delivery$'),
}

/** The passport mails, 安全情報の配信: what is asked is asked of something that is not the newsletter. */
function isOfOtherMailing({ kinds, words }: WordRow, start: number, end: number): boolean {
  const around = kinds.slice(Math.max(0, start - 3), end + 5)
  if (otherMails.test(around) && !newsletter.test(kinds)) return true
  if (newsletter.test(kinds)) return otherNewsletter.test(around) && !ownName.test(words.join(' '))
  return otherBehind.test(kinds.slice(end)) || otherBefore.test(kinds.slice(0, start))
}

const newsletter = shape('newsletter')
const otherMails = shape('other glue{0,2} (list|mail|delivery|address)')
const otherNewsletter = shape('other glue{0,2} newsletter')
const otherBehind = shape('^(self|glue|address){0,4} other')
const otherBefore = shape('other glue{0,2}$')
const ownName = /japanifornia|じゃぱに|にゅーす|めるまが|めーるまが|newsletter/
