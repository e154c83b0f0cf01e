import type { PersonalMark } from '../../shared/answers/personal-data.ts'
import type { Tell } from './findings.ts'
import { foldedText } from './folded-text.ts'
import { tellEach } from './known-values.ts'
import { noNames, ordinaryKatakana } from './names/japanese-words.ts'
import type { NameLists } from './names/lists.ts'

/** Strings that are looked for again, at most: a letter has few, and whoever sends thousands of them shall not make the search long. */
const mostStrings = 400

/** Tells every place that holds a string which is marked somewhere in the same letter, and the parts of its names. */
export function tellElsewhere(
  view: string,
  original: string,
  marks: readonly PersonalMark[],
  lists: NameLists,
  tell: Tell,
): void {
  const seen = new Set<string>()
  for (const { start, end, kind, level } of marks) {
    if (level === 'possible' || end - start > 80) continue
    const whole = foldedText(original.slice(start, end), true).text
    for (const value of kind === 'name'
      ? [whole, ...partsOf(whole, lists)]
      : kind === 'employer'
        ? [whole, bareName(whole)]
        : [whole]) {
      if (seen.has(value) || seen.size >= mostStrings || !isTelling(value, kind === 'name', lists)) continue
      seen.add(value)
      const isLatin = /^\p{Script=Latin}/u.test(value)
      tellEach(view, value, (from, to) => {
        if (value.length === 1 && !standsApart(view, from)) return
        if (isLatin && (/\p{Script=Latin}/u.test(view[from - 1] ?? '') || /\p{Ll}/u.test(view[to] ?? ''))) return
        tell(from, to, kind, 'likely', 'said-elsewhere')
      })
    }
  }
}

/** A family name of one character is told from a word by what stands around it: 泉が伺います. */
function standsApart(view: string, at: number): boolean {
  return (
    /^[、。\n にはがをともへ(「]?$/u.test(view[at - 1] ?? '') &&
    /^(?:が|は|も|を|と申|です|さん|様|氏|先生|より)/u.test(view.slice(at + 1, at + 4))
  )
}

function isTelling(value: string, isName: boolean, { common }: NameLists): boolean {
  if (value.length === 1) return isName && /^[\u3400-\u9fff]$/u.test(value) && !noNames.has(value)
  if (value.length < 2 || noNames.has(value) || ordinaryKatakana.has(value)) return false
  if (!isName) return value.length >= 4 || (/^[ァ-ヺー]{3}$/u.test(value) && !ordinaryKatakana.has(value))
  if (/^[ぁ-ん]+$/u.test(value)) return value.length >= 3
  return !/^[a-z]/u.test(value) || !common.has(value)
}

/** What a company is called where nobody says its form: ムサシ of 有限会社ムサシ */
function bareName(employer: string): string {
  return employer
    .replace(/^(?:[\u3400-\u9fff]{2}会社|\([株有同合資名]\)) ?|(?:株式会社|有限会社|\([株有同]\))$/u, '')
    .replace(/,? (?:Inc|LLC|LLP|Corp|Co|Ltd|K\.K)\.?(?:, Ltd\.?)?$/u, '')
}

function partsOf(name: string, { family, given }: NameLists): string[] {
  const pieces = name.split(/[ ・=＝,(]+/u)
  const whole = pieces.filter((part, index) => part.length > 1 || (index === 0 && pieces.length > 1))
  const parts = [...whole]
  for (const part of whole)
    if (/^[\u3400-\u9fff々]/u.test(part))
      for (let cut = 1; cut < part.length; cut += 1)
        if (family.has(part.slice(0, cut)) && given.has(part.slice(cut)))
          parts.push(part.slice(0, cut), part.slice(cut))
  return parts
}
