import { fork } from 'node:child_process'
import type { ParcelMessage } from './parcels.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-requests.ts'

/** A process that reads mails (`main/reading-process.ts`), or the way to one. It keeps no program alive. */
export type ReadingProcess = {
  /** Resolves once the message is taken over, also by a process that has ended. Never rejects. */
  post(message: ParcelMessage<ReadingRequest>): Promise<void>
  onMessage(listener: (message: ParcelMessage<ReadingAnswer>) => void): void
  /** Told once, when the process has gone, for whatever reason. */
  onEnd(listener: () => void): void
  kill(): void
}

/** What the shell says to the desk each time it has handed one of its messages on. */
export const handedOn = 'handed on'

/** Starts a reading process whose heap may grow to so many megabytes. */
export type ForkReading = (megabytes: number) => ReadingProcess

/** What holds the heap of a process to a limit; V8 ends a process that goes beyond it. */
export function heapFlags(megabytes: number): string[] {
  return [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=8']
}

/** Starts reading processes under plain Node: for the command line, and for whatever else has no shell. */
export function forkUnderNode(file: URL): ForkReading {
  return (megabytes) => {
    // The environment may hold a passphrase for the command line, and what a failing process prints may quote a mail: it gets and says nothing.
    const child = fork(file, [], {
      serialization: 'advanced', execArgv: heapFlags(megabytes), env: { SystemRoot: process.env['SystemRoot'] }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.unref()
    child.channel?.unref()
    // It may be gone, or going, while a message is on its way.
    child.on('error', () => child.kill('SIGKILL'))
    return {
      post: (message) => new Promise((resolve) => {
        if (child.connected) child.send(message, () => resolve())
        else resolve()
      }),
      onMessage: (listener) => child.on('message', (message) => listener(message as ParcelMessage<ReadingAnswer>)),
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
