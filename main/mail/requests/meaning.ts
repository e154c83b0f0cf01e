import { shape } from './grammar.ts'
import { type Rule, starts, stops } from './rules.ts'
import type { Sentence } from './sentences.ts'
import { type WordRow, wordRow } from './word-row.ts'

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
}

/** Reads what a sentence says about the list; null where it says nothing of it. */
export function statementIn(sentence: Sentence): Statement | null {
  if (!telling.test(sentence.text)) return null
  const row = wordRow(sentence.text)
  const stop = statementBy(stops, 'unsubscribe', row)
  // Who left once may want to come back.
  return stop === null || stop.force === 'told' ? (statementBy(starts, 'subscribe', row) ?? stop) : stop
}

/** Words by one of which a sentence can say anything about the list; all others are not looked at more closely. */
const telling =
  /subscri|newsletter|news letter|mailing|japanifornia|\blists?\b|\bopt|\bstop|remove|delet|\boff\b|\bmails?\b|e-?mail|sign|regist|\badd\b|cancel|discontinu|magazine|merumaga|\bend\b|quit|ceas|terminat|no more|no longer|interested|\bjoin|bulletin|めるまが|めーるまがじん|めいるまがじん|にゅー[すず]れた|にゅーすめーる|じゃぱに|配信|はいしん|購読|こうどく|めーる|登録|解除|停止|ていし|中止|退会|脱退|解約|不要|いりません|いらない|要りません|要らない|止め|やめ|とめ|名簿|りすと|送ら|送付|案内|受信|届かないよう|来ないよう|会報|通信|広報|終わり|おわり|結構|けっこう|おぷと|あんさぶ|見合わせ|外れ|抜け|打ち切|打切|無用|断(?:り|る|っ)|だより|便り|お休み|lose|news by|include|断り|きゃんせる|すとっぷ|外し|はずし|除い|除外|抜い|削除|取り?消|遠慮|再開|配送|届け/

function statementBy(rules: readonly Rule[], asks: Statement['asks'], row: WordRow): Statement | null {
  for (const rule of rules) {
    for (const found of row.kinds.matchAll(rule.words)) {
      const start = found.index + (found[0].startsWith(',') ? 1 : 0)
      const force = forceOf({ row, rule, asks, start, end: found.index + found[0].length })
      if (force === null) continue
      const head = row.kinds.slice(0, found.index)
      return {
        asks,
        force,
        named: rule.named,
        bars: force === 'unsure' && has.bars.test(row.kinds),
        open: rule.mails === true || nothingElse.test(head),
      }
    }
  }
  return null
}

type Match = { row: WordRow; rule: Rule; asks: Statement['asks']; start: number; end: number }

/** How the words of a rule are said in their sentence; null where they say nothing of the list. */
function forceOf({ row, rule, asks, start, end }: Match): Statement['force'] | null {
  const { kinds } = row
  const before = kinds.slice(0, start)
  const head = before.slice(before.lastIndexOf(',') + 1)
  const tail = kinds.slice(end).split(',', 1)[0]!
  const inJapanese = /[\u3041-\u9fff]/.test(row.words[end - 1] ?? '')
  // English says before the verb, Japanese behind it, that it is denied, over, or bound to a condition.
  const beside = inJapanese ? tail.slice(0, 4) : head
  if (isOfOtherMailing(row, start, end)) return 'other'
  if (oursNamed.test(kinds)) return null
  const isAsked = asking.test(head) || asking.test(tail) || asking.test(kinds.slice(start, end))
  const fails = has.fails.test(kinds)
  if (!inJapanese && has.you.test(before) && !asking.test(before) && !fails) return null
  // What tells a reader where to go is a footer, whoever sent it.
  if (has.link.test(kinds) && ((has.when.test(beside) && !fails) || !has.selfOrTrouble.test(kinds))) return null
  if (has.link.test(head) && !fails && !asking.test(kinds)) return null
  // "To unsubscribe, …" tells how; ご希望の方は tells others.
  const isPurpose = row.words[start - 1] === 'to' && purpose.test(head)
  if ((isPurpose && tail !== '' && !asking.test(tail)) || (inJapanese && has.you.test(tail))) return null
  if ((asks === 'subscribe' || !rule.named) && has.otherMatter.test(kinds)) return null
  if (!rule.denies && deniedBefore.test(head)) return 'denied'
  if (inJapanese && deniedBehind.test(tail)) return rule.denies ? 'unsure' : 'denied'
  if (asks === 'subscribe' && (stopsBehind.test(tail) || (inJapanese && !asksBehind.test(tail)))) return null
  // My list of interpreters is not the newsletter's.
  if (/^(?:of|for)$/.test(row.words[end] ?? '') && has.listEnd.test(kinds.slice(0, end)) && !newsletter.test(kinds))
    return null
  const isTold = inJapanese ? pastBehind.test(tail) && !has.unwantedEnd.test(kinds.slice(0, end)) : has.past.test(head)
  // Thanks for what was done.
  if (thanked.test(kinds.slice(start)) && /ました|御礼|お礼/.test(row.words.join('')) && !asking.test(tail))
    return 'told'
  if (rule.tells || (isTold && !isAsked)) return fails && asks === 'unsubscribe' ? 'unsure' : 'told'
  if (has.about.test(beside.slice(0, inJapanese ? 3 : undefined)))
    return asks === 'unsubscribe' || isAsked ? 'unsure' : null
  const clause = head + kinds.slice(start, end) + tail
  const isOpen = rule.doubtful === true || has.doubt.test(clause) || has.question.test(kinds) || has.bound.test(kinds)
  const isBound = has.when.test(inJapanese ? beside : before)
  if (isBound && asks === 'subscribe') return null
  if (isOpen || isBound || (has.ask.test(kinds) && !isAsked))
    return asks === 'unsubscribe' || isAsked || has.question.test(kinds) ? 'unsure' : null
  if (isAsked || rule.denies) return 'sure'
  const isBare = alone.test(head) && tail.length <= 8
  if (asks === 'subscribe') return isBare && !has.deliveryEnd.test(kinds.slice(0, end)) ? 'sure' : null
  if (isBare || announced.test(head)) return 'sure'
  // "For heaven's sake stop mailing me the newsletter."
  if (!inJapanese && rule.named && has.self.test(kinds.slice(start, end)) && !has.subject.test(head)) return 'sure'
  if (inJapanese) return ended.test(tail) ? 'sure' : 'unsure'
  return has.self.test(kinds) ? 'unsure' : null
}

const asking = shape('please|want|couldYou')
/** Nothing but courtesy before it: an imperative, or a note such as 配信停止. */
const alone = shape('^(courtesy|comma|glue|please|self|newsletter|list|about)*$')
/** Before it stands nothing that it could be about but mails. */
const nothingElse = shape('^(courtesy|comma|glue|please|self|mail|change|you|newsletter|list|about|past)*$')
const purpose = shape('^(glue|courtesy)*$')
const announced = shape('self (be|glue|past|want)*$')
const ended = shape('^(glue|be)*$')
const oursNamed = shape('ours glue* (newsletter|list|mail)')
const deniedBefore = shape('not (glue|be|want|self|please|couldYou)*$')
const deniedBehind = shape('^((glue|be|please|past|send|want)* not|glue unwanted)')
const asksBehind = shape(
  '^(glue|be|self|delivery|mail|join|send)* (please|want|how|courtesy|past|about|not|canI|ask|fails|$)',
)
const thanked = shape('courtesy')
const pastBehind = shape('^(glue|be|delivery|send)* past')
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
  selfOrTrouble: shape('fails|self|not'),
  otherMatter: shape('print|copy|other'),
  bound: shape('third|pause'),
  bars: shape('third|pause|when|how|canI'),
  subject: shape('self|you|third|past|when|not|never|how'),
  doubt: shape('fails|never|link'),
  unwantedEnd: shape('unwanted$'),
  listEnd: shape('list$'),
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
