import { TLSSocket } from 'node:tls'
import { ImapFlow } from 'imapflow'
import { Problem } from '../../../shared/errors.ts'
import { type Login, logIn, type ServerAccess } from './server-access.ts'
import { type Bounds, withinBytes } from './byte-budget.ts'
import { withCertificate } from './certificate-look.ts'
import { proxyTo, requireProtection, tlsOptions, within } from './server-connection.ts'
import { cleanWords, serverProblem } from './server-failure.ts'

/** Bounds of every wait, in seconds: nothing that a server does or leaves undone can hold the program longer. */
export type Waits = {
  /** Connecting, TLS and login together. */
  connect: number
  /** Without a byte from the server while it owes an answer; an idle connection is asked a NOOP this often. */
  silence: number
  /** One command from start to end, however many bytes trickle in. */
  command: number
  /** One mail of a fetch. */
  mail: number
  /** A NOOP that tests whether the connection still lives. */
  probe: number
  /** One IDLE, before it is issued again; servers end a quiet one after 30 minutes (RFC 2177), routers earlier. */
  idle: number
  /** Between two looks for new mail where the server has no IDLE. */
  poll: number
  /** Between two looks at the clock, by which a sleep of the computer is noticed. */
  beat: number
}

export const defaultWaits: Waits = {
  connect: 30,
  silence: 120,
  command: 180,
  mail: 600,
  probe: 20,
  idle: 540,
  poll: 60,
  beat: 15,
}

/** Bytes of a mail that are asked for at a time; no longer piece of any mail ever lies in memory twice. */
export const pieceBytes = 4 * 1024 * 1024

/** Bytes of an answer that no exchange needs, unless it says so: what comes besides is thrown away, but must end. */
const mostBytes = 8 * 1024 * 1024

/** Bytes of an answer that was left: five hundred mails, each a piece. */
const mostLeft = 500 * pieceBytes

/** One connection to an IMAP server: each exchange bounded in time, each failure a Problem. */
export type ImapSession = {
  client: ImapFlow
  waits: Waits
  /** When the server's certificate ends; null on a connection without TLS. */
  certificateEndsAt: string | null
  /** Runs one exchange with the server, within its bounds of time and bytes; false, undefined and throw are left to `work` to tell apart. */
  ask<T>(work: () => Promise<T>, bounds?: Bounds): Promise<T>
  /** Says that an answer was left before its end: what still comes of it is no part of the next one. */
  leave(): void
  /** Bytes that have come over the connection. */
  received(): number
  /** The server's own words, fit to be shown. */
  words(said: string): string
  /** Called once when the connection ends by itself; returns how to stop listening. */
  onEnd(listener: (problem: Problem) => void): () => void
  close(): Promise<void>
}

/** Connects and logs in. Throws Problem; an aborted signal throws its reason. */
export async function openSession(server: ServerAccess, waits: Waits, signal?: AbortSignal): Promise<ImapSession> {
  requireProtection(server)
  try {
    return await logIn(server, (login) => connect(server, login, waits, signal))
  } catch (error) {
    throw error instanceof Problem ? await withCertificate(error, server, 'imap', signal) : error
  }
}

async function connect(server: ServerAccess, login: Login, waits: Waits, signal?: AbortSignal): Promise<ImapSession> {
  signal?.throwIfAborted()
  const client = newClient(server, login, waits)
  let first: unknown = null
  // An 'error' event without a listener would end the process; the first one is the true cause of all that follow.
  client.on('error', (error: unknown) => {
    first ??= error
  })
  const causeOf = (error: unknown): unknown => (isLoss(error) ? (first ?? error) : error)
  const problemOf = (error: unknown): Problem => serverProblem(causeOf(error), login)
  const abort = (): void => client.close()
  signal?.addEventListener('abort', abort)
  try {
    await within(waits.connect, client.connect(), () => client.close())
  } catch (error) {
    client.close()
    signal?.throwIfAborted()
    throw problemOf(error)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
  let running = 0
  const received = (): number => (client as unknown as { socket?: { bytesRead?: number } }).socket?.bytesRead ?? 0
  stayAwake(client, waits, () => running > 0)
  client.maxIdleTime = (client.capabilities.has('IDLE') ? waits.idle : waits.poll) * 1000
  let left = false
  /** A NOOP is answered behind everything that was asked before. */
  const drained = (): Promise<unknown> => {
    left = false
    const end = (): void => client.close()
    const bounds = { bytes: mostLeft, beyond: 'server_floods' } as const
    return within(waits.mail, withinBytes(received, bounds, client.noop(), end), end)
  }
  return {
    client,
    waits,
    certificateEndsAt: certificateEnd((client as unknown as { socket: unknown }).socket),
    received,
    leave() {
      left = true
    },
    async ask(work, { seconds = waits.command, bytes = mostBytes, beyond } = {}) {
      running++
      try {
        if (left) await drained()
        const answer = withinBytes(received, { bytes, beyond: beyond ?? 'server_floods' }, work(), () => client.close())
        const result = await within(seconds, answer, () => client.close())
        // imapflow answers some calls on a broken connection as if nothing had been found.
        if (!result && !client.usable) throw lost()
        return result
      } catch (error) {
        const problem = beyond && isTooLong(causeOf(error)) ? new Problem(beyond) : problemOf(error)
        if (!client.usable) first ??= problem
        throw problem
      } finally {
        running--
      }
    },
    words: (said) => cleanWords(said, login),
    onEnd(listener) {
      const ended = (): void => listener(problemOf({ code: 'NoConnection', reason: client.byeReason }))
      client.on('close', ended)
      return () => client.off('close', ended)
    },
    async close() {
      // A farewell is polite, not needed: whoever locks the office does not wait for a server that is busy.
      await within(Math.min(waits.probe, 3), client.logout(), () => {}).catch(() => {})
      client.close()
    },
  }
}

/** True where imapflow gave an answer up because it is longer than it may be. */
function isTooLong(error: unknown): boolean {
  return tooLong.has((error as { code?: unknown } | null)?.code)
}

const tooLong: ReadonlySet<unknown> = new Set(['LineTooLarge', 'LiteralTooLarge', 'ResponseTooLarge', 'TooManyTokens'])

/** A connection that nobody uses says something now and then; imapflow would otherwise take the quiet for a dead server. */
function stayAwake(client: ImapFlow, waits: Waits, isBusy: () => boolean): void {
  let asked = false
  const timer = setInterval(() => {
    if (asked || isBusy() || client.idling || !client.usable) return
    asked = true
    // Not bounded here: behind a fetch whose mails are still being stored it waits its turn; of a dead server imapflow's watch knows.
    client
      .noop()
      .catch(() => {})
      .finally(() => {
        asked = false
      })
  }, waits.silence * 500)
  timer.unref()
  client.on('close', () => clearInterval(timer))
}

/** imapflow keeps the socket it talks through, after STARTTLS the encrypted one. */
function certificateEnd(socket: unknown): string | null {
  const end = socket instanceof TLSSocket ? Date.parse(socket.getPeerCertificate().valid_to) : Number.NaN
  return Number.isNaN(end) ? null : new Date(end).toISOString()
}

/** As imapflow itself says it. */
function lost(): Error {
  return Object.assign(new Error('the connection is gone'), { code: 'NoConnection' })
}

/** Errors that only say that the connection is gone, not why. */
function isLoss(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  const reason = (error as { reason?: unknown } | null)?.reason
  return !reason && (code === 'NoConnection' || code === 'EConnectionClosed')
}

function newClient(server: ServerAccess, login: Login, waits: Waits): ImapFlow {
  const longestLine = 6 * 1024 * 1024
  const largestLiteral = 2 * pieceBytes
  const proxy = proxyTo(server)
  return new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.tls === 'tls',
    // imapflow falls back to clear text unless told: true = must, false = never, unset = perhaps.
    doSTARTTLS: server.tls === 'tls' ? undefined : server.tls === 'starttls',
    tls: tlsOptions(server),
    auth: { user: login.user, ...(login.token === null ? { pass: login.password } : { accessToken: login.token }) },
    ...(proxy !== null && { proxy }),
    // Contents and addresses must stand in no log.
    logger: false,
    clientInfo: { name: 'Madoguchi', version: false, vendor: false, 'support-url': false },
    connectionTimeout: waits.connect * 1000,
    greetingTimeout: waits.connect * 1000,
    socketTimeout: waits.silence * 1000,
    disableAutoIdle: true,
    disableCompression: true,
    disableIMAP4rev2: true,
    // A list of half a million UIDs; no honest line is longer.
    maxLineLength: longestLine,
    maxLiteralSize: largestLiteral,
    maxResponseSize: largestLiteral + longestLine,
    maxResponseTokens: 100_000,
  })
}
