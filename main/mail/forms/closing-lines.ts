import { isRule } from './form-labels.ts'

/**
 * How the closing lines of a form are told in a mail, from its last line upwards: each call is given the next line above and says whether it is
 * one. Each pattern fits once and in its order, so that a visitor who copies such a line into a message cuts nothing off.
 */
export function closingReader(patterns: readonly string[]): (line: string) => boolean {
  const folded = patterns.map((pattern) => fold(pattern).split('*'))
  let left = folded.length
  return (line) => {
    if (left === 0) return false
    const text = fold(line)
    for (let place = left - 1; place >= 0; place -= 1) {
      if (!fits(folded[place]!, text)) continue
      left = place
      return true
    }
    return false
  }
}

/**
 * The pattern of a line that several mails of a form have alike, `*` standing for what changes from mail to mail: dates, numbers, addresses, a name.
 * Null where they are too different to be one line of the form.
 */
export function patternOf(lines: readonly string[]): string | null {
  const masked = lines.map((line) => (isMark(line) ? line.trim() : mask(line)))
  const [first = '', ...others] = masked
  if (others.every((one) => one === first)) return /^[*\s]*$/.test(first) && !isMark(lines[0]!) ? null : first
  const words = masked.map((one) => one.split(' '))
  const shortest = Math.min(...words.map((one) => one.length))
  const alike = (place: (line: string[]) => string | undefined): boolean =>
    words.every((line) => place(line) === place(words[0]!))
  let start = 0
  while (start < shortest && alike((line) => line[start])) start += 1
  let end = 0
  while (end < shortest - start && alike((line) => line.at(-1 - end))) end += 1
  const before = words[0]!.slice(0, start)
  const after = end === 0 ? [] : words[0]!.slice(-end)
  const letters = lettersIn([...before, ...after].join(''))
  const all = Math.max(...masked.map(lettersIn))
  return letters >= 10 && letters * 2 >= all ? [...before, '*', ...after].join(' ') : null
}

/** True for a line that only the form program writes: it draws a rule, or speaks of the form, the site, the sending. */
export function speaksOfForm(line: string): boolean {
  return isMark(line) || ofForm.test(line.normalize('NFKC'))
}

/** True for a line that can end anybody's letter. */
export function isFarewell(line: string): boolean {
  return farewell.test(line.normalize('NFKC'))
}

/** True where such a line closes a mail of which there is no second one to compare. */
export function surelyCloses(line: string): boolean {
  return /^(?:this (?:e-?mail|message|is (?:a|an) (?:auto|notif))|sent (?:from|via|by|through) |submitted |powered by |--|(?:このメール|本メール|※このメール|※本メール))/i.test(
    line.normalize('NFKC').trim(),
  )
}

const ofForm =
  /\bforms?\b|\bsubmi(?:ssion|tted)\b|\bspam\b|powered by|unsubscribe|do not reply|automatic|notification|web ?site|\b(?:ip|remote) addr|user ?agent|settings|dashboard|inbox|https?:\/\/|\bview (?:it|this|the)\b|\ball rights reserved\b|©|\(c\)|\bsent (?:from|via|by|at|on)\b|\breply directly\b|フォーム|このメール|本メール|自動(?:送信|配信|返信)|送信(?:されました|されています|元|日時|者)|配信|ホームページ|サイト|返信しないで|受け付け|受付|通知/i

const farewell =
  /よろしく|宜しく|お願い|ありがと|有難|敬具|かしこ|以上|失礼|お返事|草々|教えて|ください|下さい|thank|regard|sincere|wishes|best|cheers|yours|greetings|look(?:ing)? forward|respectfully/i

function isMark(line: string): boolean {
  return isRule(line) || /^[^\p{L}\p{N}\s]{2,}$/u.test(line.trim())
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length
}

/** Dates, numbers and addresses as `*`. */
function mask(line: string): string {
  return line
    .trim()
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(/[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;:@]+/g, '*')
    .replace(
      /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[ap]m)\b/gi,
      '*',
    )
    .replace(/[(（][日月火水木金土][)）]/g, '(*)')
    .replace(/[\w-]*\d[\w-]*/g, '*')
    .replace(/\*(?:[\s:/.,年月日時分秒-]*\*)+/g, '*')
}

function fold(text: string): string {
  return text.slice(0, 2000).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Whether the pieces between the stars of a pattern stand in a line in their order, the first at its start and the last at its end. */
function fits(pieces: string[], line: string): boolean {
  const first = pieces[0]!
  const last = pieces.at(-1)!
  if (pieces.length === 1) return line === first
  if (!line.startsWith(first) || !line.endsWith(last) || line.length < first.length + last.length) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = line.indexOf(piece, at)
    if (found < 0 || found + piece.length > line.length - last.length) return false
    at = found + piece.length
  }
  return at <= line.length - last.length
}
