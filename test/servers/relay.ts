import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A line between the program and a server that a test can hold or cut, as a network does. */
export type Relay = {
  port: number
  /** From now on only so many bytes come from the server as are allowed, these and further ones; connections stay open. */
  allow(bytes: number): void
  /** Everything comes again. */
  flow(): void
  /** Ends every connection and refuses new ones until `mend`. */
  cut(): Promise<void>
  mend(): Promise<void>
  stop(): Promise<void>
}

/** Listens on a free loopback port and passes everything on to another one. */
export async function startRelay(to: number): Promise<Relay> {
  const sockets = new Set<Socket>()
  let left = Number.POSITIVE_INFINITY
  const held = new Set<() => void>()
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1')
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
    client.pipe(upstream)
    upstream.on('data', (bytes: Buffer) => {
      left -= bytes.length
      if (left > 0) return client.write(bytes)
      upstream.pause()
      held.add(() => {
        client.write(bytes)
        upstream.resume()
      })
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  const end = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  const release = (allowed: number) => {
    left = allowed
    for (const one of held) one()
    held.clear()
  }
  return {
    port,
    allow: (bytes) => release(Number.isFinite(left) ? left + bytes : bytes),
    flow: () => release(Number.POSITIVE_INFINITY),
    cut: end,
    mend: () => listen(port),
    stop: end,
  }
}
