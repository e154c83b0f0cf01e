import type { ParcelMessage, Post } from './parcels.ts'

/** A helper process's end of its line to the desk. */
export type HelperPort<Request, Answer> = {
  post: Post<Answer>
  onMessage(listener: (message: ParcelMessage<Request>) => void): void
}

/** What Electron gives a process that it forks; plain Node has `send` instead. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** The line of this process to whoever started it; the process ends with it. */
export function helperPort<Request, Answer>(): HelperPort<Request, Answer> {
  const { parentPort } = process as { parentPort?: ParentPort }
  process.on('disconnect', () => process.exit())
  return {
    post: async (message) => {
      if (parentPort) parentPort.postMessage(message)
      else await new Promise<void>((resolve) => process.send!(message, undefined, undefined, () => resolve()))
    },
    onMessage: (listener) => {
      if (parentPort) parentPort.on('message', ({ data }) => listener(data as ParcelMessage<Request>))
      else process.on('message', (message) => listener(message as ParcelMessage<Request>))
    },
  }
}
