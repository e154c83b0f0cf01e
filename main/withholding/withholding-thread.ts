import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/errors.ts'
import type { Answer, Question } from './withhold.ts'

/** What the thread answers under the number of a question; null where it failed. */
export type FromWithholding = { number: number; answer: Answer | null }

/** Proofs in a thread of their own: meanwhile the desk goes on answering. */
export type WithholdingThread = { withhold(question: Question): Promise<Answer>; stop(): Promise<void> }

/** Milliseconds without a question after which the thread ends, and the solver's memory with it. */
const patience = 120_000
/** Answers that are kept, so that looking at a table again proves nothing again. */
const mostKept = 20

/** The thread begins with the first question. What is still asked when it is stopped fails as `not_signed_in`. */
export function startWithholding(thread: URL, rest = patience): WithholdingThread {
  const kept = new Map<string, Promise<Answer>>()
  let running: { worker: Worker; waiting: Map<number, PromiseWithResolvers<Answer>>; idle: NodeJS.Timeout } | null =
    null
  let stopped = false
  let last = 0

  function start(): NonNullable<typeof running> {
    const worker = new Worker(thread)
    const waiting = new Map<number, PromiseWithResolvers<Answer>>()
    // A proof that takes longer than that is no rest.
    const idle = setTimeout(() => (waiting.size > 0 ? idle.refresh() : void worker.terminate()), rest).unref()
    const own = { worker, waiting, idle }
    let failure: unknown = new Problem('not_signed_in')
    worker.on('message', ({ number, answer }: FromWithholding) => {
      if (answer) waiting.get(number)?.resolve(answer)
      else waiting.get(number)?.reject(new Error('a proof failed'))
      waiting.delete(number)
      idle.refresh()
    })
    worker.once('error', (error) => (failure = error))
    worker.once('exit', () => {
      clearTimeout(idle)
      if (running === own) running = null
      for (const { reject } of waiting.values()) reject(failure)
    })
    return own
  }

  function prove(question: Question): Promise<Answer> {
    if (stopped) return Promise.reject(new Problem('not_signed_in'))
    running ??= start()
    running.idle.refresh()
    const number = (last += 1)
    const asked = Promise.withResolvers<Answer>()
    running.waiting.set(number, asked)
    running.worker.postMessage({ number, question })
    return asked.promise
  }

  return {
    withhold(question) {
      const key = createHash('sha256').update(JSON.stringify(question)).digest('hex')
      const known = kept.get(key)
      if (known) return known
      const answer = prove(question)
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
      kept.set(key, answer)
      answer.catch(() => kept.delete(key))
      return answer
    },
    async stop() {
      stopped = true
      await running?.worker.terminate()
    },
  }
}
