import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type HttpProxy = {
  url: string
  /** Where connections were asked for, in order. */
  asked: string[]
  stop(): Promise<void>
}

/** It comes with the tests. */
export const available = (): boolean => true

/** Starts an HTTP proxy on loopback; every name leads to this machine. `answer` is said instead of opening a tunnel. */
export async function startHttpProxy(answer?: string): Promise<HttpProxy> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    keep(client).once('data', (head: Buffer) => {
      const [, target = ''] = /^CONNECT (\S+) HTTP/u.exec(head.toString('latin1')) ?? []
      asked.push(target)
      if (answer !== undefined) return client.end(answer)
      const there = keep(
        connect(Number(target.split(':').at(-1)), '127.0.0.1', () => {
          client.write('HTTP/1.1 200 Connection established\r\n\r\n')
          client.pipe(there).pipe(client)
        }),
      )
      there.on('close', () => client.destroy())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
