import { Worker } from 'node:worker_threads'
import { Problem } from '../../../shared/errors.ts'
import type { Failure } from '../../../shared/rpc.ts'
import type { Answered, Asked, Kept } from '../../../shared/statistics/questions.ts'
import type { SiteSection } from '../../../shared/statistics/settings.ts'
import type { OwnFile } from '../../database/own-file.ts'
import type { KeptMonth } from './kept-months.ts'

/** What the thread is asked, and what it answers under the same number. */
export type ToQuestionThread = { number: number } & Work
type Work =
  | { do: 'ask'; asked: Asked; sections: readonly SiteSection[] }
  | { do: 'kept' }
  | { do: 'months' }
  | { do: 'asOf' }
export type FromQuestionThread = { number: number } & ({ answer: unknown } | { failure: Failure })

/** Questions about the statistics, answered in a thread of their own, so that letters are answered as ever meanwhile. */
export type QuestionThread = {
  ask(asked: Asked, sections: readonly SiteSection[]): Promise<Answered>
  /** From which days and servers something is kept. */
  kept(): Promise<Kept>
  /** Of which months something is kept, and whether they are closed. */
  months(): Promise<KeptMonth[]>
  /** As of when the numbers are that came from another workstation; null where none did. */
  asOf(): Promise<string | null>
  /** Ends the thread; what is still asked then is not answered. */
  stop(): Promise<void>
}

/** Milliseconds without a question after which the thread ends, and its memory with it. */
const patience = 600_000

/**
 * The thread begins with the first question, and once more with the next one after it has ended.
 * @param place the statistics' file with a copy of its key, which is wiped when the file is open, at the latest when the thread ends
 */
export function startQuestionThread(thread: URL, place: () => OwnFile): QuestionThread {
  let running: Running | null = null
  let stopped = false

  function ask(what: Work): Promise<unknown> {
    if (stopped) return Promise.reject(new Problem('not_signed_in'))
    if (running === null) {
      const started = start(thread, place(), () => {
        if (running === started) running = null
      })
      running = started
    }
    return running.ask(what)
  }

  return {
    ask: (asked, sections) => ask({ do: 'ask', asked, sections }) as Promise<Answered>,
    kept: () => ask({ do: 'kept' }) as Promise<Kept>,
    months: () => ask({ do: 'months' }) as Promise<KeptMonth[]>,
    asOf: () => ask({ do: 'asOf' }) as Promise<string | null>,
    async stop() {
      stopped = true
      await running?.stop()
    },
  }
}

type Running = { ask(what: object): Promise<unknown>; stop(): Promise<void> }
type Waiting = { resolve(answer: unknown): void; reject(error: unknown): void }

function start(thread: URL, own: OwnFile, onEnd: () => void): Running {
  // Both threads see this memory, so that wiping it once wipes it everywhere.
  const key = new Uint8Array(new SharedArrayBuffer(own.key.length))
  key.set(own.key)
  own.key.fill(0)
  const worker = new Worker(thread, { workerData: { file: own.file, key } satisfies OwnFile })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let failure: unknown = new Problem('not_signed_in')
  const idle = setTimeout(() => void worker.terminate(), patience).unref()
  worker.on('message', (said: FromQuestionThread) => {
    const asked = waiting.get(said.number)
    waiting.delete(said.number)
    if ('answer' in said) asked?.resolve(said.answer)
    else asked?.reject(new Problem(said.failure.code, said.failure.details))
  })
  worker.once('error', (error) => (failure = error))
  worker.once('exit', () => {
    clearTimeout(idle)
    key.fill(0)
    onEnd()
    for (const { reject } of waiting.values()) reject(failure)
  })
  return {
    ask(what) {
      idle.refresh()
      const number = (last += 1)
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject })
        worker.postMessage({ number, ...what })
      })
    },
    async stop() {
      await worker.terminate()
    },
  }
}
