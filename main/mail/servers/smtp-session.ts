import type { Socket } from 'node:net'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { openTunnel } from './proxy-tunnel.ts'
import { type Login, logIn, type ServerAccess } from './server-access.ts'
import { proxyTo, requireProtection, tlsOptions, within } from './server-connection.ts'
import { cleanWords } from './server-failure.ts'

/** Bounds of every wait with an SMTP server, in seconds. */
export type SmtpWaits = {
  /** Connecting, TLS and login together. */
  connect: number
  /** Without a byte from the server; RFC 5321 section 4.5.3.2.6 asks for ten minutes after the final dot. */
  silence: number
  /** A whole mail, from MAIL to the last answer. */
  mail: number
}

export const defaultSmtpWaits: SmtpWaits = { connect: 60, silence: 600, mail: 900 }

export type SmtpSession = {
  connection: SMTPConnection
  /**
   * Runs one step; the first thing that ends it counts: its own answer, an error of the connection, or the connection's end
   * (nodemailer does not always call back when the socket was gone already).
   */
  step<T>(seconds: number, work: (answer: (error: Error | null | undefined, result?: T) => void) => void): Promise<T>
  /** Whether the server named an extension in its answer to EHLO. */
  offers(extension: string): boolean
  /** Octets of the largest mail that the server takes, as it said (RFC 1870); null where it names none. */
  mostOctets(): number | null
  /** The server's own words, fit to be shown. */
  words(said: string): string
  close(): void
}

/** Connects to the outgoing server, with TLS as set and no falling back, and logs in where a user is set. Throws as nodemailer does. */
export async function openSmtp(server: ServerAccess, waits: SmtpWaits): Promise<SmtpSession> {
  requireProtection(server)
  return logIn(server, (login) => connect(server, login, waits))
}

async function connect(server: ServerAccess, login: Login, waits: SmtpWaits): Promise<SmtpSession> {
  const tunnel = await tunnelTo(server, waits)
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    // nodemailer falls back to clear text unless one of these forbids it.
    secure: server.tls === 'tls',
    requireTLS: server.tls === 'starttls',
    ignoreTLS: server.tls === 'none',
    tls: tlsOptions(server),
    logger: false,
    // The name of the workstation is nobody's business (RFC 5321 section 4.1.3 allows an address literal).
    name: '[127.0.0.1]',
    connectionTimeout: waits.connect * 1000,
    greetingTimeout: waits.connect * 1000,
    socketTimeout: waits.silence * 1000,
    maxResponseSize: 64 * 1024,
    ...(tunnel && { connection: tunnel }),
    ...(login.token !== null && { customAuth: { [tokenMethod]: tokenLogin(login.user, login.token) } }),
  })
  let failure: Error | null = null
  let tell: ((error: Error) => void) | null = null
  const failed = (error: Error): void => {
    failure ??= error
    tell?.(failure)
  }
  connection.on('error', failed)
  // Later than the answer that may come in the same turn and says more.
  connection.on('end', () =>
    setImmediate(() => failed(Object.assign(new Error('connection ended'), { code: 'ECONNECTION' }))),
  )
  const session: SmtpSession = {
    connection,
    step: (seconds, work) =>
      within(
        seconds,
        new Promise((resolve, reject) => {
          if (failure) return reject(failure)
          tell = reject
          work((error, result) => (error ? reject(error) : resolve(result!)))
        }),
        () => connection.close(),
      ),
    // nodemailer keeps the list and has no call for it.
    offers: (extension) => (connection as unknown as Extended)._supportedExtensions?.includes(extension) === true,
    mostOctets: () => (connection as unknown as Extended)._maxAllowedSize || null,
    words: (said) => cleanWords(said, login),
    close: () => connection.close(),
  }
  const started = Date.now()
  try {
    await session.step<void>(waits.connect, (answer) => connection.connect((error?: Error | null) => answer(error)))
    const left = Math.max(1, waits.connect - (Date.now() - started) / 1000)
    if (login.user !== '') {
      const method = login.token === null ? {} : { method: tokenMethod }
      await session.step<unknown>(left, (answer) =>
        connection.login({ user: login.user, pass: login.password, ...method }, answer),
      )
    }
  } catch (error) {
    connection.close()
    throw withoutToken(error, login)
  }
  return session
}

type Extended = { _supportedExtensions?: string[]; _maxAllowedSize?: number }

/** Nobody further out knows the token, so that its words are cleaned here. */
function withoutToken(error: unknown, login: Login): unknown {
  const words = (error as { response?: unknown } | null)?.response
  if (login.token !== null && typeof words === 'string')
    Object.assign(error as object, { response: cleanWords(words, login) })
  return error
}

/** Under the name XOAUTH2 nodemailer would turn to the first password method instead, having no token of its own. */
const tokenMethod = 'TOKEN'

type Conversation = { sendCommand(command: string): Promise<{ status?: number; response: string }> }

/**
 * AUTH XOAUTH2 with one token, tried once. nodemailer's own way would ask for another token and lose the server's words: after a
 * refusal the server first sends a challenge with the reason and expects an empty answer.
 */
function tokenLogin(user: string, token: string): (talk: Conversation) => Promise<boolean> {
  return async (talk) => {
    const words = Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString('base64')
    let answer = await talk.sendCommand(`AUTH XOAUTH2 ${words}`)
    if (answer.response.startsWith('334')) answer = await talk.sendCommand('')
    if (!answer.response.startsWith('235')) throw new Error('Invalid login')
    return true
  }
}

async function tunnelTo(server: ServerAccess, waits: SmtpWaits): Promise<Socket | null> {
  const proxy = proxyTo(server)
  if (proxy === null) return null
  const late = new AbortController()
  return within(waits.connect, openTunnel(proxy, server.host, server.port, late.signal), () => late.abort())
}
