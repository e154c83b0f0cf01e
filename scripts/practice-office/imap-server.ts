import type { AddressInfo, Socket } from 'node:net'
import hoodiecrow from 'hoodiecrow-imap'
import { bodyOf, idle, missingFolder } from './hoodiecrow-repairs.ts'
import type { Certificate } from './certificates.ts'

/** One mail laid into a practice mailbox: its exact bytes, its flags and when it came. */
export type PracticeLetter = { raw: Uint8Array; flags?: string[]; date?: Date }

export type PracticeImap = {
  port: number
  /** Lets a mail arrive, as the world would; an idling client is told. Returns its UID. */
  deliver(letter: PracticeLetter, folder?: string): number
  /** What lies in a folder, oldest first. */
  folder(path: string): Array<{ uid: number; flags: string[]; raw: Buffer }>
  stop(): Promise<void>
}

export type PracticeImapOptions = {
  user: string
  password: string
  /** Speaks TLS from the first byte with this certificate, or clear text where there is none. */
  certificate: Certificate | null
  idle?: boolean
  folders?: Array<{ path: string; specialUse?: string }>
}

/** Starts hoodiecrow-imap on a free loopback port. It has no working compare-and-swap (CONDSTORE) and does not offer it. */
export async function startPracticeImap(
  letters: PracticeLetter[],
  options: PracticeImapOptions,
): Promise<PracticeImap> {
  const folders = options.folders ?? [
    { path: 'Sent', specialUse: '\\Sent' },
    { path: 'Drafts', specialUse: '\\Drafts' },
    { path: 'Trash', specialUse: '\\Trash' },
  ]
  const server = hoodiecrow({
    secureConnection: options.certificate !== null,
    ...(options.certificate ? { credentials: { key: options.certificate.key, cert: options.certificate.cert } } : {}),
    users: { [options.user]: { password: options.password } },
    plugins: [
      'ID',
      'AUTH-PLAIN',
      'SPECIAL-USE',
      'NAMESPACE',
      'UIDPLUS',
      'ENABLE',
      bodyOf,
      missingFolder,
      ...(options.idle === false ? [] : [idle]),
    ],
    storage: {
      INBOX: { messages: letters.map(asMessage), uidvalidity: uidValidity },
      '': {
        separator: '/',
        folders: Object.fromEntries(
          folders.map(({ path, specialUse }) => [path, { 'special-use': specialUse, uidvalidity: uidValidity }]),
        ),
      },
    },
  })
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    deliver(letter, folder = 'INBOX') {
      const { raw, flags, internaldate } = asMessage(letter)
      return server.appendMessage(folder, flags, internaldate, raw).message.uid
    },
    folder: (path) =>
      (server.getMailbox(path)?.messages ?? []).map(({ uid, flags, raw }) => ({
        uid,
        flags,
        raw: Buffer.from(raw, 'latin1'),
      })),
    stop: () =>
      new Promise((resolve) => {
        server.server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

const uidValidity = 20261125

/** hoodiecrow wants a mail as a binary string, one character a byte. */
function asMessage({ raw, flags, date }: PracticeLetter): { raw: string; flags: string[]; internaldate: string } {
  return {
    raw: Buffer.from(raw).toString('latin1'),
    flags: [...(flags ?? [])],
    internaldate: internalDate(date ?? new Date()),
  }
}

/** A date-time of RFC 3501, in UTC: 25-Nov-2026 10:00:00 +0000. */
function internalDate(date: Date): string {
  const [, dayOfMonth, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(date.toUTCString())!
  return `${dayOfMonth}-${month}-${year} ${time} +0000`
}
