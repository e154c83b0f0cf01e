import type { BounceInfo } from '../../../shared/letters/mail.ts'
import { isPermanent, statusIn } from './bounce-cause.ts'
import { addressIn, type ReportedRecipient, reportedRecipients } from './bounce-report.ts'
import { hasReport, isDaemon, isPlainBounce } from './bounce-signs.ts'
import { distinct, recipientsIn, withoutWordsAbout, wordsAbout } from './notice-recipients.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { returnedMessageId, splitReport } from './returned-message.ts'
import { readNotification } from './sending-service.ts'

/**
 * Reads a report that a mail did not arrive, or not yet: one entry for each recipient whom it did not reach. Read are delivery reports
 * (RFC 3464 in multipart/report, RFC 6522), notifications of a sending service, and the many that mail servers write in their own way.
 * Null for every other mail, one that only quotes a report or speaks of one among them.
 */
export function readBounces(message: ParsedMessage): BounceInfo[] | null {
  const { notice, returned } = splitReport(message.text)
  const notification = readNotification(message)
  const structured = notification?.kind === 'bounce' || hasReport(message)
  const reported = notification?.recipients ?? (structured || isDaemon(message) ? reportedRecipients(message) : [])
  if (reported.length > 0 && reported.every(({ action }) => arrived.has(action))) return null
  const failedTo = distinct(
    addressesIn(message.headers.find(({ name }) => name === 'x-failed-recipients')?.value ?? ''),
  )
  if (!structured && failedTo.length === 0 && !isPlainBounce(message, notice, returned)) return null

  const missed = withAddresses(
    reported.filter(({ action }) => !arrived.has(action)),
    () => (failedTo.length > 0 ? failedTo : recipientsIn(message, notice, returned)),
  )
  const messageId = returnedMessageId(message, returned)
  const everybody = missed.map(({ recipient }) => recipient)
  return missed.map((one) => {
    const others = everybody.filter((address) => address !== one.recipient)
    const words = one.diagnostic || wordsAbout(one.recipient, notice)
    return { ...judged(one, words, withoutWordsAbout(others, notice)), messageId }
  })
}

/** The one that is told first: a recipient who is gone for good, else the first. */
export function foremost(bounces: BounceInfo[]): BounceInfo | null {
  return bounces.find(({ permanent }) => permanent) ?? bounces[0] ?? null
}

/** Reported failures with the addresses that the report leaves out; one of an unknown recipient where nothing names any. */
function withAddresses(reported: ReportedRecipient[], named: () => string[]): ReportedRecipient[] {
  const whole = reported.filter(({ recipient }) => recipient !== '')
  if (whole.length > 0) return oneEach(whole)
  const [model = { recipient: '', action: '', status: '', diagnostic: '' }] = reported
  const addresses = named()
  return addresses.length === 0 ? [model] : addresses.map((recipient) => ({ ...model, recipient }))
}

/** Some reports tell a recipient twice, delayed and then failed: the failure counts. */
function oneEach(reported: ReportedRecipient[]): ReportedRecipient[] {
  const found = new Map<string, ReportedRecipient>()
  for (const one of reported) {
    const key = one.recipient.toLowerCase()
    if (found.get(key)?.action !== 'failed') found.set(key, one)
  }
  return [...found.values()].slice(0, mostRecipients)
}

const mostRecipients = 50

function judged(reported: ReportedRecipient, words: string, notice: string): Omit<BounceInfo, 'messageId'> {
  const { recipient, action } = reported
  const status = specific(statusIn(words)) || specific(reported.status) || statusIn(words) || reported.status
  const permanent = action !== 'delayed' && isPermanent({ status, words, quoted: reported.diagnostic !== '', notice })
  return {
    recipient,
    status,
    permanent,
    ...(action === 'failed' && !permanent && { gaveUp: true as const }),
    reason: words.replace(/\s+/g, ' ').trim().slice(0, longestReason),
  }
}

const longestReason = 400

/** What a report may say of a recipient whom the mail has reached. */
const arrived = new Set(['delivered', 'relayed', 'expanded'])

/** `5.0.0` and the like say no more than that it failed. */
function specific(status: string): string {
  return /^\d\.0\.0$/.test(status) ? '' : status
}

function addressesIn(list: string): string[] {
  return list.slice(0, 20_000).split(',').map(addressIn).filter(Boolean)
}
