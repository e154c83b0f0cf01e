import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { type Certificate, makeCertificate } from '../../scripts/practice-office/certificates.ts'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'

/** One connection as a script sees it. */
export type Talk = {
  /** Writes these bytes as they are. */
  say(text: string | Uint8Array): void
  /** Writes these bytes again and again, as fast as they are taken, until the client has gone. */
  flood(text: string): Promise<void>
  /** Next line of the client without its end; null when it has gone. */
  line(): Promise<string | null>
  /** So many bytes of the client, whatever they are. */
  bytes(count: number): Promise<string>
  /** Answers the client's STARTTLS handshake from here on. */
  startTls(): Promise<void>
  /** Ends the connection without a word, after what was said has left. */
  cut(): void
  /** Breaks the connection at once (RST). */
  reset(): void
}

export type Script = (talk: Talk, connection: number) => Promise<void> | void

export type Scripted = {
  settings(tls: ServerSettings['tls'], changes?: Partial<ServerSettings>): ServerSettings
  /** Every byte that any client sent outside TLS. */
  inClear(): string
  connections(): number
  stop(): Promise<void>
}

/** It comes with the tests. */
export const available = (): boolean => true

/** Starts a server on loopback that plays a script on each connection, with TLS from the first byte where told. */
export async function startScripted(
  script: Script,
  options: { tls?: boolean; certificate?: Certificate } = {},
): Promise<Scripted> {
  const certificate = options.certificate ?? (await makeCertificate())
  const sockets = new Set<Socket>()
  let clear = ''
  let connections = 0
  const server = createServer((plain) => {
    sockets.add(plain)
    plain.on('error', () => {})
    plain.on('close', () => sockets.delete(plain))
    // A script that waits for a client that has gone ends with the test.
    Promise.resolve(
      script(
        talkOver(plain, certificate, options.tls ?? false, (text) => {
          clear += text
        }),
        ++connections,
      ),
    ).catch(() => plain.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    settings: (tls, changes) => ({
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      tls,
      user: 'tanaka@consulate.example',
      password: 'secret-9d2f-never-in-clear',
      certificateAuthority: certificate.authority,
      ...changes,
    }),
    inClear: () => clear,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function talkOver(
  plain: Socket,
  certificate: Certificate,
  tlsFromStart: boolean,
  record: (text: string) => void,
): Talk {
  let socket: Socket = plain
  let buffer = ''
  let gone = false
  let wake = (): void => {}
  const listen = (to: Socket, note: (text: string) => void): void => {
    to.on('error', () => {})
    to.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1')
      note(text)
      buffer += text
      wake()
    })
    to.on('close', () => {
      gone = true
      wake()
    })
    to.on('end', () => {
      gone = true
      wake()
    })
  }
  const secure = async (): Promise<void> => {
    plain.removeAllListeners('data')
    const context = createSecureContext({ key: certificate.key, cert: certificate.cert })
    const secured = new TLSSocket(plain, { isServer: true, secureContext: context })
    socket = secured
    buffer = ''
    listen(secured, () => {})
    await new Promise((resolve) => secured.once('secure', resolve))
  }
  const ready = tlsFromStart ? secure() : Promise.resolve(listen(plain, record))
  const until = async (enough: () => boolean): Promise<void> => {
    await ready
    while (!enough() && !gone)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  return {
    say(text) {
      if (!tlsFromStart || socket !== plain) socket.write(text)
      else void ready.then(() => socket.write(text))
    },
    async flood(text) {
      await ready
      while (!gone && !socket.destroyed) {
        if (!socket.write(text))
          await new Promise<void>((resolve) => {
            wake = resolve
            socket.once('drain', resolve)
          })
        // The client's going is heard between two writes.
        else await new Promise((resolve) => setImmediate(resolve))
      }
    },
    async line() {
      await until(() => buffer.includes('\n'))
      const end = buffer.indexOf('\n')
      if (end < 0) return null
      const line = buffer.slice(0, end).replace(/\r$/, '')
      buffer = buffer.slice(end + 1)
      return line
    },
    async bytes(count) {
      await until(() => buffer.length >= count)
      const taken = buffer.slice(0, count)
      buffer = buffer.slice(count)
      return taken
    },
    startTls: secure,
    cut: () => {
      socket.end(() => setTimeout(() => plain.destroy(), 20))
    },
    reset: () => {
      plain.resetAndDestroy()
    },
  }
}
