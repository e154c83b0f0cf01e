import type { ParsedMessage } from '../message/parsed-message.ts'
import type { Sentence } from './sentences.ts'

/**
 * True for a mail that was sent to many: its footer and its List-Unsubscribe tell how to leave its sender's list, not this one's. Also a mail of
 * a mailing list (RFC 2369, RFC 2919), whoever wrote it, and of a sender who wants no answer.
 */
export function isMassMail(message: ParsedMessage): boolean {
  if (/(?:^|[-._])(?:no|do-?not)[-._]?reply(?:[-+._].*)?@/i.test(message.from.address.slice(0, 400))) return true
  return message.headers.some(
    ({ name, value }) =>
      massFields.test(name) || (name === 'precedence' && /^\s*(?:bulk|list|junk)\s*$/i.test(value.slice(0, 100))),
  )
}

const massFields =
  /^(?:list-(?:id|unsubscribe|unsubscribe-post|post|help|subscribe|archive|owner)|feedback-id|x-(?:campaign(?:-?id)?|campaignid|mailgun-(?:sid|variables|tag)|sg-(?:eid|id)|mc-user|mailer-recptid|ses-outgoing|csa-complaints|mandrill-user|mailing-?list|ml-name|ml-count|feedback-id|rpcampaign|job|cm-|roving-id))/

/** True for what a calendar writes for its user (RFC 6047): the title of an event can look like that of a form. */
export function isInvitation(message: ParsedMessage): boolean {
  return message.parts.some(({ contentType }) => contentType === 'text/calendar')
}

/** True for a sentence with which a machine introduces itself, where the fields of the mail do not. */
export function isByMachine({ text }: Sentence): boolean {
  return machines.test(text)
}

const machines =
  /\b(?:this is an auto(?:mated|matic)|auto(?:mated|matic)(?:ally generated)? (?:reply|response|message|notification|answer)\b(?! (?:from|to|that|about))|auto-?(?:reply|response)\b|(?:mailbox|address|inbox|account) is (?:not|no longer|un) ?(?:being )?(?:monitored|read|attended|in service)|(?:please )?do not (?:reply|respond) to this (?:e-?mail|message|mail|address)|out of (?:the )?office (?:until|from|with|reply|message)|your (?:ticket|case|request) (?:has been|was|is) (?:received|opened|created|closed)|we have received your (?:request|e-?mail|message|inquiry))|自動(?:的に)?(?:応答|返信|送信|配信)(?:され|して|め|で|です|\)|$)|送信専用|返信(?:いただいて|されて|を頂いて|頂いて)も(?:お答え|ご?回答|お返事|対応)/

/** True for the mail with which a mail program leaves a list on behalf of its user: Apple's tells so in a field and in its text. */
export function isLeftByProgram(message: ParsedMessage): boolean {
  if (!/^\s*unsubscribe\b/i.test(message.subject.slice(0, 200)) || message.text.length > 1000) return false
  if (
    message.parts.some((part) => /^(?:message\/(?:rfc822|feedback-report)|multipart\/report)$/.test(part.contentType))
  )
    return false
  return (
    message.headers.some(({ name, value }) => name === 'x-apple-unsubscribe' && /true/i.test(value)) ||
    /\bsent this e-?mail to unsubscribe from\b|\bmessage (?:was|is) (?:automatically )?generated (?:automatically )?by\b/i.test(
      message.text,
    )
  )
}
