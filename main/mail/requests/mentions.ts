import { shape } from './grammar.ts'
import { wordRow } from './word-row.ts'

/**
 * Sentences that speak of the newsletter, and of stopping or joining, without asking it of the list: what was read in it, what becomes of it for everybody.
 */
export function isMention(text: string): boolean {
  if (toAll.test(text) && !mine.test(text)) return true
  return readInIt.test(text) && !ofList.test(text)
}

/** Whether a sentence is about what an issue or the office offers: it names an event, an article, a picture, or is a mention. */
export function isOfContents(text: string): boolean {
  return isMention(text) || contents.test(wordRow(text).kinds)
}

const contents = shape('other|print|copy')

const name = 'にゅー[すず]れたー?|めー?るまが(?:じん)?|めーる・?まがじん|めいるまがじん|会報|(?:お?便|だよ)り'

/** メルマガに載っていた花見は, "the class in your newsletter": it is where something stood. */
const readInIt = new RegExp(
  [
    `(?:${name})(?:の[^,。]{0,12}?)?(?:に(?:は|も)?|では?|によ(?:ると|れば)|を(?:見|拝見|読)|から)[^。]{0,40}?` +
      '(?:と(?:は)?あ[りっる]|と書|と載|載っ|載せ|書かれ|書いて|掲載|紹介|案内|募集|告知|知り|知って|拝見|拝読|見まし|見て|ありました|あった)',
    '(?<!interest )(?<!interested )\\b(?:in|through|via) (?:the|your|ur|this|that|last)(?: [a-z0-9]+){0,3} (?:e-?)?newsletter',
  ].join('|'),
)
/** What can mean nothing but the list, or says of whom it is asked. */
const ofList =
  /配信|購読|はいしん|こうどく|解除|退会|登録(?:を|の)?(?:解|抹|取|やめ)|名簿から|りすとから|送らないで|unsubscri|subscri|\bopt|\blist\b|\b(?:remove|delete|take|drop|stop|get|leave|add|sign|enroll?|register|include|put) (?:me|us|my|sending|mailing|e-?mailing)\b/

/** "Will the newsletter be discontinued?" is asked about it, and by whoever wants it. */
const toAll = new RegExp(
  [
    '\\b(?:is|has|was|will|why|whether|if|heard|true|that|sad|sorry|shame|pity)\\b.{0,30}\\bnewsletter\\b.{0,24}\\b(?:discontinued|cancell?ed|stopped|ended|ending|stopping|closing|abolished)\\b',
    '\\b(?:will|are|do|did|have) (?:you|they)\\b.{0,30}\\b(?:stop|end|discontinu|cancel|ceas)[a-z]* .{0,20}\\bnewsletter.{0,12}\\b(?:next|in|this|after|for good|altogether|completely)\\b',
    `(?:${name})(?:が|は|も)[^。]{0,12}(?:終了|終わ|廃止|中止|なくな)[^。]{0,8}(?:と聞|とのこと|そうで|らしい|でしょうか|ですか|ますか|本当)`,
  ].join('|'),
)
const mine = /\b(?:me|us|my|our|this address|here|subscription)\b|(?:私|うち|当方|こちら|この(?:めーる)?あどれす)/
