import { isStatusPart } from './bounce-report.ts'
import { isNotice } from './notice-words.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { isReturned } from './returned-message.ts'

/** True for a mail with the machine-readable parts of a delivery report (RFC 3464), sent by a mail server. */
export function hasReport(message: ParsedMessage): boolean {
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
export function isPlainBounce(message: ParsedMessage, notice: string, returned: string): boolean {
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
export function isDaemon(message: ParsedMessage): boolean {
  const hasFrom = message.headers.some(({ name }) => name === 'from')
  const nobody = hasFrom && /^\s*(?:<\s*>)?\s*$/.test(fromField(message))
  return (
    isNamedDaemon(message) ||
    daemonName.test(message.from.name) ||
    message.returnPath === '<>' ||
    nobody ||
    /^po?ost?[-_]?master$/i.test(localPart(message.from.address))
  )
}

function isNamedDaemon(message: ParsedMessage): boolean {
  return [fromField(message), message.from.address, message.returnPath].some((text) => daemonName.test(localPart(text)))
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

/** As it stands: some mail servers write a name alone, without an address. */
function fromField(message: ParsedMessage): string {
  return message.headers.find(({ name }) => name === 'from')?.value ?? ''
}

function localPart(address: string): string {
  return address.split('@', 1)[0]!
}
