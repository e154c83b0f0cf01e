/** What a person wrote in a mail, and what the mail only repeats. */
export type OwnText = { own: string; quoted: string }

/**
 * Divides a text into the lines that were written for this mail and those of an earlier one: lines behind `>`, what follows the head of a
 * quoted or forwarded mail, and what follows a line such as "On Monday Mika wrote:". A signature is neither.
 */
export function ownText(text: string): OwnText {
  const lines = text.slice(0, longestText).split('\n')
  const own: string[] = []
  const quoted: string[] = []
  let signed = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!.trim()
    if (quoteMark.test(line)) {
      signed = false
      quoted.push(line)
      continue
    }
    const head = headAt(lines, at)
    if (head > 0) {
      const next = lines.slice(at + head, at + head + 6).find((one) => one.trim() !== '') ?? ''
      if (!quoteMark.test(next.trim())) {
        quoted.push(...lines.slice(at))
        break
      }
      quoted.push(...lines.slice(at, at + head))
      signed = false
      at += head - 1
      continue
    }
    if (footer.test(line)) {
      quoted.push(...lines.slice(at))
      break
    }
    if (signature.test(line) || (isRule(line) && own.some((one) => one.trim() !== '') && isSignatureNext(lines, at)))
      signed = true
    if (!signed && !sentFrom.test(line)) own.push(lines[at]!)
  }
  return { own: own.join('\n').trim(), quoted: quoted.join('\n') }
}

/** Characters that are looked at: what stands below is quoted, or of no one. */
const longestText = 60_000

const quoteMark = /^(?:[>\uff1e]|\|\s)/
/** With what nobody but a sender of many mails ends them: what stands below is the footer of an issue, or of an advertisement. */
const footer =
  /\b(?:you (?:are|were) receiving this|you(?: have|'ve)? received this (?:e-?mail|message|newsletter)|this (?:e-?mail|message|newsletter) (?:was|is|has been) (?:sent|intended|delivered) (?:to|by|for|because)|manage (?:your )?(?:subscription|preferences)|update (?:your )?(?:subscription|preferences)|view (?:this|it|online) (?:e-?mail )?in (?:your |a )?browser|all rights reserved|if you (?:no longer|do not|don't|would (?:like|prefer) (?:not )?to|wish to|want to) (?:wish|want|receive|unsubscribe|opt|be removed|stop)|(?:^|[.!|] ?)to (?:unsubscribe|opt[ -]out|be removed|stop receiving)[^.]{0,60}(?:click|reply|visit|send|follow|e-?mail|go to|write|use))|(?:本|この|当)(?:メール|メルマガ|メールマガジン)は[^。]{0,40}(?:配信|お送りし|送信し|登録)(?:ており|ている|専用|しており|された|いただ)|配信元|発行元|(?:ご希望(?:の方|の場合|でない)|希望されない|(?:配信|案内|メール|連絡)[^。]{0,16}ご?不要(?:の|な)(?:方|場合))|if you are not interested[^.]{0,40}(?:reply|let|write|click|just)/i
const signature = /^--\s*$/
const sentFrom =
  /^(?:sent from (?:my|outlook|mail|yahoo|samsung)|get outlook for|sent via|(?:iphone|ipad|android|スマートフォン|スマホ|携帯|outlook|galaxy|xperia)\s?(?:から|より|版)|.{1,20}から送信$)/i

/** Below a rule stand, at the end of a mail, whatever somebody always ends with, and elsewhere lines that tell how to reach him. */
function isSignatureNext(lines: readonly string[], at: number): boolean {
  return lines.length - at <= 14 || lines.slice(at + 1, at + 9).some((line) => contact.test(line))
}

const contact =
  /^\s*(?:(?:tel|phone|cell|mobile|fax|e-?mail|電話|携帯|メール)(?:\.?\s*[:：]\s*\S|\s+\S*[\d@])|mail\s*[:：]|〒\s*\d)/i

function isRule(line: string): boolean {
  return /^[-=_*~#─━═＝ー－‐―…・+＊＋＃☆★◇◆□■○●＿￣〜～]{4,}$/.test(line)
}

/** How many lines at this place are the head of an earlier mail; 0 where none begins. */
function headAt(lines: readonly string[], at: number): number {
  const line = lines[at]!.trim()
  if (line.length > 400 || line === '') return 0
  if (announcement.test(line)) return 1
  if (attribution.test(line)) return 1
  if (/^(?:on|am|le|el) .{4,}/i.test(line) || /^\d{4}[年/.-]/.test(line)) {
    const two = `${line} ${lines[at + 1]?.trim() ?? ''}`
    // A line of its own tells when, the next one who wrote.
    if (moment.test(line) && attribution.test(lines[at + 1]?.trim() ?? '')) return 2
    if (!attribution.test(lines[at + 1]?.trim() ?? '') && attribution.test(two.slice(0, 400))) return 2
  }
  if (!/^[*]?(?:from|差出人|送信者|発信者|de|von)[*]?\s*[:：]/i.test(line)) return 0
  const fields = lines.slice(at + 1, at + 7).filter((one) => headField.test(one.trim())).length
  return fields >= 2 ? 1 + fields : 0
}

const moment =
  /^\d{4}(?:年|[/.-])\s?\d{1,2}(?:月|[/.-])\s?\d{1,2}日?\s?(?:[(（].{1,3}[)）])?\s?\d{1,2}:\d{2}(?::\d{2})?$/
const headField = /^[*]?(?:sent|date|to|cc|subject|reply-to|送信日時|日時|日付|宛先|件名|受信日時)[*]?\s*[:：]/i
const announcement =
  /^(?:-{2,}\s*(?:original|forwarded|reply|元の|転送|オリジナル|引用)[^-]{0,40}-{2,}|begin forwarded message:?|転送(?:された)?メッセージ:?|-{4,}\s*[^-]{1,40}\s*-{4,}$)/i
const attribution =
  /^(?:(?:on|am|le|el) .{4,300}(?:wrote|writes|schrieb|a écrit|escribió)\s*:?$|.{1,200}\bwrote\s*:$|\d{4}(?:年|[/.-])\s?\d{1,2}(?:月|[/.-])\s?\d{1,2}.{0,250}[:：]$|.{1,150}(?:さん|様|氏)?(?:は|が)?(?:次のように)?(?:書きました|のメール|からのメール)\s*[:：]?$)/i
