import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import type { BounceOfIssue } from './bounces.ts'
import type { Doing } from './carry-out.ts'
import { isFromProgram } from './from-program.ts'
import { decide, type Decision } from './decide.ts'
import { isEndpointReport, takeEndpointReport } from './endpoint-report.ts'
import type { IncomingMail } from '../../part.ts'
import { requestOf } from './request-of.ts'
import { takeReport } from './reports.ts'
import { closeRequest, findRequest, insertRequest, keepSource } from './requests.ts'
import { daysToConfirm } from './tokens.ts'

export type TakingDeps = {
  db: Database
  now: () => Date
  settings: () => NewsletterSettings
  /** The addresses that this office writes from. */
  ownAddresses: () => string[]
  /** Of the address that the mails of this part come from. */
  domain: () => string
  /** Whether one of these Message-IDs is that of a reply to a letter. */
  isOfReply: (messageIds: readonly string[]) => boolean
  /** Told within the transaction that a mail was dealt with. */
  onTaken(): void
  /** The same of an issue that came back from a reader. */
  onBounced(bounce: BounceOfIssue): void
}

/** Days after which nobody waits for an answer any more: the office may have been closed over the New Year. */
const longestSilence = 30

/**
 * Takes the mails that ask something of the list, or report what became of an issue, before they become letters: each once, within the
 * transaction of the intake. Returns whether the mail is none of the letters; a mail that also asks something else stays one.
 */
export function takeMail(deps: TakingDeps, mail: IncomingMail): boolean {
  const { reading } = mail
  const { db } = deps
  const settings = deps.settings()
  // Apple's mail to leave looks like a complaint, and says plainly what it asks.
  const isReport = reading.reported !== null && reading.newsletter === null
  const isOfEndpoint = isEndpointReport(reading, settings.endpoint)
  if (!isReport && !isOfEndpoint && (reading.newsletter === null || isOwn(deps, reading))) return false
  const before = findRequest(db, mail.letterId())
  // Delivered twice, or in another folder.
  if (before !== null) return before.letter_id === null
  if (mail.isLetter()) return false
  const at = deps.now().toISOString()
  const doing: Doing = { db, at, by: 'mail', cause: mail.letterId(), leavesAt: at, domain: deps.domain() }
  deps.onTaken()
  if (isReport) return takeReport({ ...deps, doing, rule: settings.bounces }, mail)
  if (isOfEndpoint) return takeEndpointReport(doing, mail)
  return takeAsk(doing, mail, reading.newsletter!, (address) => isOwnAddress(deps, address))
}

function takeAsk(
  doing: Doing,
  mail: IncomingMail,
  ask: NewsletterAsk,
  isOwnAddress: (address: string | null) => boolean,
): boolean {
  const { db, at } = doing
  const { reading } = mail
  const byForm = reading.schema !== ''
  const writtenAt = mail.arrivedAt ?? reading.date ?? at
  const old = mail.imported || Date.parse(writtenAt) < Date.parse(at) - longestSilence * 86_400_000
  const request = requestOf(doing, mail, ask, { byForm, answerable: !old && mayBeAnswered(mail, byForm) })
  insertRequest(db, request)
  const own = isOwnAddress(ask.asks === 'change' ? ask.newAddress : ask.address)
  const decision: Decision =
    own && (ask.asks === 'subscribe' || ask.asks === 'change')
      ? toItself(byForm)
      : decide(doing, { ask, request, byForm, toToken: isToToken(reading, ask.token), old, writtenAt })
  closeRequest(db, request.id, endOf(decision, at))
  if (ask.alsoLetter) return false
  keepSource(db, request.id, mail.raw)
  return true
}

/** The office does not write to itself because somebody has named one of its addresses; a person looks at what a person wrote. */
function toItself(byForm: boolean): Decision {
  return byForm ? { state: 'nothing', readerId: null } : { why: 'not-certain', readerId: null }
}

function endOf(decision: Decision, at: string): Parameters<typeof closeRequest>[2] {
  const { readerId } = decision
  if ('waits' in decision) {
    const expiresAt = new Date(Date.parse(at) + daysToConfirm * 86_400_000).toISOString()
    return { state: 'waiting', why: decision.waits, readerId, expiresAt }
  }
  if ('why' in decision) return { state: 'open', why: decision.why, readerId, expiresAt: null }
  return { state: decision.state, why: '', readerId, expiresAt: null }
}

/** Programs are never answered (RFC 3834 section 2), nor whoever says that nobody reads there. A form's answer goes to whoever filled it in. */
function mayBeAnswered({ raw, reading: { kind, from } }: IncomingMail, byForm: boolean): boolean {
  if (byForm) return true
  if (kind !== 'direct' || isFromProgram(raw)) return false
  return !/^(?:.*[-._+])?(?:no|do-?not)[-._]?reply\b|^(?:mailer-daemon|postmaster|bounces?|listserv|majordomo)\b/i.test(
    from.address,
  )
}

/** True where the mail was sent to an address that holds this token. */
function isToToken({ to, cc }: MailReading, token: string | null): boolean {
  return token !== null && [...to, ...cc].some(({ address }) => address.includes(`+${token}@`))
}

/** The office's own mails, seen in a folder of what was sent, ask nothing. */
function isOwn(deps: TakingDeps, { from, schema }: MailReading): boolean {
  return schema === '' && isOwnAddress(deps, from.address)
}

/** Whether an address is one that this office writes from, also with something behind a + in it (subaddressing, RFC 5233). */
function isOwnAddress({ ownAddresses }: TakingDeps, address: string | null): boolean {
  const folded = address === null ? undefined : foldAddress(address)?.replace(/\+[^@]*@/, '@')
  return folded !== undefined && ownAddresses().some((own) => foldAddress(own) === folded)
}
