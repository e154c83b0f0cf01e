import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startDeskLink } from '../../../main/shell/desk-link.ts'
import { partNames } from '../../../shared/parts.ts'

let folder = ''
let worker: URL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-link-'))
  const file = join(folder, 'worker.mjs')
  await writeFile(
    file,
    `
    import { parentPort, workerData } from 'node:worker_threads'
    parentPort.on('message', (message) => {
      if (message.close) return parentPort.close()
      if (message.path === 'office.die') process.exit(1)
      if (message.path === 'letters.read') {
        const { port1, port2 } = new MessageChannel()
        port1.on('message', (word) => parentPort.postMessage({ changed: word }))
        parentPort.postMessage({ reading: port2, megabytes: 7 }, [port2])
      }
      if (message.path === 'office.change') parentPort.postMessage({ changed: 'letters' })
      if (message.path !== 'office.silent') parentPort.postMessage({ id: message.id, result: { ok: true, output: [message.path, message.input, workerData.dataDir] } })
    })
  `,
  )
  worker = pathToFileURL(file)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const lost = { ok: false, error: { code: 'unexpected', details: {} } }

function open() {
  const heard: string[] = []
  const stopped = vi.fn<() => void>()
  const reading = vi.fn<(port: MessagePort, megabytes: number) => void>()
  return {
    desk: startDeskLink(
      worker,
      { dataDir: '/data' },
      {
        changed: (part) => heard.push(part),
        startedAgain: () => heard.push('again'),
        stopped,
        reading,
        finding: reading,
      },
    ),
    heard,
    stopped,
    reading,
  }
}

test('calls get their own answers, changes are handed on, and closing ends the worker', async () => {
  const { desk, heard, stopped } = open()
  expect(await Promise.all([desk.call('office.a', 1), desk.call('office.change', { x: [2] })])).toEqual([
    { ok: true, output: ['office.a', 1, '/data'] },
    { ok: true, output: ['office.change', { x: [2] }, '/data'] },
  ])
  expect(heard).toEqual(['letters'])
  await desk.close()
  expect(await desk.call('office.a', 1)).toEqual(lost)
  expect(stopped).not.toHaveBeenCalled()
})

test('a desk that dies answers what was asked with an error, and is started once more; a second death is told', async () => {
  const { desk, heard, stopped } = open()
  expect(await Promise.all([desk.call('office.silent', {}), desk.call('office.die', {})])).toEqual([lost, lost])
  expect(heard).toEqual([...partNames, 'again'])
  expect(await desk.call('office.a', 2)).toEqual({ ok: true, output: ['office.a', 2, '/data'] })
  expect(stopped).not.toHaveBeenCalled()
  expect(await desk.call('office.die', {})).toEqual(lost)
  await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce())
  expect(await desk.call('office.a', 3)).toEqual(lost)
  await desk.close()
})

test('a desk that needs a reading process gives its shell the port to it', async () => {
  const { desk, heard, reading } = open()
  await desk.call('letters.read', {})
  const [port, megabytes] = reading.mock.calls[0]!
  expect(megabytes).toBe(7)
  port.postMessage('letters')
  await vi.waitFor(() => expect(heard).toEqual(['letters']))
  port.close()
  await desk.close()
})

test('what cannot cross to the worker is bad input', async () => {
  const { desk } = open()
  expect(await desk.call('office.a', () => 0)).toEqual({ ok: false, error: { code: 'bad_input', details: {} } })
  await desk.close()
})
