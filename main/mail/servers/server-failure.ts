import { type ErrorCode, Problem } from '../../../shared/errors.ts'

/**
 * Makes one Problem of whatever imapflow, nodemailer, TLS or the network threw.
 * Both libraries say the same thing in many ways (false, undefined, a code, a flag, only a text); this is the one place that knows them.
 */
export function serverProblem(error: unknown, login: Secrets): Problem {
  if (error instanceof Problem) return error
  const trouble = (error ?? {}) as Trouble
  return new Problem(codeOf(trouble), {
    serverWords: cleanWords(wordsOf(trouble), login),
    reason: trouble.serverResponseCode ?? responseCode(trouble.response) ?? trouble.originalCode ?? trouble.code ?? '',
  })
}

/** True of a refusal that speaks of the hour and not of what was asked (RFC 5530, RFC 9051). */
export function isPassing(problem: Problem): boolean {
  return ['UNAVAILABLE', 'INUSE', 'LIMIT', 'THROTTLED'].includes(`${problem.details.reason ?? ''}`)
}

/** The server's own words, fit to be shown: one line, at most 500 characters, never the password or token in any form it was sent. */
export function cleanWords(words: string, login: Secrets): string {
  // A token travels within longer base64, in a place that only the mechanism knows; no sentence has a word like that.
  const told = login.token ? words.replaceAll(/[\w+/=.~-]{60,}/gu, '•••') : words
  return shownWords(told, secretsOf(login))
}

/** The code in brackets of a NO or BAD (RFC 5530) in imapflow's parsed answer. */
function responseCode(response: unknown): string | null {
  type Parsed = { attributes?: { section?: { value?: unknown }[] }[] }
  const value = (response as Parsed | null)?.attributes?.[0]?.section?.[0]?.value
  return typeof value === 'string' ? value.toUpperCase().trim() : null
}

/** Anybody's words, fit to be shown: one line, at most 500 characters, without these secrets. */
export function shownWords(words: string, secrets: readonly string[]): string {
  let clean = oneLine(words)
  for (const secret of secrets.filter((one) => one !== '').toSorted((a, b) => b.length - a.length))
    clean = clean.replaceAll(secret, '•••')
  return clean.slice(0, 500)
}

/** What must not be shown of a login; settings and Login both fit. */
type Secrets = { user: string; password: string; token?: string | null }

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

const certificateCodes =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_|ERR_TLS_CERT)/
const timeoutCodes = new Set([
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
  'UPGRADE_TIMEOUT',
  'ETIMEOUT',
  'ETIMEDOUT',
  'LockTimeout',
  'ETHROTTLE',
])
const lostCodes = new Set([
  'NoConnection',
  'EConnectionClosed',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'StateLogout',
  'ECONNECTION',
  'EDNS',
  'ESOCKET',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
])

function codeOf(trouble: Trouble): ErrorCode {
  const code = trouble.originalCode ?? trouble.code ?? ''
  const reply = replyCode(trouble)
  if (trouble.authenticationFailed || trouble.code === 'EAUTH') {
    const passing = passingRefusals.has(trouble.serverResponseCode ?? '') || reply === 4
    return passing ? 'server_said_no' : 'server_refused_login'
  }
  // imapflow, where the server offers neither OAUTHBEARER nor XOAUTH2; and where CONNECT did not come about.
  if (trouble.message === 'Unsupported authentication mechanism') return 'sign_in_refused'
  if (code === 'EPROXY' || trouble.message === 'Failed to setup proxy connection') return 'proxy_failed'
  if (
    trouble.mailboxMissing ||
    trouble.serverResponseCode === 'NONEXISTENT' ||
    trouble.serverResponseCode === 'TRYCREATE'
  )
    return 'folder_missing'
  if (trouble.responseStatus === 'NO' || trouble.responseStatus === 'BAD') return 'server_said_no'
  if (certificateCodes.test(code)) return 'server_certificate'
  if (code === 'STARTTLS_INJECTION') return 'server_protocol'
  if (timeoutCodes.has(code)) return 'server_timeout'
  if (trouble.tlsFailed || trouble.code === 'ETLS' || code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return 'server_no_tls'
  if (reply !== null || trouble.reason) return 'server_said_no'
  if (code === 'ENOTFOUND') return 'server_not_found'
  if (code === 'ECONNREFUSED') return 'server_closed'
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
  // What Node says of a certificate is no word of the server's.
  if (certificateCodes.test(trouble.originalCode ?? trouble.code ?? '')) return ''
  if (trouble.responseText) return trouble.responseText
  if (trouble.reason) return trouble.reason
  return typeof trouble.response === 'string' ? trouble.response : ''
}

/** Control and bidirectional characters could make words read otherwise than they stand. */
function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim()
}

/** The password as it stands in settings and as AUTH PLAIN and LOGIN send it, in the shape that words have once they are one line. */
function secretsOf({ user, password, token }: Secrets): string[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
  const ofPassword = [base64(`\0${user}\0${password}`), base64(password), password, oneLine(password)]
  return [...(password === '' ? [] : ofPassword), ...(token ? [token, base64(token)] : [])]
}
