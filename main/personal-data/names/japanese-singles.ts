import type { Tell } from '../findings.ts'
import { ending, title, type Judge } from './japanese-judge.ts'
import { modernGivenNames, noKanaNames, ordinaryKatakana } from './japanese-words.ts'
import type { NameLists } from './lists.ts'
import type { Token } from './tokens.ts'

const isKanji = /^[\u3400-\u9fff々]$/u
const after = new RegExp(`^(?:${ending}|${title})`, 'u')
const before = /^[のはがとをにも、。,\n\s(「・:/|」)=]?$/u

/** Tells single words: those that the dictionary takes for people, listed names that stand by themselves, and katakana that nobody knows. */
export function tellSingleWords(
  text: string,
  tokens: readonly Token[],
  judge: Judge,
  { katakana, givenKana }: NameLists,
  tell: Tell,
): void {
  const possible = (start: number, end: number, isListed: boolean): void =>
    tell(start, end, 'name', 'possible', isListed ? 'listed-name' : 'unknown-word')
  for (const { at, length, kind } of tokens) {
    const word = text.slice(at, at + length)
    const end = at + length
    if (judge.isNone(word)) continue
    const bounded = before.test(text[at - 1] ?? '') && after.test(text.slice(end, end + 6))
    if (/^[\u3400-\u9fff々ヶ]+$/u.test(word)) {
      const alone = !isKanji.test(text[at - 1] ?? '') && !isKanji.test(text[end] ?? '')
      if (kind === 'person' && (bounded || (length >= 2 && alone))) possible(at, end, true)
      else if (
        bounded &&
        alone &&
        judge.isListed(word) &&
        kind !== 'other' &&
        (kind !== 'noun' || modernGivenNames.has(word) || (length > 1 && judge.isGiven(word)))
      )
        possible(at, end, true)
    } else if (/^[ァ-ヺー]{2,}$/u.test(word)) {
      const isPiece = /[ァ-ヺー]/u.test(text[at - 1] ?? '') || /[ァ-ヺー]/u.test(text[end] ?? '')
      if (
        !isPiece &&
        !ordinaryKatakana.has(word) &&
        (kind === 'person' || kind === 'unknown' || (katakana.has(word) && kind !== 'noun'))
      )
        possible(at, end, katakana.has(word))
    } else if (/^[ぁ-ん]{2,5}$/u.test(word)) {
      if (
        !noKanaNames.has(word) &&
        (kind === 'person' || (bounded && (modernGivenNames.has(word) || (kind === 'unknown' && givenKana.has(word)))))
      )
        possible(at, end, true)
    }
  }
  for (const { 0: whole, index } of text.matchAll(
    /(?<![ァ-ヺー・])[ァ-ヺー]{1,12}(?:[・=＝][ァ-ヺー]{1,12}){1,3}(?![ァ-ヺー・])/gu,
  )) {
    const parts = whole.split(/[・=＝]/u)
    // デ・ヤング美術館 is a place.
    if (
      /^(?:美術館|博物館|公園|通り|空港|大学|病院|教会|駅|市|郡|州|島|湖|橋)/u.test(
        text.slice(index + whole.length, index + whole.length + 3),
      )
    )
      continue
    if (ordinaryKatakana.has(whole) || parts.every((part) => ordinaryKatakana.has(part))) continue
    tell(
      index,
      index + whole.length,
      'name',
      parts.some((part) => katakana.has(part)) ? 'likely' : 'possible',
      'listed-name',
    )
  }
}

/** Begins or ends as a count, a thing or a place does */
const noUnknown =
  /^[一二三四五六七八九十〇何本当各御毎同両約第計全法]|[日月年歳時分円代回番号名者届語々人間中前後上下的所方内外性用目枚通部冊件個数館校社店様式第籍権先橋山川湖島寺塔門園港湾岬峠滝池状文館城]$/u

/** Tells kanji that the dictionary knows only one by one: names it has never seen. */
export function tellUnknownRuns(text: string, tokens: readonly Token[], judge: Judge, tell: Tell): void {
  let run: Token[] = []
  const settle = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined && run.length >= 2 && run.length <= 5) {
      const word = text.slice(first.at, last.at + 1)
      if (!noUnknown.test(word) && !judge.isNone(word) && after.test(text.slice(last.at + 1, last.at + 7)))
        tell(first.at, last.at + 1, 'name', 'possible', 'unknown-word')
    }
    run = []
  }
  for (const token of tokens) {
    const isSingle = token.length === 1 && isKanji.test(text[token.at]!)
    if (!isSingle || (run.length > 0 && token.at !== run.at(-1)!.at + 1)) settle()
    if (isSingle) run.push(token)
  }
  settle()
}

const japanese = /[\u3400-\u9fff々ぁ-んァ-ヺー]{1,10}(?: [\u3400-\u9fff々ぁ-んァ-ヺー]{1,8})?/gu

/** Tells Japanese within a text of another language: it is nearly always how a name or a place is written. */
export function tellJapaneseAmongLatin(text: string, judge: Judge, tell: Tell): void {
  const count = (signs: RegExp): number => (text.match(signs) ?? []).length
  if (count(/[\u3040-\u30ff\u3400-\u9fff]/gu) * 6 > count(/[A-Za-z]/gu)) return
  for (const { 0: whole, index } of text.matchAll(japanese))
    if (!judge.isNone(whole))
      tell(
        index,
        index + whole.length,
        'name',
        judge.isListed(whole) ? 'likely' : 'possible',
        judge.isListed(whole) ? 'listed-name' : 'unknown-word',
      )
}
