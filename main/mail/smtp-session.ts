import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { ServerSettings } from '../../shared/office.ts'
import { requireProtection, tlsOptions, within } from './server-connection.ts'

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
  close(): void
}

/** Connects to the outgoing server, with TLS as set and no falling back, and logs in where a user is set. Throws as nodemailer does. */
export async function openSmtp(server: ServerSettings, waits: SmtpWaits): Promise<SmtpSession> {
  requireProtection(server)
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
  })
  let failure: Error | null = null
  let tell: ((error: Error) => void) | null = null
  const failed = (error: Error): void => {
    failure ??= error
    tell?.(failure)
  }
  connection.on('error', failed)
  // Later than the answer that may come in the same turn and says more.
  connection.on('end', () => setImmediate(() => failed(Object.assign(new Error('connection ended'), { code: 'ECONNECTION' }))))
  const session: SmtpSession = {
    connection,
    step: (seconds, work) => within(seconds, new Promise((resolve, reject) => {
      if (failure) return reject(failure)
      tell = reject
      work((error, result) => error ? reject(error) : resolve(result!))
    }), () => connection.close()),
    close: () => connection.close(),
  }
  const started = Date.now()
  try {
    await session.step<void>(waits.connect, (answer) => connection.connect((error?: Error | null) => answer(error)))
    const left = Math.max(1, waits.connect - (Date.now() - started) / 1000)
    if (server.user !== '') {
      await session.step<unknown>(left, (answer) => connection.login({ user: server.user, pass: server.password }, answer))
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return session
}
