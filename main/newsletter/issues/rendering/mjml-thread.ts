import { Worker } from 'node:worker_threads'
import type { RenderingAnswer, RenderingAsk } from './rendering-worker.ts'

export type MjmlThread = {
  /** HTML of MJML. Rejects where it is none, or takes longer than any issue does. */
  html(mjml: string): Promise<string>
  close(): Promise<void>
}

/** Seconds in which the largest issue is rendered on the slowest desk, and then some. */
const longest = 60

/** A thread for MJML: it starts with the first question, stays a minute after the last, and is replaced when it fails. */
export function startMjml(workerFile: URL): MjmlThread {
  let worker: Worker | null = null
  let count = 0
  let rest: NodeJS.Timeout | undefined
  const waiting = new Map<number, { resolve(html: string): void; reject(failure: Error): void; late: NodeJS.Timeout }>()
  const end = async (failure: Error | null): Promise<void> => {
    clearTimeout(rest)
    const ended = worker
    worker = null
    for (const { reject, late } of waiting.values()) {
      clearTimeout(late)
      reject(failure ?? new Error('rendering was ended'))
    }
    waiting.clear()
    await ended?.terminate()
  }
  const started = (): Worker => {
    if (worker) return worker
    const made = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
    made.unref()
    made.on('message', (answer: RenderingAnswer) => {
      const one = waiting.get(answer.number)
      if (!one) return
      waiting.delete(answer.number)
      clearTimeout(one.late)
      if ('html' in answer) one.resolve(answer.html)
      else one.reject(new Error(answer.failure))
      if (waiting.size === 0) rest = setTimeout(() => void end(null), 60_000).unref()
    })
    const failed = (failure: Error): void => {
      if (worker === made) void end(failure)
    }
    made.once('error', failed)
    made.once('exit', () => failed(new Error('the rendering thread ended')))
    return (worker = made)
  }
  return {
    html: (mjml) =>
      new Promise((resolve, reject) => {
        clearTimeout(rest)
        const number = (count += 1)
        const late = setTimeout(() => void end(new Error('rendering took too long')), longest * 1000)
        waiting.set(number, { resolve, reject, late })
        started().postMessage({ number, mjml } satisfies RenderingAsk)
      }),
    close: () => end(null),
  }
}
