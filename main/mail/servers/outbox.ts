import { Readable } from 'node:stream'
import { type ErrorCode, Problem } from '../../../shared/errors.ts'
import { withCertificate } from './certificate-look.ts'
import { envelopeAddress, needsSmtpUtf8 } from './envelope.ts'
import type { ServerAccess } from './server-access.ts'
import { cleanWords, serverProblem } from './server-failure.ts'
import { isUnknownRecipient } from './unknown-recipient.ts'
import { defaultSmtpWaits, openSmtp, type SmtpSession, type SmtpWaits } from './smtp-session.ts'

/**
 * What became of a mail. `not-sent` is certain: the server cannot have taken it. `uncertain`: its end may have reached the server,
 * but no answer came back; such a mail must not be sent again by itself.
 */
export type SendOutcome =
  /** `refusedTo` are those of several recipients for whom the server did not take it. */
  | { outcome: 'sent'; serverWords: string; refusedTo?: string[] }
  | {
      outcome: 'not-sent'
      code: ErrorCode
      permanent: boolean
      serverWords: string
      /** Whom the server refused, where it said no to one end of the envelope. */
      refused?: 'sender' | 'recipient'
    }
  | { outcome: 'uncertain'; code: ErrorCode; serverWords: string }

/** `from` may be empty: reports and automatic answers have no sender who could be answered (RFC 5321 4.5.5, RFC 3834 3.3). */
export type OutgoingMail = { from: string; to: string[]; raw: Uint8Array }

/** Sends one mail exactly as it stands. Never throws for anything a server does. */
export async function sendMail(
  server: ServerAccess,
  mail: OutgoingMail,
  waits: SmtpWaits = defaultSmtpWaits,
): Promise<SendOutcome> {
  let session: SmtpSession
  let envelope: { from: string; to: string[] }
  try {
    envelope = { from: mail.from === '' ? '' : envelopeAddress(mail.from), to: mail.to.map(envelopeAddress) }
    session = await openSmtp(server, waits)
  } catch (error) {
    return notSent(error, server)
  }
  if ([envelope.from, ...envelope.to].some(needsSmtpUtf8) && !session.offers('SMTPUTF8')) {
    session.close()
    return notSent(new Problem('address_beyond_ascii'), server)
  }
  const message = noteEnd(mail.raw)
  try {
    const answer = await session.step<Accepted>(waits.mail, (done) => {
      session.connection.send(
        { ...envelope, size: mail.raw.length, use8BitMime: hasEightBits(mail.raw) },
        message.stream,
        done,
      )
    })
    const refused = (answer.rejectedErrors ?? []).map((error) => error.response)
    const words = session.words([answer.response, ...refused].join(' '))
    // An acceptance before the mail had been handed over belongs to something else: nothing is known about this mail.
    return message.handedOver()
      ? { outcome: 'sent', serverWords: words, ...(answer.rejected?.length && { refusedTo: answer.rejected }) }
      : { outcome: 'uncertain', code: 'server_protocol', serverWords: words }
  } catch (error) {
    if (!message.handedOver() || isRefusal(error)) return notSent(error, server)
    const problem = serverProblem(error, server)
    return { outcome: 'uncertain', code: problem.code, serverWords: wordsOf(problem) }
  } finally {
    // No QUIT: the answer to the final dot is what counts, and nothing after it may change the outcome.
    session.close()
  }
}

/** Connects to the outgoing server and logs in; sends nothing. Throws Problem. */
export async function testOutgoing(server: ServerAccess, waits: SmtpWaits = defaultSmtpWaits): Promise<void> {
  try {
    const session = await openSmtp(server, waits)
    session.close()
  } catch (error) {
    throw await withCertificate(serverProblem(error, server), server, 'smtp')
  }
}

/** Octets of the largest mail that the outgoing server takes; null where it names none. Sends nothing. Throws Problem. */
export async function askMostOctets(server: ServerAccess, waits: SmtpWaits = defaultSmtpWaits): Promise<number | null> {
  try {
    const session = await openSmtp(server, waits)
    session.close()
    return session.mostOctets()
  } catch (error) {
    throw serverProblem(error, server)
  }
}

type Accepted = { response?: string; rejected?: string[]; rejectedErrors?: Array<{ response?: string }> }

/**
 * The mail as a stream that knows whether it was read to its end. Only then does nodemailer write the final dot, so before that no
 * server can take the mail; nodemailer's error is the same ECONNECTION at every point.
 */
function noteEnd(raw: Uint8Array): { stream: Readable; handedOver(): boolean } {
  const piece = 64 * 1024
  let at = 0
  let ended = false
  const stream = new Readable({
    read() {
      if (at < raw.length) {
        this.push(raw.subarray(at, (at += piece)))
        return
      }
      // Said before the end is passed on: in doubt the mail counts as handed over.
      ended = true
      this.push(null)
    },
  })
  return { stream, handedOver: () => ended }
}

/** Whether the server itself said no (4xx or 5xx), which is certain even after the final dot. */
function isRefusal(error: unknown): boolean {
  const code = (error as { responseCode?: unknown }).responseCode
  return typeof code === 'number' && code >= 400 && code < 600
}

function notSent(error: unknown, server: ServerAccess): SendOutcome {
  const problem = serverProblem(error, server)
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string }
  // Only nodemailer's own check of an address ends so (no reply, command API).
  const badAddress = code === 'EENVELOPE' && command === 'API'
  const { response } = error as { response?: unknown }
  const unknown = isUnknownRecipient({
    code: responseCode,
    command,
    words: typeof response === 'string' ? response : '',
  })
  const tooLarge = code === 'EMESSAGE' && !responseCode
  const refused = /^RCPT\b/i.test(command ?? '') ? 'recipient' : /^MAIL\b/i.test(command ?? '') ? 'sender' : null
  return {
    ...(refused !== null && (responseCode ?? 0) >= 400 && { refused }),
    outcome: 'not-sent',
    code: badAddress ? 'no_address' : unknown ? 'recipient_unknown' : tooLarge ? 'mail_too_large' : problem.code,
    permanent: badAddress || tooLarge || hopeless.has(problem.code) || (responseCode ?? 0) >= 500,
    serverWords: tooLarge ? cleanWords((error as Error).message, server) : wordsOf(problem),
  }
}

/** What no waiting makes better: a person must change the settings or sign in. */
const hopeless: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'plain_only_on_loopback',
  'sign_in_missing',
  'sign_in_expired',
  'sign_in_refused',
  'no_address',
  'address_beyond_ascii',
])

function wordsOf(problem: Problem): string {
  return `${problem.details.serverWords ?? ''}`
}

function hasEightBits(raw: Uint8Array): boolean {
  return raw.some((byte) => byte > 0x7f)
}
