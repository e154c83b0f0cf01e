import type { FormFields } from '../../../shared/letters/mail.ts'
import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { isByProgram } from '../forms/claim-form.ts'
import { isIssue, namesNewsletter } from './naming.ts'
import { ownText } from './own-text.ts'
import { type Sentence, sentencesOf, withoutAddresses } from './sentences.ts'
import { type FoundToken, tokenIn, withoutTokens } from './tokens.ts'

/** What one person wrote in one mail, and what is known of it. */
export type Writing = {
  /** Of the subject, as far as it is no earlier mail's. The office's own addresses are in none of them. */
  subject: Sentence[]
  body: Sentence[]
  /** The subject of the mail that is answered or forwarded; empty where this one has a subject of its own. */
  answered: string
  sender: string
  /** True where the mail itself says who wrote: what somebody types into a contact form says it of anybody. */
  proven: boolean
  /** The newsletter is what the mail speaks of, by its own words or by what it answers: `it` and `your mails` are the newsletter. */
  ofNewsletter: boolean
  token: FoundToken | null
  hasFiles: boolean
}

/** Takes out of a mail, or out of the message of a contact form, what somebody wrote for it. */
export function writingOf(message: ParsedMessage, fields: FormFields | null): Writing {
  const text = fields === null ? ownText(message.text) : { own: fields.message, quoted: '' }
  const title = withoutTokens(
    (fields === null ? message.subject : fields.subject).slice(0, 1000).normalize('NFKC'),
  ).trim()
  const answers = repeats.test(title)
  const office = [...message.to, ...message.cc].map(({ address }) => address)
  const read = (words: string): Sentence[] => sentencesOf(words).map((sentence) => withoutAddresses(sentence, office))
  const subject = answers || untitled.test(title) ? [] : read(title)
  const body = read(withoutTokens(text.own))
  const sender = fields === null ? message.from.address : fields.email
  const token = fields === null ? tokenIn(message) : null
  const named = [...read(title.replace(repeats, '')), ...body].some(namesNewsletter)
  return {
    subject,
    body,
    answered: answers ? title.replace(repeats, '') : '',
    sender,
    proven: fields === null && foldAddress(sender) !== null && !isByProgram(message),
    ofNewsletter: named || token !== null || isIssue(text.quoted),
    token,
    hasFiles: message.attachments.some((file) => !file.inline),
  }
}

/** What mail programs write where a mail has no title. */
const untitled = /^[(<[]?(?:no subject|件名(?:なし|無し)|無題|タイトルなし|なし)[)>\]]?$/i

const repeats = /^(?:(?:re|aw|sv|antw|fw|fwd|wg|tr|返信|転送)\s{0,3}(?:\[\d+\])?\s{0,3}[:：]\s{0,3})+/i
