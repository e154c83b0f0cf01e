import { fork } from 'node:child_process'
import type { MessagePort } from 'node:worker_threads'
import type { ParcelMessage } from './parcels.ts'

/** A process that reads what is hostile, apart from data and keys (`main/reading-process.ts`), or the way to one. It keeps no program alive. */
export type HelperProcess<Request, Answer> = {
  /** Resolves once the message is taken over, also by a process that has ended. Never rejects. */
  post(message: ParcelMessage<Request>): Promise<void>
  onMessage(listener: (message: ParcelMessage<Answer>) => void): void
  /** Told once, when the process has gone, for whatever reason. */
  onEnd(listener: () => void): void
  kill(): void
}

/** Starts such a process whose heap may grow to so many megabytes. */
export type Fork<Request, Answer> = (megabytes: number) => HelperProcess<Request, Answer>

/** What holds the heap of a process to a limit; V8 ends a process that goes beyond it. */
export function heapFlags(megabytes: number): string[] {
  return [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=8']
}

/** Starts processes from a file under plain Node: for the command line, and for whatever else has no shell. */
export function forkUnderNode<Request, Answer>(file: URL): Fork<Request, Answer> {
  return (megabytes) => {
    // The environment may hold a passphrase for the command line, and what a failing process prints may quote a mail: it gets and says nothing.
    const child = fork(file, [], {
      // It has no file to write and nothing to start.
      serialization: 'advanced',
      execArgv: ['--permission', '--allow-fs-read=*', ...heapFlags(megabytes)],
      env: { SystemRoot: process.env['SystemRoot'] },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    // It may be gone, or going, while a message is on its way.
    child.on('error', () => child.kill('SIGKILL'))
    return {
      post: (message) =>
        new Promise((resolve) => {
          if (child.connected) child.send(message, () => resolve())
          else resolve()
        }),
      onMessage: (listener) => child.on('message', (message) => listener(message as ParcelMessage<Answer>)),
      onEnd: (listener) => {
        child.once('exit', listener)
        // A process that could not even be started has no exit.
        if (child.pid === undefined) child.once('error', listener)
      },
      kill: () => {
        child.ref()
        child.kill('SIGKILL')
      },
    }
  }
}

/** The way to a process that the shell has started; the shell passes on what comes through the port, and says so each time. */
export function helperAt<Request, Answer>(port: MessagePort): HelperProcess<Request, Answer> {
  let taken = (): void => undefined
  let closed = false
  port.on('close', () => {
    closed = true
    taken()
  })
  return {
    // One at a time: the shell would pass on all that wait in a single task.
    post: (message) =>
      new Promise((resolve) => {
        if (closed) return resolve()
        taken = resolve
        port.postMessage(message, ArrayBuffer.isView(message) ? [message.buffer] : [])
      }),
    onMessage: (listener) =>
      port.on('message', (message) => (message === passedOn ? taken() : listener(message))).unref(),
    onEnd: (listener) => port.once('close', listener),
    kill: () => port.close(),
  }
}

/** What the shell says each time it has passed a message on. */
export const passedOn = 'passed on'
