import { foldText } from '../../../shared/fold-text.ts'
import type { Writing } from './writing.ts'

/**
 * Whether a mail answers a question for confirmation: it carries a token, or says yes to a mail about the list. Clear where it carries the token and
 * its words, if it has any, say yes; null where nothing speaks of a confirmation.
 */
export function confirmationIn({ subject, body, answered, token, ofNewsletter }: Writing): { clear: boolean } | null {
  const words = withoutAssurance(
    body
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  )
  const title = foldText(answered) || subject.map(({ text }) => text).join(' ')
  const ofConfirmation = confirms.test(title)
  if (token === null) {
    const answersYes = answered !== '' && ofConfirmation && words.length < 200 && yes.test(words)
    return answersYes && ofNewsletter ? { clear: false } : null
  }
  // The Message-ID of an issue has a token too: an answer to it confirms only what it says it does.
  if (token.by === 'reply' && !ofConfirmation) return null
  if (!/[\p{L}\p{N}]/u.test(words)) return { clear: ofConfirmation || title === '' }
  if (words.length < 300 && saysYes(words)) return { clear: true }
  // A yes, and then a question of its own.
  const [first, ...others] = body.map(({ text }) => withoutAssurance(text))
  if (words.length < 300 && others.length > 0 && saysYes(first!) && !denies.test(words)) return { clear: true }
  // A mail of its own that brings the token means what the token says.
  if (token.by !== 'reply' && answered === '' && words.length < 80 && !no.test(words) && !words.includes('?'))
    return { clear: true }
  // Who denies it, or only wonders what it is, confirms nothing.
  if (
    denies.test(words) ||
    acknowledges.test(words) ||
    puts.test(words) ||
    (!yes.test(words) && (no.test(words) || !assent.test(words)))
  )
    return null
  return ofConfirmation || token.by !== 'reply' ? { clear: false } : null
}

/** "It is no mistake" says yes in the words of a no. */
function withoutAssurance(words: string): string {
  return words.replace(assurance, ' yes ')
}

const assurance =
  /\b(?:not an?|no) (?:mistake|error|scam)\b|(?:間違い|詐欺|いたずら|相違|違い)(?:は|も|では|じゃ)?(?:ござい|あり)ません(?!か)|間違いなく/g

/** A short, plain yes: no question, no "not", and nothing that a program or a colleague writes upon arrival. */
function saysYes(words: string): boolean {
  return (
    (yes.test(words) || (words.length < 80 && assent.test(words))) &&
    !no.test(words) &&
    !puts.test(words) &&
    !doubt(words)
  )
}

/** Whoever asks the office to confirm something, puts it off, or wishes something else has not said yes. */
const puts =
  /\bconfirm (?:that (?:this|you|it)|whether|if|who|why|what|how|first|later|with)\b|\b(?:please|can you|could you|kindly) confirm(?! (?:my|our|me|the (?:sub|reg)|this (?:sub|reg)))\b.|\b(?:later|first|delete|remove|unsubscribe|think|maybe|wait|changed my mind)\b|確認(?:して(?:から|みま|おきま)|し(?:たい|ます(?=$|。).{0,2}が))|(?:に|と)確認(?:し|を|す)|ご確認(?:を|の|くだ|下さ|いただ|願|お願い)|のはず|考え(?:て|ます|中)|待って|やめ|止め|削除/

/** It was somebody else, or a mistake, or is no longer wanted. */
const denies =
  /\b(?:did|do|have|had) (?:not|no) (?:such|sign|ask|request|subscrib|register|apply|order|enrol|want|do)|\b(?:not|never) (?:me|i|by me|mine|us)\b|\bwho (?:are|is|did)\b|\bwhat is\b|\bscam|\bmistake\b|\bnever (?:sign|ask|request|subscrib|register)|\bcancel|ではありません|じゃありません|ではない|じゃない|いいえ|覚え[がはの]|した覚え|していません|していない|知りません|詐欺|何です|なんです|間違(?:い(?!あり|な)|え)|きゃんせる|取り?消/

function doubt(words: string): boolean {
  const plain = words.replaceAll(/(?:間違い|違い|相違|問題)(?:は|も)?(?:ござい|あり)ません|(?:構い|かまい)ません/gu, '')
  return (
    /[??]|ません|ないで|\b(?:did|do|does|have|had|was|were|is|are|can)n['’]?t\b/u.test(plain) ||
    acknowledges.test(plain)
  )
}

/** What a ticket system or an office answers by itself. */
const acknowledges =
  /確認の?(?:上|うえ|後|のち)|(?:受け?付け?|受領|受信)(?:いた|致|し)|追って|改めて|担当者|順次|営業日|お問い?合わせ(?:番号|いただき|ありがと)|\bticket\b|\bcase (?:number|id)\b|\breference number\b|折り返し|休業|休暇|不在|\bthank you for (?:your (?:message|e-?mail|inquiry)|contacting|writing|reaching)|\bwe (?:will|shall) (?:reply|respond|answer|get)|\bbusiness days?\b|\b(?:has|have) been received\b|\bwe (?:have )?received\b|\bget back to you\b|\bout of (?:the )?office\b/

const confirms =
  /\bconfirm|確認|かくにん|確かめ|\bverify|\bactivat|登録|申し?込み?|購読|\bsign(?:ing)?[ -]?up|\bsubscri|\b(?:one|last|final) (?:more |last |final )?step|\bcomplete|手続/

const yes =
  /\bconfirm|\byes\b|\bok(?:ay)?\b|\bagree|\bi accept\b|\bcorrect\b|\bsure\b|確認|かくにん|はい|承認|承諾|同意|了解|間違いありません|相違ありません|(?:登録|配信|購読)を?(?:お願い|希望|します|承)|(?:よろしく|宜しく)(?:お願い|おねがい|です|頼み|お取り計らい)|承知(?:し|いた|致)|わかりました|分かりました|返信(?:し|いたし|致し)ます|\bdone\b|(?:私|わたし|本人)(?:です|でございます)(?!か)|\b(?:it|that|this) is me\b|\bit was me\b|\bthat was me\b|\bi did\b/

/** What says yes in a short answer. */
const assent =
  /お願い|おねがい|希望|進めて|続けて|大丈夫|構いません|楽しみ|届きました|受け取りました|返信|\b(?:please|do so|do it|go ahead|right|absolutely|indeed|looking forward|of course|reply|replying|subscribe)\b/

const no =
  /\bno\b|\bnot\b|\bnever\b|\bwho (?:are|is)\b|\bwhat is\b|\bmistake\b|\bwrong\b|違い(?!あ)|違う|ちがい|いいえ|(?<!違い|間違い)(?<!相違)ありません|していない|しません|覚えが|なぜ|何の|きゃんせる|取り?消/
