import { parentPort } from 'node:worker_threads'
import { withhold, type Question } from './withhold.ts'
import type { FromWithholding } from './withholding-thread.ts'

/** The thread that decides and proves what is withheld: it has numbers only, and opens no file of the office. */
const port = parentPort!

port.on('message', async ({ number, question }: { number: number; question: Question }) => {
  try {
    say({ number, answer: await withhold(question) })
  } catch {
    say({ number, answer: null })
  }
})

function say(said: FromWithholding): void {
  port.postMessage(said)
}
