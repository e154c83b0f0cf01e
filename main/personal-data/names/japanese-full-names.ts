import type { Tell } from '../findings.ts'
import { ending, title, type Judge } from './japanese-judge.ts'
import { ordinaryKatakana } from './japanese-words.ts'

const kanji = '[\\u3400-\\u9fff々ヶ]'
const runs = new RegExp(`${kanji}{1,16}(?: ?(?:${kanji}{1,4}|[ぁ-ん]{2,5}|[ァ-ヺー]{2,6}))?`, 'gu')
const ends = new RegExp(`^(?:${ending}|${title})`, 'u')
const inKana = /(?<![ぁ-ん])[ぁ-ん]{1,7} [ぁ-ん]{2,8}|(?<![ァ-ヺー])[ァ-ヺー]{1,7} ?[ァ-ヺー]{2,7}(?![ァ-ヺー])/gu
/** 栗花落・ヤング 心愛 */
const double = new RegExp(
  `(?<!${kanji})${kanji}{1,5}[・=＝][ァ-ヺー]{2,10} ?(?:${kanji}{1,4}|[ぁ-ん]{2,5})(?=${ending})|(?<![ァ-ヺー])[ァ-ヺー]{2,10}[・=＝ ]${kanji}{1,5}(?: ?${kanji}{1,4})?(?=${ending})`,
  'gu',
)
/** A family name, and a given one of kana that ends as women's names do: 神尾ミツ子 */
const mixed = new RegExp(
  `(?<!${kanji})(${kanji}{1,4}) ?[ぁ-んァ-ヺー]{1,4}[子美代江枝恵香奈](?=気付|様|宛|方[。、]|宅|(?!${kanji}))`,
  'gu',
)
/** A foreign family name with a Japanese given one behind it: ホイットロック美里 */
const foreign = new RegExp(`(?<![ァ-ヺー・])([ァ-ヺー]{3,12})(${kanji}{1,3})(?=${ending}|${title})`, 'gu')
/** A given name of the lists in katakana behind kanji that no list has: 浦越フミ */
const unlisted = new RegExp(`(?<!${kanji})${kanji}{2,3} ?([ァ-ヺー]{2,5})(?=${ending})`, 'gu')

/** Two words of kanji apart, of which the second is a given name, where a name stands: 土居原 有 */
const apart = new RegExp(
  `(?<=^|[\\n。「(、:・-] {0,4})[\\u3400-\\u9fff々ヶノ之]{1,4} (${kanji}{1,3})(?=(?:です|と申|より|拝|で、|でござ|様|さん|氏|先生)|[ \\n。、()\\/]|$)`,
  'gu',
)

/** A family name and whatever stands apart behind it where a bracket, an age or the end of one follows: 村雨 一徹(教頭, (比嘉 ひより、19) */
const beforeBracket = new RegExp(
  `(?<=^|[\\n。「(、:・-] {0,4})(${kanji}{1,4}) (${kanji}{1,3}|[ぁ-ん]{2,5}|[ァ-ヺー]{2,6})(?= ?\\(|、[0-9二三四五六七八九十]{1,3}[)、歳]|\\))`,
  'gu',
)

/** Tells every place where a family name and a given name of the lists stand together, in kanji, kana or both. */
export function tellFullNames(text: string, judge: Judge, tell: Tell): void {
  for (const { 0: whole, index } of text.matchAll(runs))
    for (let start = index; start < index + whole.length; start += 1) {
      if (start !== index && !judge.isStart(start)) continue
      const end = endOfName(text, start, Math.min(index + whole.length, start + 9), judge)
      if (end === 0) continue
      const isWhole = start === index && !/^[\u3400-\u9fff々]/u.test(text.slice(end, end + 1))
      tell(start, end, 'name', isWhole && end - start >= 3 ? 'likely' : 'possible', 'own-name')
      start = end - 1
    }
  for (const { 0: whole, index } of text.matchAll(inKana))
    for (const cut of [0, 1, 2, 3]) {
      const name = whole.slice(0, whole.length - cut)
      if (!judge.isFull(name) || ordinaryKatakana.has(name)) continue
      tell(index, index + name.length, 'name', name.includes(' ') ? 'likely' : 'possible', 'own-name')
      break
    }
  for (const { 0: whole, 1: family, index } of text.matchAll(mixed))
    if (judge.isFamily(family!) && !/[のはがをにでと]$/u.test(whole.slice(0, -1)))
      tell(index, index + whole.length, 'name', 'possible', 'own-name')
  for (const { 0: whole, 1: given, index } of text.matchAll(unlisted))
    if (judge.isGiven(given!) && !ordinaryKatakana.has(given!))
      tell(index, index + whole.length, 'name', 'possible', 'own-name')
  for (const { 0: whole, 1: family, 2: given, index } of text.matchAll(foreign))
    if (judge.isGiven(given!) && !ordinaryKatakana.has(family!) && !judge.isNone(given!))
      tell(index, index + whole.length, 'name', 'possible', 'own-name')
  for (const { 0: whole, 1: given, index } of text.matchAll(apart))
    if (judge.isGiven(given!) && !judge.isNone(whole.slice(0, -given!.length - 1)))
      tell(index, index + whole.length, 'name', 'possible', 'own-name')
  for (const { 0: whole, 1: family, 2: given, index } of text.matchAll(beforeBracket))
    if (judge.isFamily(family!) && !judge.isNone(family!) && !judge.isNone(given!))
      tell(index, index + whole.length, 'name', 'possible', 'own-name')
  for (const { 0: whole, index } of text.matchAll(double))
    if (!/(?:証明|申請|発行|登録|手続き?|件)$/u.test(whole))
      tell(index, index + whole.length, 'name', 'possible', 'own-name')
}

/** Where the longest full name from a place on ends; 0 where there is none. */
function endOfName(text: string, start: number, longest: number, judge: Judge): number {
  let found = 0
  for (let end = start + 2; end <= longest; end += 1) {
    if (!judge.isEnd(end) && !ends.test(text.slice(end, end + 4))) continue
    const word = judge.wordAt(start, end - start)
    if (word !== undefined && word.kind !== 'person' && word.kind !== 'proper') continue
    const part = text.slice(start, end)
    if (/^(?:明治|大正|昭和|平成|令和|[千万億]円|渡米|何)|(?:まつり|祭り)$/u.test(part)) continue
    if (judge.isFull(part) && !endsInGrammar(text, start, end, judge)) found = end
  }
  return found
}

/** 新しい is 新 and しい only for the lists: kana behind kanji are a name where the dictionary takes them for no ending. */
function endsInGrammar(text: string, start: number, end: number, judge: Judge): boolean {
  const kana = /[ぁ-ん]+$/u.exec(text.slice(start, end))
  if (kana === null || text[end - kana[0].length - 1] === ' ') return false
  if (!ends.test(text.slice(end, end + 4))) return true
  const token = judge.tokenAt(end - kana[0].length)
  return token === undefined || token.kind === 'other'
}
