import { parentPort } from 'node:worker_threads'
import { readMessage } from '../../../../main/mail/read-message.ts'
import { answerReadingRequests } from '../../../../main/mail/reading-requests.ts'

/** A reading worker that never comes back from some mails, or eats memory over others: what no mail should achieve with the real one. */
answerReadingRequests(parentPort!, async (raw, schemas, options) => {
  const text = Buffer.from(raw).toString('latin1')
  while (text.includes('\r\n\r\nstuck')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  const eaten: string[][] = []
  while (text.includes('\r\n\r\nhungry')) eaten.push(Array.from({ length: 100_000 }, (_, index) => `${index}`))
  if (text.includes('heavy') && options?.sanitised) process.exit(1)
  if (text.includes('\r\n\r\nbroken')) throw new Error('broken')
  if (text.includes('X-Always: broken')) process.exit(1)
  return readMessage(raw, schemas, options)
})
