import { type AddressInfo, createServer } from 'node:net'

/** A TCP port on loopback that was free a moment ago, for programs that cannot be told to choose one. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Waits until something listens on the port. Throws after 20 seconds, or when the program behind it has ended. */
export async function listening(port: number, hasEnded: () => string | null): Promise<void> {
  const { connect } = await import('node:net')
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const ended = hasEnded()
    if (ended !== null) throw new Error(`the server ended before it listened:\n${ended}`)
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`nothing listens on port ${port}`)
}
