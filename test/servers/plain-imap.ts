import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Words of a greeting that are left out: what a plain server of RFC 3501 does not know. */
const extensions =
  /^(IDLE|UIDPLUS|CONDSTORE|QRESYNC|ESEARCH|ENABLE|MOVE|LITERAL[+-]|MULTIAPPEND|NOTIFY|BINARY|SAVEDATE)$/i

/** A line to a mail server that hides its newer abilities, and counts who is connected. */
export type PlainImap = {
  port: number
  connections(): number
  stop(): Promise<void>
}

/** Passes everything on to the server at a loopback port, but for what it says of its abilities. */
export async function startPlainImap(to: number, hides = true): Promise<PlainImap> {
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1')
    connections += 1
    client.once('close', () => (connections -= 1))
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
    let rest = ''
    upstream.on('data', (bytes: Buffer) => {
      if (!hides) return void client.write(bytes)
      const lines = (rest + bytes.toString('latin1')).split('\n')
      rest = lines.pop()!
      if (lines.length > 0) client.write(Buffer.from(`${lines.map(plain).join('\n')}\n`, 'latin1'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function plain(line: string): string {
  if (/^\S+ OK \[APPENDUID /i.test(line)) return line.replace(/\[APPENDUID [^\]]*\] /i, '')
  if (!/^(\* CAPABILITY |\S+ OK \[CAPABILITY )/i.test(line)) return line
  return line
    .split(' ')
    .filter((word) => !extensions.test(word.replaceAll(/[[\]\r]/g, '')))
    .join(' ')
}
