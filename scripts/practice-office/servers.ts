import { randomBytes } from 'node:crypto'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import { makeCertificate } from './certificates.ts'
import { type PracticeImap, type PracticeLetter, startPracticeImap } from './imap-server.ts'
import { startPracticeSmtp } from './smtp-server.ts'

export type { PracticeLetter } from './imap-server.ts'

export type PracticeServers = {
  imap: ServerSettings
  smtp: ServerSettings
  /** PEM of the authority that signed both servers' certificate; it stands in both settings too. */
  certificateAuthority: string
  /** Raw mails the SMTP server has accepted, oldest first. */
  delivered(): Buffer[]
  /** Raw mails in the folder Sent, oldest first. */
  sent(): Buffer[]
  /** Mails in the inbox with their flags. */
  inbox(): ReturnType<PracticeImap['folder']>
  /** Lets a further letter arrive. Returns its UID. */
  arrive(letter: PracticeLetter): number
  stop(): Promise<void>
}

/** Starts the practice office's mail servers on loopback with TLS and a certificate of their own, the letters lying in the inbox. */
export async function startPracticeServers(
  letters: PracticeLetter[],
  options: { user?: string; password?: string } = {},
): Promise<PracticeServers> {
  const user = options.user ?? 'kouhou@consulate.example'
  const password = options.password ?? randomBytes(12).toString('base64url')
  const certificate = await makeCertificate()
  const imap = await startPracticeImap(letters, { user, password, certificate })
  const smtp = await startPracticeSmtp({ user, password, certificate })
  const settings = (port: number): ServerSettings => ({
    host: '127.0.0.1',
    port,
    tls: 'tls',
    user,
    password,
    certificateAuthority: certificate.authority,
  })
  return {
    imap: settings(imap.port),
    smtp: settings(smtp.port),
    certificateAuthority: certificate.authority,
    delivered: () => smtp.accepted.map(({ raw }) => raw),
    sent: () => imap.folder('Sent').map(({ raw }) => raw),
    inbox: () => imap.folder('INBOX'),
    arrive: (letter) => imap.deliver(letter),
    stop: async () => {
      await Promise.all([imap.stop(), smtp.stop()])
    },
  }
}
