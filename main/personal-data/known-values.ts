import type { WriterFields } from '../../shared/answers/personal-data.ts'
import type { Tell } from './findings.ts'
import { foldedText } from './folded-text.ts'
import { inHiragana } from './names/japanese-judge.ts'
import type { NameLists } from './names/lists.ts'

/** Tells every place that holds what the form says of the writer: name parts, readings, mail address, digits of the telephone. */
export function tellKnownValues(text: string, fields: WriterFields, lists: NameLists, tell: Tell): void {
  const lower = text.toLowerCase()
  for (const name of namesOf(fields, lists))
    tellEach(lower, name.toLowerCase(), (start, end) => {
      if (isWhole(text, start, end)) tell(start, end, 'name', 'certain', 'form-value')
    })
  const email = folded(fields.email)
  if (email.length > 3)
    tellEach(lower, email.toLowerCase(), (start, end) => tell(start, end, 'email', 'certain', 'form-value'))
  const digits = folded(fields.phone)
    .replace(/(?:ext|x|内線).*$/iu, '')
    .replaceAll(/\D/gu, '')
  if (digits.length < 7) return
  for (const match of text.matchAll(new RegExp(`(?<!\\d)${Array.from(digits).join('[ ()./・-]{0,3}')}(?!\\d)`, 'gu')))
    tell(match.index, match.index + match[0].length, 'phone', 'certain', 'form-value')
}

/** A single kanji is a name only where something shows it. */
const afterShort = /^(?:です|と申|さん|様|さま|氏|家|ちゃん|くん|君|より|拝|[のはがと、。,\s(（]|$)/u

function namesOf({ name, kana }: WriterFields, { family, given, familyKana, givenKana }: NameLists): Set<string> {
  const names = new Set<string>()
  for (const value of [folded(name), folded(kana)]) {
    if (value === '') continue
    names.add(value)
    names.add(value.replaceAll(' ', ''))
    const parts = value.split(/[ ,・=]+/u).filter((part) => part !== '')
    for (const part of parts) names.add(part)
    if (parts.length > 1) names.add(parts.toReversed().join(' '))
    if (/[\u3040-\u9fff]/u.test(value)) {
      const one = value.replaceAll(' ', '')
      for (let cut = 1; cut < one.length && parts.length === 1; cut += 1) {
        const [first, second] = [one.slice(0, cut), one.slice(cut)]
        const isPair =
          (family.has(first) && given.has(second)) ||
          (familyKana.has(inHiragana(first)) && givenKana.has(inHiragana(second)))
        if (isPair) for (const part of [first, second, `${first} ${second}`]) names.add(part)
      }
    }
  }
  for (const value of Array.from(names)) {
    if (/^[ぁ-ん ]+$/u.test(value)) names.add(inKatakana(value))
    if (/^[ァ-ヺー ]+$/u.test(value)) names.add(inHiragana(value))
  }
  return new Set([...names].filter((value) => value.length > 1 || /[\u3400-\u9fff]/u.test(value)))
}

function isWhole(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end)
  if (/^[\p{Script=Latin}]/u.test(value))
    return !/\p{Script=Latin}/u.test(text[start - 1] ?? '') && !/\p{Ll}/u.test(text[end] ?? '')
  if (value.length === 1)
    return !/[\u3400-\u9fff]/u.test(text[start - 1] ?? '') && afterShort.test(text.slice(end, end + 3))
  if (/^[ぁ-ん]{2}$/u.test(value))
    return (
      !/[ぁ-ん]/u.test(text[start - 1]?.replace(/[のはがと]/u, '') ?? '') && afterShort.test(text.slice(end, end + 3))
    )
  return true
}

/** Tells every occurrence of a value, from the left. */
export function tellEach(text: string, value: string, told: (start: number, end: number) => void): void {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) told(at, at + value.length)
}

function folded(value: string | null | undefined): string {
  return foldedText(value ?? '', true).text.trim()
}

function inKatakana(text: string): string {
  return text.replaceAll(/[ぁ-ゖ]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0x60))
}
