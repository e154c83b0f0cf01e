import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { type ConnectionOptions, rootCertificates } from 'node:tls'
import { Problem } from '../../../shared/errors.ts'
import type { ServerSettings } from '../../../shared/office/mail-settings.ts'

/** Refuses an unencrypted connection to anything but this computer itself. Throws Problem plain_only_on_loopback. */
export function requireProtection(server: ServerSettings): void {
  if (server.tls === 'none' && !isLoopback(server.host)) throw new Problem('plain_only_on_loopback')
}

/**
 * What a TLS handshake with this server must satisfy: a valid certificate in its name, from a known or the office's own authority.
 * Throws Problem server_certificate where that authority is no certificate.
 */
export function tlsOptions(server: Pick<ServerSettings, 'certificateAuthority'>): ConnectionOptions {
  const own = server.certificateAuthority.trim()
  if (own !== '') requireCertificate(own)
  return {
    // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED in somebody's environment does not switch it off.
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(own === '' ? {} : { ca: [...rootCertificates, own] }),
  }
}

/** Waits for work at most that many seconds; then gives it up and throws Problem server_timeout. */
export async function within<T>(seconds: number, work: Promise<T>, giveUp: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Problem('server_timeout', { serverWords: '' }))
      giveUp()
    }, seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    // Work that was given up may still fail later; nobody waits for it any more.
    work.catch(() => {})
  }
}

function requireCertificate(pem: string): void {
  try {
    new X509Certificate(pem)
  } catch {
    throw new Problem('server_certificate', { serverWords: '', reason: 'certificateAuthority' })
  }
}

/** The proxy on the way to a server. This computer itself is never reached through one: the connection may be unencrypted. */
export function proxyTo(server: { host: string; proxy?: string }): string | null {
  return server.proxy && !isLoopback(server.host) ? server.proxy : null
}

/** Names of this computer itself (RFC 5735, RFC 4291, RFC 6761). */
export function isLoopback(host: string): boolean {
  const name = host.trim().toLowerCase()
  if (isIP(name) === 4) return name.startsWith('127.')
  if (isIP(name) === 6) return name === '::1' || name.startsWith('::ffff:127.')
  return name === 'localhost'
}
