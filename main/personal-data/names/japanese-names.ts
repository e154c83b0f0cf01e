import type { Tell } from '../findings.ts'
import { tellAloneOnLines, tellByContext, tellLastWord } from './japanese-context.ts'
import { tellFullNames } from './japanese-full-names.ts'
import { judgeBy } from './japanese-judge.ts'
import { tellJapaneseAmongLatin, tellSingleWords, tellUnknownRuns } from './japanese-singles.ts'
import type { NameLists } from './lists.ts'
import type { Token } from './tokens.ts'

/** Tells names of people in Japanese writing: kanji, hiragana, katakana, and pairs of them. */
export function tellJapaneseNames(text: string, tokens: readonly Token[], lists: NameLists, tell: Tell): void {
  const judge = judgeBy(lists, tokens)
  tellFullNames(text, judge, tell)
  tellByContext(text, judge, tell)
  tellAloneOnLines(text, judge, tell)
  tellLastWord(text, judge, tell)
  tellSingleWords(text, tokens, judge, lists, tell)
  tellUnknownRuns(text, tokens, judge, tell)
  tellJapaneseAmongLatin(text, judge, tell)
}
