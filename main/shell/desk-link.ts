import { Worker, type MessagePort } from 'node:worker_threads'
import { partNames } from '../../shared/parts.ts'
import type { Result } from '../../shared/rpc.ts'

/** The shell's end of the desk worker. It holds no data: it numbers calls and hands the answers back. */
export type DeskLink = {
  /** Never rejects; a call that the worker took with it when it ended comes back as `unexpected`. */
  call(path: string, input: unknown): Promise<Result<unknown>>
  /** Lets the desk end its connections and release its folder; resolves when the worker has gone. */
  close(): Promise<void>
}

/** What the worker says: the answer to a numbered call, that a part has changed, or that it needs a process at a port that reads mails, or one that looks for personal data. */
export type FromDesk =
  | { id: number; result: Result<unknown> }
  | { changed: string }
  | { reading: MessagePort; megabytes: number }
  | { finding: MessagePort; megabytes: number }
/** What the worker is asked: a numbered call, or to close and go. */
export type ToDesk = { id: number; path: string; input: unknown } | { close: true }

const secondsToClose = 10

const lost: Result<never> = { ok: false, error: { code: 'unexpected', details: {} } }

/**
 * Megabytes of the newest objects in the desk's thread: V8 would let them grow to where a large pull holds 60 MB more of what is long done with, at
 * the same speed (measured with 10,000 mails).
 */
export const youngMegabytes = 24

/** Starts the desk worker; one that dies is started once more, and `startedAgain` is told; then `stopped`. */
export function startDeskLink(
  file: URL,
  workerData: { dataDir: string },
  listeners: {
    changed: (part: string) => void
    startedAgain: () => void
    stopped: () => void
    reading: (port: MessagePort, megabytes: number) => void
    finding: (port: MessagePort, megabytes: number) => void
  },
): DeskLink {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let lastId = 0
  let starts = 0
  let closing = false
  let gone: (() => void) | null = null
  let worker: Worker | null = null

  const start = () => {
    starts += 1
    const one = new Worker(file, {
      workerData,
      name: 'desk',
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    })
    worker = one
    one.on('message', (message: FromDesk) => {
      if ('changed' in message) return listeners.changed(message.changed)
      if ('reading' in message) return listeners.reading(message.reading, message.megabytes)
      if ('finding' in message) return listeners.finding(message.finding, message.megabytes)
      waiting.get(message.id)?.(message.result)
      waiting.delete(message.id)
    })
    // Only the kind of error: its words could quote a letter.
    one.on('error', (error: unknown) =>
      console.error('desk worker:', error instanceof Error ? error.name : 'error', codeOf(error)),
    )
    one.on('exit', () => ended())
  }
  const ended = () => {
    worker = null
    for (const answer of waiting.values()) answer(lost)
    waiting.clear()
    if (closing) return gone?.()
    if (starts > 1) return listeners.stopped()
    start()
    // The new worker starts locked: whatever the window shows must be asked again.
    for (const part of partNames) listeners.changed(part)
    listeners.startedAgain()
  }

  start()
  return {
    call: (path, input) =>
      new Promise((resolve) => {
        if (worker === null || closing) return resolve(lost)
        const id = ++lastId
        waiting.set(id, resolve)
        try {
          worker.postMessage({ id, path, input } satisfies ToDesk)
        } catch {
          // An input that cannot be copied across threads can be no input of the contract.
          waiting.delete(id)
          resolve({ ok: false, error: { code: 'bad_input', details: {} } })
        }
      }),
    close: () =>
      new Promise((resolve) => {
        closing = true
        if (worker === null) return resolve()
        gone = resolve
        worker.postMessage({ close: true } satisfies ToDesk)
        // What is committed is safe already; a server that does not let go must not keep the program from ending.
        const last = worker
        setTimeout(() => void last.terminate(), secondsToClose * 1000).unref()
      }),
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
