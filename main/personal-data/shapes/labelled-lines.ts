import type { PersonalKind } from '../../../shared/answers/personal-data.ts'
import type { Tell } from '../findings.ts'
import { ordinaryCapitals } from '../names/english-words.ts'
import { isEveryday, isNoOffice, isProper } from './ordinary-organisations.ts'

type Label = { kind: PersonalKind; label: RegExp; holds: (value: string) => boolean }

const nothing =
  /^(?:なし|無し|無|同上|上記|下記|不明|未定|別紙|非公開|省略|none|n\/?a|same|see |unknown|not |above|below|as above|-+$)/iu
const trades =
  /^(?:無職|会社員|会社役員|公務員|自営業?|主婦|主夫|専業主婦|学生|大学生|大学院生|高校生|中学生|小学生|農業|漁業|教員|教師|医師|看護師|弁護士|年金(?:生活|受給)者?|退職|パート|アルバイト|契約社員|派遣社員|フリーランス|retired|self-employed|student|housewife|homemaker|unemployed|freelance|nurse|teacher|engineer)(?:[ (、,。]|$)/iu

const labels: readonly Label[] = [
  {
    kind: 'address',
    label:
      /(?:^|[ のご現旧前新])(?:住所|居所|所在地?|住まい|自宅|居住地|送り先|送付先|返送先|届け先|宛先|本籍地?|現住|実家|滞在先|宿泊先|転居先|勤務地)(?:地|先)?(?: ?\([^)]{1,12}\))?$|(?:^|[ /])(?:address|addr\.?|residence|residing at|domicile|mailing|mail to|ship to|send to|home|lives at|living at|location|honseki|staying at|lodging|return to)(?: ?\([^)]{1,16}\))?$/iu,
    holds: (value) =>
      /[\p{N}〇一二三四五六七八九十]|丁目|番|号|\p{Lu}\p{L}+ \p{Lu}/u.test(value) ||
      /^[\u3400-\u9fffァ-ヺー・、ヶ々「」の]{6,40}$/u.test(value),
  },
  {
    kind: 'birth-date',
    label:
      /(?:生年月日|誕生日|出生日?|生まれ|うまれ|たんじょうび)(?: ?\([^)]{1,16}\))?$|(?:^|[ /])(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|birth ?day|birth|born)(?: ?\([^)]{1,16}\))?$/iu,
    holds: (value) => /[\p{N}〇一二三四五六七八九十]/u.test(value) && value.length < 60,
  },
  {
    kind: 'age',
    label: /(?:^|[ のご満])(?:年齢|年|歳|とし|齢)(?: ?\([^)]{1,8}\))?$|(?:^|[ /])ages?$/iu,
    holds: (value) => /^(?:満|数え)?[\p{N}一二三四五六七八九十百]{1,3}(?!\d)/u.test(value) && value.length < 24,
  },
  {
    kind: 'employer',
    label:
      /(?:勤務先?|勤め先|会社名?|職場|雇用主|雇い主|所属(?:先|機関|団体)?|派遣[先元]|出向[先元]|就職先|内定先|転職先|前職|現職|職業|職|団体名?|屋号|店名|法人名?|事業所|病院|施設|招聘元|受入先|受入機関|勤務医)(?:の?名前|名称?)?(?: ?\([^)]{1,12}\))?$|(?:^|[ /])(?:employer|company|workplace|work|job|occupation|organi[sz]ation|affiliation|firm|business|office|sponsor|host|employment|profession|position|hospital|bank)(?: name)?(?: ?\([^)]{1,16}\))?$/iu,
    holds: (value) => !trades.test(value) && isNamedInLatinOrJapanese(value),
  },
  {
    kind: 'school',
    label:
      /(?:学校名?|大学(?:院|名)?|高校|中学校?|小学校|園名?|母校|出身校|在籍校?|在学先|留学先|通学先|転校先|編入先|進学先|卒業校?|最終学歴|学歴|所属校)(?: ?\([^)]{1,12}\))?$|(?:^|[ /])(?:school|college|university|education|alma mater|preschool|kindergarten|high school|degree|campus)(?: name)?(?: ?\([^)]{1,16}\))?$/iu,
    holds: (value) => isNamedInLatinOrJapanese(value),
  },
]

/** A word with a capital that everybody's letters do not have, or Japanese that is more than a word of every day */
function isNamedInLatinOrJapanese(value: string): boolean {
  if (/[\u3040-\u30ff\u3400-\u9fff]/u.test(value))
    return value.length > 2 && isProper(value) && !isEveryday(value) && !/[をはがにで]|[。?？]/u.test(value)
  const capitals = value.match(/(?<!\p{L})\p{Lu}[\p{L}'’&-]+/gu) ?? []
  return isNoOffice(value) && capitals.some((word) => !ordinaryCapitals.has(word.toLowerCase()))
}

/** Tells what stands on a line of its own behind a word that says what it is: 勤務先: 青葉精工, Residence - 12 Elm. */
export function tellLabelledLines(text: string, tell: Tell): void {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end - start > 3 && end - start <= 140) tellLine(text.slice(start, end), start, tell)
    start = end + 1
  }
}

const bullets = /^[ >*・■●◆○□※☆★(【[\d.)①-⑳、-]{0,8}/u
const separator = /^([^:=\n]{1,28}?)(?: ?[:=] ?|】 ?|\] ?| - | {2,12}|(?<=[\u3040-\u30ff\u3400-\u9fff)]) )(?=\S)/u

function tellLine(whole: string, at: number, tell: Tell): void {
  const bullet = bullets.exec(whole)![0].length
  const body = whole.slice(bullet)
  // Apart by a sign, or by spaces behind a word for it
  for (const pattern of [/^([^:=\n]{1,28}?)(?: ?[:=] ?|】 ?|\] ?)(?=\S)/u, separator]) {
    const match = pattern.exec(body)
    if (match === null) continue
    const name = match[1]!.trim()
    const value = body.slice(match[0].length)
    const label = labels.find((one) => one.label.test(name))
    if (label === undefined || nothing.test(value) || /[@]|https?:/u.test(value) || !label.holds(value)) continue
    const from = at + bullet + match[0].length
    tell(from, from + value.length, label.kind, 'possible', 'after-label')
    return
  }
}
