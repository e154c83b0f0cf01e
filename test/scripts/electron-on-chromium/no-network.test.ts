import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { createSocket } from 'node:dgram'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startSmallProgram } from '../../support/small-program.ts'

test('a hostile page in a frame, held back by no policy of its own, reaches no socket of this computer', async () => {
  let arrived = 0
  const server = await listening(() => {
    arrived += 1
  })
  const { port } = server.address() as AddressInfo
  const datagrams = createSocket('udp4', () => {
    arrived += 1
  })
  await new Promise<void>((resolve) => {
    datagrams.bind(port, '127.0.0.1', resolve)
  })
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-small-'))
  const program = await startSmallProgram(folder, { LISTENING_PORT: String(port) })
  try {
    await program.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://letter.app.invalid/hostile'
      document.body.append(frame)
    })
    const frame = () => program.page.frames().find((one) => one.url() === 'https://letter.app.invalid/hostile')
    await expect.poll(() => frame()?.title()).toBe('ran')
    // Its own refresh comes after a second; nothing tells when an attempt has been given up.
    await pause(2500)
    expect(arrived).toBe(0)
  } finally {
    await program.close()
    datagrams.close()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
})

async function listening(connected: () => void): Promise<Server> {
  const server = createServer((socket) => {
    connected()
    socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}
