/** Sentences at the beginning and lines at the end that are looked at: a letter's courtesies stand there, and nowhere else. */
const [mostFirst, mostLast] = [12, 16]

/**
 * The question of a letter without what is quoted, greeting, self-introduction, closing and signature. Where nothing would be left it is the whole
 * text: a person sees better than a rule what is asked.
 */
export function questionOf(text: string): string {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => !/^\s*[>＞]/u.test(line))
  const body = withoutGreeting(withoutEnd(lines).join('\n'))
  const question = body
    .replaceAll(/[ \t\u3000]+\n/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
  return question === '' ? text.trim() : question
}

const separator = /^\s*(?:--|[-－ー―—_＿=＝*＊~〜─━・+#]{5,})\s*$/u
const closing =
  /^\s*(?:敬具|草々|かしこ|以上(?:です)?|よろしく(?:お願い)?|宜しく|何卒|お手数|お忙しい|ご(?:回答|返信|連絡|教示|確認).{0,20}(?:お願い|お待ち|幸い)|それでは|では、|失礼(?:いた)?します|(?:(?:many )?thanks?|thank you|sincerely|yours|kind|best|warm|regards|respectfully|cheers|i (?:look|would appreciate)|looking forward)\b)/iu
const contact =
  /^\s*(?:〒|(?:tel|phone|電話|携帯|fax|e-?mail|メール|住所|address|氏名|名前|name)\s*[:：.]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$|[+(]?\d[\d\s().-]{7,}$)/iu

/** The lines without the signature and what leads to it. */
function withoutEnd(lines: readonly string[]): string[] {
  const kept = [...lines]
  const from = Math.max(0, kept.length - mostLast)
  const cut = kept.findIndex((line, at) => at >= from && at > 0 && separator.test(line))
  if (cut > 0 && kept.slice(0, cut).some((line) => line.trim() !== '')) kept.length = cut
  const first = kept.findIndex(
    (line, at) =>
      at >= Math.max(1, kept.length - mostLast) && closing.test(line) && !/[?？]/u.test(line) && restIsEnd(kept, at),
  )
  if (first > 0) kept.length = first
  while (kept.length > 1 && (kept.at(-1)!.trim() === '' || contact.test(kept.at(-1)!))) kept.pop()
  return kept
}

/** Whether nothing is asked any more after a line: what follows is short, as names and addresses are. */
function restIsEnd(lines: readonly string[], at: number): boolean {
  return lines
    .slice(at + 1)
    .every((line) => line.trim().length <= 60 && !/[?？]|ください|でしょうか|ますか/u.test(line))
}

const greeting =
  /^\s*(?:拝啓|前略|こんにちは|こんばんは|おはよう|初めまして|はじめまして|突然|(?:いつも)?(?:大変)?お世話|平素|時下|.{0,30}(?:御中|担当(?:者)?(?:様|の方)|各位|領事館?(?:様|の皆様))[、,。]?\s*$|dear\b|to whom\b|hello\b|hi\b|good (?:morning|afternoon|evening)\b|greetings\b|i hope (?:this|you)\b)/iu
const introduction =
  /(?:と(?:申|言い|いい)(?:し|い)?ます|と申す者|(?:在住|勤務|在学)(?:し(?:て(?:い|お)り?)?ます|の(?:者|会社員|主婦|学生|日本人)?.{0,20}です)|\b[Mm]y name(?:'s| is)\b|\b[Tt]his is \p{Lu}\p{L}+|^\s*I(?: am|'m|’m) (?:(?:Mr|Ms|Mrs|Dr)\.? )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?\s*[,.])/u

/** The text without the sentences at its beginning that greet or say who writes. */
function withoutGreeting(text: string): string {
  let at = 0
  let kept = ''
  for (let looked = 0; looked < mostFirst && at < text.length; looked += 1) {
    const sentence = sentenceAt(text, at)
    const isCourtesy = greeting.test(sentence) || introduction.test(sentence.normalize('NFKC'))
    if (!isCourtesy) kept += sentence
    else if (sentence.endsWith('\n') && kept !== '' && !kept.endsWith('\n')) kept += '\n'
    at += sentence.length
  }
  return kept + text.slice(at)
}

/** From a place to the end of its sentence or line, with the spaces and the line break after it. */
function sentenceAt(text: string, from: number): string {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!
    if (character === '\n') return text.slice(from, at + 1)
    const ends =
      /[。！？!?]/u.test(character) ||
      (character === '.' &&
        /\s/u.test(text[at + 1] ?? ' ') &&
        !/\b(?:mr|ms|mrs|dr|no|st)$/iu.test(text.slice(Math.max(from, at - 4), at)))
    if (!ends) continue
    let end = at + 1
    while (end < text.length && /[ \t\u3000]/u.test(text[end]!)) end += 1
    return text.slice(from, text[end] === '\n' ? end + 1 : end)
  }
  return text.slice(from)
}
