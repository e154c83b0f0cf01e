import { type ErrorCode, Problem } from '../../shared/errors.ts'
import type { ServerSettings } from '../../shared/office.ts'

/**
 * Makes one Problem of whatever imapflow, nodemailer, TLS or the network threw.
 * Both libraries say the same thing in many ways (false, undefined, a code, a flag, only a text); this is the one place that knows them.
 */
export function serverProblem(error: unknown, server: ServerSettings): Problem {
  if (error instanceof Problem) return error
  const trouble = (error ?? {}) as Trouble
  return new Problem(codeOf(trouble), { serverWords: cleanWords(wordsOf(trouble), server), reason: trouble.originalCode ?? trouble.code ?? '' })
}

/** The server's own words, fit to be shown: one line, at most 500 characters, never the password in any form it was sent. */
export function cleanWords(words: string, server: ServerSettings): string {
  let clean = oneLine(words)
  for (const secret of secretsOf(server)) clean = clean.replaceAll(secret, '•••')
  return clean.slice(0, 500)
}

/** What the libraries hang on their errors. */
type Trouble = {
  message?: string
  code?: string
  /** nodemailer: the code of the socket below. */
  originalCode?: string
  /** imapflow: words of a NO or BAD; nodemailer: the whole reply. */
  response?: unknown
  responseText?: string
  responseStatus?: string
  responseCode?: number
  serverResponseCode?: string
  /** imapflow: words of the BYE that ended the connection. */
  reason?: string
  authenticationFailed?: boolean
  mailboxMissing?: boolean
  tlsFailed?: boolean
}

/** Refusals of a login that say nothing about the password (RFC 5530); it is tried again. */
const passingRefusals = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG'])

const certificateCodes = /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_|ERR_TLS_CERT)/
const timeoutCodes = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT', 'ETIMEDOUT', 'LockTimeout', 'ETHROTTLE'])
const lostCodes = new Set([
  'NoConnection', 'EConnectionClosed', 'ClosedAfterConnectText', 'ClosedAfterConnectTLS', 'StateLogout', 'ECONNECTION', 'EDNS', 'ESOCKET',
  'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETDOWN',
  'EADDRNOTAVAIL', 'EACCES', 'EPERM',
])

function codeOf(trouble: Trouble): ErrorCode {
  const code = trouble.originalCode ?? trouble.code ?? ''
  const reply = replyCode(trouble)
  if (trouble.authenticationFailed || trouble.code === 'EAUTH') {
    const passing = passingRefusals.has(trouble.serverResponseCode ?? '') || reply === 4
    return passing ? 'server_said_no' : 'server_refused_login'
  }
  if (trouble.mailboxMissing || trouble.serverResponseCode === 'NONEXISTENT' || trouble.serverResponseCode === 'TRYCREATE') return 'folder_missing'
  if (trouble.responseStatus === 'NO' || trouble.responseStatus === 'BAD') return 'server_said_no'
  if (certificateCodes.test(code)) return 'server_certificate'
  if (code === 'STARTTLS_INJECTION') return 'server_protocol'
  if (timeoutCodes.has(code)) return 'server_timeout'
  if (trouble.tlsFailed || trouble.code === 'ETLS' || code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'server_no_tls'
  if (reply !== null || trouble.reason) return 'server_said_no'
  if (lostCodes.has(code)) return 'server_unreachable'
  return 'server_protocol'
}

/** First digit of an SMTP reply: 4 = for now, 5 = for good; null where there was no such reply. */
function replyCode(trouble: Trouble): 4 | 5 | null {
  if (!trouble.responseCode) return null
  if (trouble.responseCode >= 500 && trouble.responseCode < 600) return 5
  return trouble.responseCode >= 400 && trouble.responseCode < 500 ? 4 : null
}

function wordsOf(trouble: Trouble): string {
  if (trouble.responseText) return trouble.responseText
  if (trouble.reason) return trouble.reason
  if (typeof trouble.response === 'string') return trouble.response
  // Node's own sentence says what is wrong with a certificate: expired, self-signed, another name.
  return certificateCodes.test(trouble.originalCode ?? trouble.code ?? '') ? trouble.message ?? '' : ''
}

/** Control and bidirectional characters could make words read otherwise than they stand. */
function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
}

/** The password as it stands in settings and as AUTH PLAIN and LOGIN send it, in the shape that words have once they are one line. */
function secretsOf(server: ServerSettings): string[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
  const forms = [base64(`\0${server.user}\0${server.password}`), base64(server.password), server.password, oneLine(server.password)]
  return server.password === '' ? [] : forms.filter((form) => form !== '').sort((a, b) => b.length - a.length)
}
