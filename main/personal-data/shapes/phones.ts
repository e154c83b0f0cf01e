import { findPhoneNumbersInText } from 'libphonenumber-js/max'
import type { Tell } from '../findings.ts'
import type { Shape } from './shape.ts'

const between = '[ .\\/・•·∙|_ー()の~-]{0,3}'
const some = '[ .\\/・•·∙|_ー()の~-]{1,3}'
const numeral = '[〇零一二三四五六七八九]'
const spoken = '(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|\\d{1,4})'
const read =
  '(?:ゼロ|ぜろ|れい|まる|マル|いち|イチ|に|ニ|さん|サン|よん|ヨン|し|シ|ご|ゴ|ろく|ロク|なな|ナナ|しち|はち|ハチ|きゅう|キュウ|きゅー|く)'
const said =
  /(?:電話|携帯|ケータイ|けいたい|連絡先|番号|ファックス|fax|\btel\b|phone|\bcell\b|mobile|\bcall\b|\btext\b|reach|whats ?app|\bnumber\b|\bat\b|\bon\b)[^\n]{0,30}$/iu

/** Telephone numbers in shapes that a library for well-written ones does not know. */
export const phoneShapes: readonly Shape[] = [
  {
    kind: 'phone',
    level: 'certain',
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![\\w-])(?:\\+ ?\\d{1,3}|00\\d{1,3}|[01])?${between}\\(?\\d{2,4}\\)?${some}\\d{2,4}${some}\\d{4}(?: ?,? ?(?:ext\\.?|x|内線|extension) ?\\d{1,6})?(?![\\w-])`,
      'giu',
    ),
    holds: (found) => /^(?:[^\d]*\d){9,14}[^\d]*$/u.test(found.replace(/(?:ext|x|内線).*$/iu, '')) && !isDay(found),
  },
  // Everything run together.
  {
    kind: 'phone',
    level: 'likely',
    why: 'known-shape',
    pattern: /(?<![\w-])(?:0[5789]0\d{8}|0[1-9]\d{8}|\+\d{10,14}|1?[2-9]\d{2}[2-9]\d{6})(?![\w-])/gu,
  },
  {
    kind: 'phone',
    level: 'likely',
    why: 'after-label',
    pattern: /(?<![\w-])\d{3}[ .-]\d{4}(?![\w-])|(?<![\w-])\d{10,11}(?![\w-])/gu,
    holds: (_found, before) => said.test(before),
  },
  {
    kind: 'phone',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(
      `(?<!${numeral})(?:[+]?[一八][-ーの・ 、]{1,2})?\\(?${numeral}{2,5}(?:[-ーの・()]|[ 、]{1,2}){1,2}${numeral}{1,5}(?:[-ーの・)]|[ 、]{1,2})${numeral}{3,4}(?!${numeral})|(?<!${numeral})${numeral}{3}[-ーの・、]${numeral}{4}(?!${numeral}|[年月日円人])|(?<!${numeral})[〇零]${numeral}{8,10}(?!${numeral})`,
      'gu',
    ),
  },
  {
    kind: 'phone',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(`(?<![a-z\\d-])${spoken}(?:[ ,.-]{1,3}${spoken}){3,15}(?![a-z])`, 'giu'),
    holds: (found) => (found.match(/[a-z]+/giu) ?? []).length >= 3 && !/^\d+(?:[ ,.-]+\d+)*$/u.test(found),
  },
  { kind: 'phone', level: 'likely', why: 'known-shape', pattern: new RegExp(`(?:${read}[ 、・-]{0,2}){9,12}`, 'gu') },
]

/** Tells the numbers that libphonenumber recognizes, as dialled in the United States or in Japan. */
export function tellWrittenPhones(text: string, tell: Tell): void {
  for (const country of ['US', 'JP'] as const)
    for (const found of findPhoneNumbersInText(text, country))
      if (!isDay(text.slice(found.startsAt, found.endsAt)))
        tell(found.startsAt, found.endsAt, 'phone', 'certain', 'known-shape')
}

function isDay(found: string): boolean {
  return /^(?:19|20)\d\d[-/. ]\d{1,2}[-/. ]\d{1,2}$/u.test(found.trim())
}
