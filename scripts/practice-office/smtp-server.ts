import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Certificate } from './certificates.ts'

/** One mail that the SMTP server has accepted. */
export type AcceptedMail = { from: string; to: string[]; raw: Buffer }

export type PracticeSmtp = { port: number; accepted: AcceptedMail[]; stop(): Promise<void> }

export type PracticeSmtpOptions = {
  user: string
  password: string
  /** Speaks TLS from the first byte with this certificate, or clear text where there is none. */
  certificate: Certificate | null
}

/** Starts an SMTP server on a free loopback port that wants a login, accepts every mail and sends none of them on. */
export async function startPracticeSmtp({ user, password, certificate }: PracticeSmtpOptions): Promise<PracticeSmtp> {
  const accepted: AcceptedMail[] = []
  const server = new SMTPServer({
    banner: 'practice office',
    secure: certificate !== null,
    ...(certificate ? { key: certificate.key, cert: certificate.cert } : {}),
    disabledCommands: certificate ? [] : ['STARTTLS'],
    allowInsecureAuth: certificate === null,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth(auth, _session, done) {
      if (auth.username === user && auth.password === password) done(null, { user })
      else done(new Error('Invalid username or password'))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        accepted.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((one) => one.address),
          raw: Buffer.concat(chunks),
        })
        done(null, `accepted as ${accepted.length}`)
      })
    },
  })
  // A client that breaks off is no fault of the server.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    accepted,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
