import type { Language } from '../office/account.ts'
import { wordsFor } from '../words/index.ts'
import type { Mark } from './candidates.ts'
import { personalKinds, type PersonalKind } from './personal-data.ts'

/** A copied question as it would go on: what is redacted in the words of its kind, what is general in those; the rest as it is. */
export function resultOf(text: string, marks: readonly Mark[], language: Language): string {
  const { kinds } = wordsFor(language).answers.marks
  const { placeholder } = wordsFor(language).answers
  const parts: string[] = []
  let at = 0
  for (const { start, end, kind, decision } of marks) {
    parts.push(text.slice(at, start))
    at = end
    if (decision === null || decision.as === 'ordinary') parts.push(text.slice(start, end))
    else parts.push(decision.as === 'general' ? decision.instead : placeholder(kinds[kind]))
  }
  return parts.join('') + text.slice(at)
}

/** Where a text still has what stands in place of something redacted. */
export function placeholderIn(text: string): boolean {
  return placeholders().some((one) => text.includes(one))
}

let known: readonly string[] | null = null

function placeholders(): readonly string[] {
  known ??= (['ja', 'en'] as const).flatMap((language) => {
    const { marks, placeholder } = wordsFor(language).answers
    return personalKinds.map((kind) => placeholder(marks.kinds[kind]))
  })
  return known
}

/** What could take the place of a string so that it names nobody; empty where nothing general is known. */
export function generalOf(kind: PersonalKind, string: string, language: Language): string {
  const { general } = wordsFor(language).answers
  if (kind === 'age') {
    const years = yearsIn(string)
    if (years === null) return ''
    return years < 10 ? general.child : general.decade(String(Math.floor(years / 10) * 10))
  }
  if (kind === 'employer' || kind === 'school' || kind === 'flight') return general[kind]
  if (kind === 'address') return regionIn(string)
  return ''
}

const kanjiDigits = '〇一二三四五六七八九'

/** The years of an age as it may be written: 72歳, ７２歳, 七十二歳, 72 years old. */
function yearsIn(string: string): number | null {
  const digits = /\d{1,3}/u.exec(string.normalize('NFKC'))
  if (digits) return Number(digits[0])
  const kanji = /[〇一二三四五六七八九十百]{1,5}/u.exec(string)?.[0]
  if (kanji === undefined) return null
  const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['', kanji]
  const valueOf = (sign: string, none: number): number => (sign === '' ? none : kanjiDigits.indexOf(sign))
  const years = kanji.includes('十') ? valueOf(tens!, 1) * 10 + valueOf(ones!, 0) : valueOf(ones!, 0)
  return Number.isInteger(years) && years >= 0 && years < 130 ? years : null
}

/** The prefecture of a Japanese address, which many people share. */
function regionIn(string: string): string {
  return /北海道|東京都|大阪府|京都府|\p{Script=Han}{2,3}県/u.exec(string)?.[0] ?? ''
}
