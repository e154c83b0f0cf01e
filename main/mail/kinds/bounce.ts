import type { BounceInfo } from '../../../shared/letters/mail.ts'
import { isPermanent, statusIn } from './bounce-cause.ts'
import { addressIn, isStatusPart, reportedRecipients } from './bounce-report.ts'
import { isNotice, recipientIn, wordsAbout } from './bounce-text.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { isReturned, returnedMessageId, splitReport } from './returned-message.ts'

/**
 * Reads a report that a mail did not arrive, or not yet: delivery reports (RFC 3464 in multipart/report, RFC 6522) and the many that mail
 * servers write in their own way. Null for every other mail, one that only quotes a report or speaks of one among them.
 */
export function readBounce(message: ParsedMessage): BounceInfo | null {
  const { notice, returned } = splitReport(message.text)
  const failedTo = addressIn(headerValue(message, 'x-failed-recipients'))
  const structured = hasReport(message)
  const recipients = structured || isDaemon(message) ? reportedRecipients(message) : []
  if (recipients.length > 0 && recipients.every(({ action }) => arrived.has(action))) return null
  if (!structured && failedTo === '' && !isPlainBounce(message, notice, returned)) return null

  const reported =
    recipients.find(({ action, recipient }) => action === 'failed' && recipient !== '') ??
    recipients.find(({ action, recipient }) => !arrived.has(action) && recipient !== '') ??
    recipients.find(({ action }) => !arrived.has(action))
  const recipient = reported?.recipient || failedTo || recipientIn(message, notice, returned)
  const words = reported?.diagnostic || wordsAbout(recipient, notice)
  // What is said of the others must not decide about this one.
  const about = recipients.length > 1 ? wordsAbout(recipient, notice) : notice
  const status =
    specific(statusIn(words)) || specific(reported?.status ?? '') || statusIn(words) || reported?.status || ''
  return {
    recipient,
    status,
    permanent: reported?.action !== 'delayed' && isPermanent({ status, words, notice: about }),
    reason: words.replace(/\s+/g, ' ').trim().slice(0, longestReason),
    messageId: returnedMessageId(message, returned),
  }
}

const longestReason = 400

/** What a report may say of a recipient whom the mail has reached. */
const arrived = new Set(['delivered', 'relayed', 'expanded'])

/** `5.0.0` and the like say no more than that it failed. */
function specific(status: string): string {
  return /^\d\.0\.0$/.test(status) ? '' : status
}

function hasReport(message: ParsedMessage): boolean {
  const isReport = message.parts.some(
    ({ depth, contentType, parameters }) =>
      depth <= 1 &&
      contentType === 'multipart/report' &&
      parameters['report-type']?.toLowerCase() === 'delivery-status',
  )
  const hasStatus = message.parts.some((part) => part.depth <= 2 && isStatusPart(part.contentType))
  return (isReport && (hasStatus || isDaemon(message))) || (hasStatus && isDaemon(message))
}

/**
 * A report without machine-readable parts. A mail of MAILER-DAEMON needs one of three signs, every other mail of a mail server two: a
 * postmaster may write himself, and automatic answers have an empty envelope sender too. From anybody else it is a letter.
 */
function isPlainBounce(message: ParsedMessage, notice: string, returned: string): boolean {
  const said = isNotice(message.subject, notice)
  const returns =
    message.parts.some(isReturned) ||
    envelope.test(notice) ||
    /^(?:received|message-id|return-path)[ ]?:/im.test(returned.slice(0, 4000))
  const signs = Number(said.subject) + Number(said.text) + Number(returns)
  if (isNamedDaemon(message)) return signs >= 1
  if (isDaemon(message)) return signs >= 2
  return isRobot(message) && said.text && returns
}

/** Some tell the envelope of the mail instead of returning its header. */
const envelope = /^[ \t]*rcpt to[ \t]*:[ \t]*<?[^\s<>@]{1,64}@/im

/** Mail servers write with an empty envelope sender (RFC 5321 section 4.5.5), as postmaster, or without any address. */
function isDaemon(message: ParsedMessage): boolean {
  const from = message.headers.find(({ name }) => name === 'from')?.value
  const nobody = from !== undefined && /^\s*(?:<\s*>)?\s*$/.test(from)
  return (
    isNamedDaemon(message) ||
    daemonName.test(message.from.name) ||
    message.returnPath === '<>' ||
    nobody ||
    /^po?ost?[-_]?master$/i.test(localPart(message.from.address))
  )
}

function isNamedDaemon(message: ParsedMessage): boolean {
  return [message.from.address, message.returnPath].some((text) => daemonName.test(localPart(text)))
}

const daemonName =
  /^\s*(?:mail(?:er)?[-_. ]?daemon|mdaemon|mail[-_. ]?delivery(?:[-_. ]?(?:system|subsystem|agent|failure|service))?)\s*$/i

/** Addresses nobody reads, from which some servers send their notices. */
function isRobot(message: ParsedMessage): boolean {
  const name = localPart(message.from.address)
  return /^(?:no|do[-_.]?not)[-_.]?reply|^(?:delivery|bounce|system)s?[-_.+]|[-_.](?:admin|daemon|bounces?|system)$/i.test(
    name,
  )
}

function localPart(address: string): string {
  return address.split('@', 1)[0]!
}

function headerValue(message: ParsedMessage, name: string): string {
  return message.headers.find((header) => header.name === name)?.value ?? ''
}
