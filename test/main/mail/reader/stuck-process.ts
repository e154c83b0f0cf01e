import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { answerReadingRequests, type ReadingPort } from '../../../../main/mail/reader/reading-requests.ts'

const port: ReadingPort = {
  post: (message) =>
    new Promise((resolve) => {
      process.send!(message, undefined, undefined, () => resolve())
    }),
  onMessage: (listener) => process.on('message', (message) => listener(message as Parameters<typeof listener>[0])),
}

/** A reading process that never comes back from some mails, eats memory over others, writes a file or starts a program: what no mail should achieve with the real one. */
answerReadingRequests(port, async (raw, schemas, options) => {
  const text = Buffer.from(raw).toString('latin1')
  while (text.includes('\r\n\r\nstuck')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  const eaten: string[][] = []
  while (text.includes('\r\n\r\nhungry')) eaten.push(Array.from({ length: 100_000 }, (_, index) => `${index}`))
  // In large bites: for one that does not fit V8 ends the whole program at once, where they are allocated in a mere thread of it.
  while (text.includes('\r\n\r\ngreedy')) eaten.push(Array.from<string>({ length: 30_000_000 }))
  if (text.includes('heavy') && options?.sanitised) process.exit(1)
  if (text.includes('\r\n\r\nwriting')) writeFileSync(join(tmpdir(), 'written-by-a-mail'), '')
  if (text.includes('\r\n\r\nstarting')) execFileSync(process.execPath, ['--version'])
  if (text.includes('\r\n\r\nbroken')) throw new Error('broken')
  if (text.includes('X-Always: broken')) process.exit(1)
  const reading = await readMessage(raw, schemas, options)
  if (text.includes('\r\n\r\nlying'))
    return { ...reading, kind: 'decree' as 'direct', bounces: [{ recipient: 7 }] as never }
  if (text.includes('\r\n\r\nendless')) return { ...reading, references: Array<string>(40_000_000).fill('') }
  return reading
})
process.on('disconnect', () => process.exit())
