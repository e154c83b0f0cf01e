import { anyOf } from './any-of.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/**
 * True for a mail that a program sent by itself: out-of-office and other automatic answers (RFC 3834), receipts (RFC 8098), notices of
 * successful delivery. `Precedence: bulk` alone says nothing: people's answers carry it when they come through a mailing list.
 */
export function isAutomatic(message: ParsedMessage): boolean {
  const field = (name: string): string =>
    message.headers
      .find((header) => header.name === name)
      ?.value.trim()
      .toLowerCase() ?? ''
  const submitted = field('auto-submitted').split(/[;\s(]/, 1)[0]!
  if (submitted !== '' && submitted !== 'no') return true
  if (automaticFields.some((name) => !['', 'no', 'false', '0'].includes(field(name)))) return true
  const precedence = field('precedence')
  if (precedence === 'auto_reply') return true
  const [root] = message.parts
  const reportType = root?.parameters['report-type']?.toLowerCase() ?? ''
  if (root?.contentType === 'multipart/report' && ['disposition-notification', 'delivery-status'].includes(reportType))
    return true
  const subject = message.subject.normalize('NFKC').trim()
  if (sureSubject.test(subject)) return true
  const sign =
    precedence === 'bulk' ||
    precedence === 'junk' ||
    message.returnPath === '<>' ||
    field('x-auto-response-suppress') !== ''
  return sign && (likelySubject.test(subject) || likelyText.test(message.text.slice(0, 2000).normalize('NFKC')))
}

/** Fields that nothing but responders write, in use beside RFC 3834. */
const automaticFields = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponse',
  'x-autoresponder',
  'x-auto-reply',
  'x-mail-autoreply',
  'x-autoreply-from',
  'autoreply',
]

/** At the beginning, with the mark that programs put behind it: a person who writes about an automatic answer does not begin so. */
const sureSubject = anyOf(
  [],
  [
    '^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|responder|answer)) ?:',
    '^out of (?:the )?office(?: (?:auto-?reply|reply|notification|message))? ?:',
    '^out of (?:the )?office autoreply',
    '^vacation (?:reply|response|message|notice) ?:',
    '^(?:automatische antwort|réponse automatique|respuesta automática|risposta automatica|resposta automática) ?:',
    '^[\\[【(](?:自動応答|自動返信|自動送信|自動配信|不在通知|不在連絡|auto(?:matic)?[- ]?reply)(?:メール|メッセージ)?[\\]】)]',
    '^(?:自動応答|自動返信|不在通知|不在応答)(?:メール|メッセージ)? ?:',
  ],
)

const likelySubject = anyOf(
  [
    'vacation',
    'holiday',
    'out of (?:the )?office',
    'auto(?:matic|mated)?[- ]?(?:reply|response|answer)',
    'away (?:from|until)',
    'on leave',
  ],
  ['自動(?:応答|返信)', '不在(?!者)', '休暇', '休業'],
)

const likelyText = anyOf(
  [
    '(?:this is|i am sending) an auto(?:matic|mated|matically generated)[- ](?:reply|response|message|answer)',
    'i am (?:currently )?(?:out of (?:the )?office|on (?:vacation|leave|holiday)|away)',
    'i will be (?:out of (?:the )?office|away|on (?:vacation|leave))',
  ],
  [
    '自動(?:応答|返信|送信)(?:メール|メッセージ|です|で送信|にて)',
    '(?:現在|只今|ただ今|下記の期間)[^\\n]{0,20}(?:不在|休暇)',
  ],
)
