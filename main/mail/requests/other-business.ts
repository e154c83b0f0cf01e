import type { Sentence } from './sentences.ts'

/** True where one of these sentences asks for something that a person must answer; thanks, greetings and reasons ask nothing. */
export function asksMore(sentences: readonly Sentence[]): boolean {
  return sentences.some(
    ({ text }) => besides.test(text) || (asking.test(text) && !(stock.test(text) && !business.test(text))),
  )
}

/** True for a question. */
export function asks({ text }: Sentence): boolean {
  return /\?|でしょうか|(?:です|ます)か(?:[。,!]|$)|教えて|おしえて|\b(?:tell me|let me know)\b/.test(text)
}

/** True where one of these sentences is about what a consulate does beside its newsletter. */
export function isOfOtherBusiness(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ text }) => business.test(text))
}

const business =
  /\binterview|\bjournalist|\breporter|\bthesis|取材|論文|記事を書|\blibrary|\bgallery|\bdojo|\bseats?\b|tickets?\b|attend|\bcome on\b|\bclass\b|\bworkshop|\bcommittee|\blisting|contest|reception|reply to|返信は|返事|図書|会の名簿|事務所|出席|席|欠席|都合|visa|passport|application|appointment|registration|certificate|reservation|booking|event|旅券|ぱすぽーと|査証|びざ|申請|予約|証明|在留|戸籍|いべんと|講座|応募|参加|選挙|届(?=の|出|け出)|奨学|たびれじ|tabi|voter|election|scholarship|register of|membership|会員|waiting list|interpreter|volunteer|press list/

/** With what people begin another matter. */
const besides =
  /^(?:ところで|それと|それから|ちなみに|追伸|ついでに|別件|p\.? ?s\b|by the way|btw|one (?:more|other) (?:thing|question|matter)|another (?:thing|question|matter)|on another)/

const asking =
  /\?|\b(?:please|could you|can you|would you|would like|i need|let me know|i wonder|looking for|tell me)\b|でしょうか|(?:です|ます)か(?:[。,!]|$)|教えて|おしえて|(?:いただき|頂き|もらい)たい|求め(?:ます|る)|返金|謝罪|\b(?:refund|i (?:expect|demand))\b|(?:て|で)(?:ください|下さい|いただ|頂|ほしい|欲しい|もらえ)|お願い|知りたい|伺いたい|お尋ね|質問|相談/

/** What stands at the end of a request and asks for nothing else than that it is done. */
const stock =
  /^(?:.{0,12}(?:\b(?:as (?:above|per|in)|see (?:the )?subject|subject (?:line )?says)\b|件名|標題|表題|標記).{0,30}|.{0,30}(?:よろしく|宜しく|宜敷く)(?:どうぞ)?(?:ご?対応)?(?:の?(?:ほど|程))?(?:を)?(?:お願い|御願い|おねがい)?.{0,12}|(?:お手数|ご面倒|ご多忙|お忙し|恐れ入|恐縮|勝手).{0,60}|.{0,12}(?:ご?対応|ご?手配|ご?処理|ご?手続き?|ご?確認|ご?了承|ご?承知|ご?査収|ご?連絡)(?:の?(?:ほど|程))?(?:を|して)?[,]?(?:よろしく|宜しく)?(?:お願い|ください|下さい|いただ|頂).{0,24}|お願い(?:いた|致)?します[。!]?|.{0,40}\b(?:confirm|acknowledge|let me know (?:when|once|if you need|if there)|take care of|process|action|accept my|excuse|forgive|do not hesitate|feel free|thank|thanks|asap|immediately|do so|make it so)\b.{0,80}|(?:please|thank you|thanks)[.! ]*)$/
