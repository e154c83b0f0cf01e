import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls'
import type { CertificateCheck, CertificateFailure } from '../../../shared/certificate-failure.ts'
import type { Problem } from '../../../shared/errors.ts'
import type { ServerSettings } from '../../../shared/office/mail-settings.ts'
import { CertificateProblem } from './certificate-problem.ts'
import { openTunnel } from './proxy-tunnel.ts'
import { proxyTo, tlsOptions, within } from './server-connection.ts'
import { shownWords } from './server-failure.ts'
import { readyForTls, type MailProtocol } from './start-tls.ts'

/** Seconds for one look, all in all: who waits for the failure waits for it, too. */
const longestLook = 10

const mostNames = 20
const longestText = 200

/**
 * The failure with what the refused certificate says of itself, where a certificate was the cause: one more handshake, without any credentials, that
 * ends as soon as the certificate has been seen. Any other failure, and one whose certificate cannot be seen, comes back as it is.
 */
export async function withCertificate(
  problem: Problem,
  server: ServerSettings & { proxy?: string },
  protocol: MailProtocol,
  signal?: AbortSignal,
): Promise<Problem> {
  if (problem.code !== 'server_certificate' || problem.details.reason === ownAuthorityUnreadable) return problem
  try {
    const certificate = await lookAt(server, protocol, signal)
    const check = checkOf(`${problem.details.reason ?? ''}`, certificate, server.certificateAuthority.trim() !== '')
    return new CertificateProblem(problem.details, { check, ...factsOf(certificate) })
  } catch {
    // The failure itself is known; only its particulars are not.
    return problem
  }
}

/** As `tlsOptions` says it of an own authority that is no certificate. */
const ownAuthorityUnreadable = 'certificateAuthority'

async function lookAt(
  server: ServerSettings & { proxy?: string },
  protocol: MailProtocol,
  signal?: AbortSignal,
): Promise<PeerCertificate> {
  // Only the outermost socket may be destroyed: what lies under TLS goes with it, and Node ends the whole process where it goes first.
  let leave = (): void => {}
  const giveUp = (): void => leave()
  const look = async (): Promise<PeerCertificate> => {
    const opening = new AbortController()
    leave = () => opening.abort()
    const proxy = proxyTo(server)
    const reached =
      proxy === null ? reach(server, opening.signal) : openTunnel(proxy, server.host, server.port, opening.signal)
    const plain = (await reached).on('error', () => {})
    leave = () => plain.destroy()
    if (server.tls === 'starttls') await readyForTls(plain, protocol)
    const secured = connectTls({
      ...tlsOptions({ certificateAuthority: '' }),
      socket: plain,
      ...(isIP(server.host) === 0 && { servername: server.host }),
      // Only to see what was refused: nothing is sent, and nothing that is read is trusted.
      rejectUnauthorized: false,
    })
    leave = () => secured.destroy()
    return shown(secured)
  }
  signal?.addEventListener('abort', giveUp)
  try {
    return await within(longestLook, look(), giveUp)
  } finally {
    signal?.removeEventListener('abort', giveUp)
    leave()
  }
}

function reach(server: ServerSettings, signal: AbortSignal): Promise<Socket> {
  const socket = connectPlain({ host: server.host, port: server.port, signal })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}

function shown(secured: TLSSocket): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('ended before the handshake'))
    secured.once('secureConnect', () => {
      const certificate = secured.getPeerCertificate()
      if (certificate.valid_to) resolve(certificate)
      else ended()
    })
    secured.on('error', ended)
    secured.once('close', ended)
  })
}

const checks: Readonly<Record<string, CertificateCheck>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'name',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'name',
  HOSTNAME_MISMATCH: 'name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
  CERT_UNTRUSTED: 'unknown-authority',
  CERT_SIGNATURE_FAILURE: 'unknown-authority',
  CERT_REVOKED: 'revoked',
}

function checkOf(code: string, certificate: PeerCertificate, ownAuthority: boolean): CertificateCheck {
  const check = checks[code] ?? 'other'
  if (ownAuthority && (check === 'self-signed' || check === 'unknown-authority')) return 'own-authority'
  // Where one of the authorities above it has expired, the dates of the server's own would contradict the sentence.
  const now = Date.now()
  if (check === 'expired' && !(Date.parse(certificate.valid_to) < now)) return 'other'
  if (check === 'not-yet-valid' && !(Date.parse(certificate.valid_from) > now)) return 'other'
  return check
}

function factsOf(certificate: PeerCertificate): Omit<CertificateFailure, 'check'> {
  const names = alternativeNames(certificate.subjectaltname ?? '')
  return {
    issuer: issuerOf(certificate),
    names: names.length > 0 ? names : texts(certificate.subject?.CN).slice(0, 1),
    validFrom: instant(certificate.valid_from),
    validTo: instant(certificate.valid_to),
  }
}

/** The issuer's name as people know it, with the organisation where it has one. */
function issuerOf({ issuer }: PeerCertificate): string {
  const [name = '', organisation = ''] = [texts(issuer?.CN)[0], texts(issuer?.O)[0]]
  if (name === '' || organisation === '' || name === organisation) return name || organisation
  return shownText(`${name} (${organisation})`)
}

/** Host names and addresses of Node's list (`DNS:a, IP Address:b`), where a name with a comma or quotation mark stands as a JSON string. */
export function alternativeNames(list: string): string[] {
  const names: string[] = []
  const entry = /([A-Za-z ]+):("(?:[^"\\]|\\.)*"|[^,]*)(?:, |$)/gy
  for (let found = entry.exec(list); found && names.length < mostNames; found = entry.exec(list)) {
    const [, kind, value = ''] = found
    if (kind !== 'DNS' && kind !== 'IP Address') continue
    const text = value.startsWith('"') ? unquoted(value) : value
    const name = shownText(isIP(text) === 6 ? shortAddress(text) : text)
    if (name !== '' && !names.includes(name)) names.push(name)
  }
  return names
}

/** An IPv6 address in its short form (RFC 5952), as people write it. */
function shortAddress(address: string): string {
  return new URL(`http://[${address}]/`).hostname.slice(1, -1)
}

function unquoted(value: string): string {
  try {
    return String(JSON.parse(value))
  } catch {
    return value.slice(1, -1)
  }
}

/** One value or several, whatever the certificate has in a place. */
function texts(value: unknown): string[] {
  return [value]
    .flat()
    .filter((one) => typeof one === 'string')
    .map(shownText)
    .filter((one) => one !== '')
}

/** One line, without characters that show nothing or turn what stands beside them. */
function shownText(text: string): string {
  return shownWords(text.slice(0, 4 * longestText).replaceAll(/\p{Cf}/gu, ''), []).slice(0, longestText)
}

/** A date of Node's (`Nov 28 00:00:00 2026 GMT`) as ISO 8601; empty where it is none. */
function instant(date: string | undefined): string {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
