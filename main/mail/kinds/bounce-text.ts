import { anyOf } from './any-of.ts'
import { addressIn, addressPattern } from './bounce-report.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { isReturned } from './returned-message.ts'

/** Whether subject and notice of a mail are those with which mail servers return or delay a mail. */
export function isNotice(subject: string, notice: string): { subject: boolean; text: boolean } {
  return {
    subject: noticeSubject.test(subject.normalize('NFKC')),
    text: noticeText.test(notice.slice(0, longestNotice).normalize('NFKC')),
  }
}

/** The recipient a notice speaks of; empty where it names none. */
export function recipientIn(message: ParsedMessage, notice: string, returned: string): string {
  const text = notice.slice(0, longestNotice)
  const own = new Set([message.from, ...message.to].map(({ address }) => address.toLowerCase()))
  const foreign = (address: string): boolean =>
    address !== '' && !own.has(address.toLowerCase()) && !/^(?:postmaster|mailer-daemon)@/i.test(address)
  for (const pattern of recipientPatterns) {
    for (const found of text.matchAll(pattern)) {
      const address = addressIn(found[1]!)
      if (foreign(address)) return address
    }
  }
  const all = [...text.matchAll(new RegExp(addressPattern.source, 'gu'))].map(([address]) => address)
  return (
    all.find(foreign) ?? (addressIn(recipientField(message.parts.find(isReturned)?.text ?? returned)) || (all[0] ?? ''))
  )
}

/** What a notice says about one recipient: the lines around the mention that has a server's reply, else the first reply, else the last mention. */
export function wordsAbout(recipient: string, notice: string): string {
  const lines = notice.slice(0, longestNotice).split('\n')
  const mentions =
    recipient === '' ? [] : lines.flatMap((line, index) => (line.includes(recipient) ? [index] : [])).slice(0, 50)
  const blocks = mentions.map((at) => blockFrom(lines, at, recipient))
  const first = lines.findIndex((line) => replyLine.test(line) && !line.includes('@'))
  return (
    blocks.find((block) => replyLine.test(block)) ??
    (first >= 0 ? blockFrom(lines, first, recipient) : (blocks.at(-1) ?? ''))
  )
}

/** From a mention to the next blank line or the next recipient's reply. */
function blockFrom(lines: string[], at: number, recipient: string): string {
  const block: string[] = []
  let replied = false
  for (const line of lines.slice(at, at + 20).map((one) => one.trim())) {
    if ((line === '' && (block.length > 1 || replied)) || block.length > 12) break
    const begins = /^[245]\d\d[ -]/.test(line)
    if (replied && begins && !line.includes(recipient) && !/^[245]\d\d-/.test(block.at(-1)!)) break
    if (
      block.length > 0 &&
      addressIn(line) !== '' &&
      !line.includes(recipient) &&
      /^<?[^\s<>]+@[^\s<>]+>?(?::|$)/.test(line)
    )
      break
    if (line !== '') block.push(line)
    replied ||= replyLine.test(line) && !line.startsWith('>>>')
  }
  return block.join(' ')
}

const longestNotice = 8000

/** A line with an SMTP reply or an enhanced status code. */
const replyLine = /(?:^|[\s:;<(])(?:[45]\d\d[ :-]|[45]\.\d{1,2}\.\d{1,3}\b)/

/** Most telling first; each stands in a line, and what it captures holds the address. */
const recipientPatterns = [
  /^[ \t]*(?:final|original)-recipient[ \t]*:[ \t]*([^\n]{3,300})$/gim,
  /^[ \t]*(?:recipient address|addressed to|failed recipient|rcpt to|to address|undeliverable to)[ \t]*[: ][ \t]*([^\n]{3,300})$/gim,
  /^[ \t]*(?:宛先(?:アドレス)?|送信先|あて先)[ \t]*[:： ][ \t]*([^\n]{3,300})$/gm,
  /\b(?:deliver(?:ed|ing)?(?: (?:your|the) (?:mail|message))? to|undeliverable to|addressed to|sent to)[ \t:]{0,3}(<?[^\s<>]{3,255})/gi,
  /\b(?:delivery to|userid:|user:|user <)[ \t:]{0,3}(<?[^\s<>]{3,255})/gi,
  /^[ \t]*<([^\s<>]{3,255})>[ \t]*(?::|$|\(|\.\.\.|delivery|;)/gim,
  /^[ \t]*([^\s<>:]{3,255}@[^\s<>:]{1,255})[ \t]*(?::|$|\(|\[|\.\.\.|on [A-Z])/gim,
  /(?:^|\n)[ \t]*[45]\d\d[ -](?:[45]\.\d{1,3}\.\d{1,3} )?<([^\s<>]{3,255})>/g,
  /\brcpt to:[ \t]{0,2}<?([^\s<>]{3,255})/gi,
]

function recipientField(header: string): string {
  return /^(?:x-original-to|to)[ ]?:([^\n]{3,500})/im.exec(header.slice(0, 65_536))?.[1] ?? ''
}

const noticeSubject = anyOf(
  [
    'returned (?:mail|message|to sender)',
    'undeliver(?:ed|able|y)',
    '(?:delivery|mail|message)[- ](?:status|delivery|system|transport)?[- ]?(?:notification|failure|failed|error|problem|report|status|delayed)',
    'fail(?:ed|ure)[- ](?:delivery|notice|notification)',
    'delivery (?:has )?(?:failed|failure|notification|status|report|problem|delayed?|error)',
    'non[- ]?deliver(?:y|able|ed)',
    'returning message',
    '(?:message|mail) (?:delivery )?(?:has )?(?:failed|failure|delayed|not delivered|undeliverable|you sent blocked)',
    'could not (?:be delivered|send)',
    'not delivered',
    'delayed mail',
    'permanent (?:delivery )?failure',
    'warning: (?:could not|message|your message)',
    'postmaster notify',
    'delivery notification',
    'mail system error',
  ],
  [
    '(?:メール|配信|配送|送信|送達|送付)(?:送信|配信|配送)?(?:エラー|失敗|不能|不可|できません|遅延)',
    'エラーメール',
    '不達',
    '未達',
    '未配信',
    '未配送',
    '戻り(?:ました|メール)',
    '宛先不明',
    '送信できません',
    '配信できません',
    '届けできません',
    '届きません',
    'недоставлен',
    'не (?:было )?доставлен',
    'unzustellbar',
    'nicht zugestellt',
    'non (?:remis|distribué)',
    'no entregado',
    'não (?:foi )?entregue',
    'mancata consegna',
    '退信',
    '投递失败',
    '傳送失敗',
  ],
)

const noticeText = anyOf(
  [],
  [
    "could(?: not|n't) be delivered",
    "(?:un|not |n't |in)able to (?:deliver|send|complete delivery|connect to remote)",
    'did not reach',
    "was(?: not|n't) (?:able to )?(?:be )?(?:delivered?|sent)",
    'not (?:been |yet been )?delivered',
    'delivery (?:to|of)[^\\n]{0,60}(?:failed|delayed)',
    'delivery to the following',
    'undeliver(?:ed|able)',
    'had (?:permanent |transient |non-fatal )?(?:fatal |delivery )?(?:errors|problems)',
    'permanent(?:ly)? (?:fatal )?(?:error|fail)',
    'error (?:has )?(?:occurred|delivering|while)',
    'could not (?:deliver|be sent)',
    'will be retried',
    '(?:delivery|message|mail|send) (?:has |have )?(?:been )?(?:failed|delayed|rejected|returned|blocked|bounced)',
    'transcript of session',
    'invalid (?:final delivery userid|user address|address, error)',
    'was (?:automatically )?rejected',
    'following (?:address|recipient)',
    'you (?:tried to (?:contact|reach))',
    'giving up',
    'cannot be delivered',
    'returned to sender',
    'non-deliver',
    '送信できません',
    '配信できません',
    '配送できません',
    '届けできません',
    '届けられません',
    '届きません',
    '送信に失敗',
    '配信に失敗',
    '配送に失敗',
    '送信されません',
    'お届けすることができ',
    '存在しない(?:ため|アドレス)',
    '宛先不明',
    'エラーのため',
    'не может быть доставлено',
    'nicht zugestellt',
    "n'a pas pu être",
    'no se pudo',
    'não foi possível',
    'groups\\.google\\.com/support',
  ],
)
