import { modernGivenNames, noKanaNames, noNames, ordinaryKatakana } from './japanese-words.ts'
import type { NameLists } from './lists.ts'
import type { Token } from './tokens.ts'

/** What the lists say of a piece of Japanese text, and what the dictionary takes it for. */
export type Judge = {
  isFamily(text: string): boolean
  isGiven(text: string): boolean
  /** A family name and a given name, together or with a space between */
  isFull(text: string): boolean
  isListed(text: string): boolean
  /** A name of another language in katakana, which the dictionary may take for a thing: ポール */
  isForeign(text: string): boolean
  /** Words, relations and grammar that stand where a name could */
  isNone(text: string): boolean
  /** The token that begins at a place and is exactly as long; undefined where the dictionary cuts otherwise */
  wordAt(at: number, length: number): Token | undefined
  isStart(at: number): boolean
  isEnd(at: number): boolean
  tokenAt(at: number): Token | undefined
}

export function judgeBy(
  { family, given, familyKana, givenKana, katakana }: NameLists,
  tokens: readonly Token[],
): Judge {
  const at = new Map(tokens.map((token) => [token.at, token]))
  const ends = new Set(tokens.map((token) => token.at + token.length))
  const isFamily = (text: string): boolean => family.has(text) || (text.length > 1 && familyKana.has(inHiragana(text)))
  const isGiven = (text: string): boolean =>
    given.has(text) || modernGivenNames.has(text) || (text.length > 1 && givenKana.has(inHiragana(text)))
  const isFull = (text: string): boolean => {
    const [first = '', second, third] = text.split(' ')
    if (third !== undefined) return false
    if (second !== undefined) return isFamily(first) && isGiven(second)
    if (/^[ぁ-んァ-ヺー]{1,3}$/u.test(text)) return false
    for (let cut = 1; cut < text.length; cut += 1)
      if (isFamily(text.slice(0, cut)) && isGiven(text.slice(cut))) return true
    return false
  }
  return {
    isFamily,
    isGiven,
    isFull,
    isListed: (text) => isFamily(text) || isGiven(text) || isFull(text),
    isForeign: (text) => katakana.has(text),
    isNone: (text) => {
      const bare = text.replace(/^[おご御]/u, '')
      return (
        [text, bare].some((one) => noNames.has(one) || noKanaNames.has(one)) ||
        ordinaryKatakana.has(text) ||
        text.startsWith('何')
      )
    },
    wordAt: (start, length) => {
      const token = at.get(start)
      return token?.length === length ? token : undefined
    },
    isStart: (place) => at.has(place),
    isEnd: (place) => ends.has(place),
    tokenAt: (place) => at.get(place),
  }
}

export function inHiragana(text: string): string {
  return text.replaceAll(/[ァ-ヶ]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0x60))
}

/** What addresses a person; it stands behind the name. */
export const title =
  '(?:さん|サン|様(?!式|子|々)|さま(?!ざま)|(?<!杜)氏(?!名)|先生|センセイ|くん|クン|君(?!が)|ちゃん|チャン|ちゃま|っち|殿(?!町)|夫人|女史|議員|先輩|理事長|院長|所長|支配人|助教|教諭|看護師|薬剤師|ご?夫妻|御夫妻|夫婦|一家|家(?=[のへに](?!い))|司法書士|行政書士|弁護士|医師|刑事|巡査|警部|(?<!総)領事(?!館|部)|副領事|教授|准教授|博士|社長|部長|課長|係長|店長|校長|園長|支店長|会長|牧師|神父|住職|コーチ|監督|選手)'

/** What follows a name that ends: a particle, a mark, a bracket, the end. */
export const ending = '(?:[のはがをにでとも、。,.)(「」・\\n\\s/:;!?へや〕|]|から|まで|より|です|でし|だ|気付|宛|$)'
