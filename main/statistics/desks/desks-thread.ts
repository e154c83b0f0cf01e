import { Worker } from 'node:worker_threads'
import { Problem } from '../../../shared/errors.ts'
import type { Failure } from '../../../shared/rpc.ts'
import type { OwnFile } from '../../database/own-file.ts'
import type { Look, NamedObject } from './desks-work.ts'

type Work =
  | { do: 'look' }
  | { do: 'pack'; name: string }
  | { do: 'noted'; parts: readonly (NamedObject & { mark: string })[] }
  | ({ do: 'stage'; bytes: Uint8Array } & NamedObject)
  | {
      do: 'take'
      parts: readonly NamedObject[]
      state: { asOf: string; digest: string }
      open: readonly NamedObject[]
    }
  | { do: 'closeKeyless' }

/** What the thread is asked, and what it answers under the same number. */
export type ToDesksThread = { number: number } & Work
export type FromDesksThread = { number: number } & ({ answer: unknown } | { failure: Failure })

/** The statistics' file as the work with other desks needs it, in a thread, because months take seconds. */
export type DesksThread = {
  look(): Promise<Look>
  pack(name: string): Promise<Uint8Array>
  noted(parts: readonly (NamedObject & { mark: string })[]): Promise<void>
  stage(part: NamedObject & { bytes: Uint8Array }): Promise<void>
  take(
    parts: readonly NamedObject[],
    state: { asOf: string; digest: string },
    open: readonly NamedObject[],
  ): Promise<void>
  closeKeyless(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts it for one work.
 * @param place the file with a copy of its key, which is wiped when the file is open, at the latest when the thread ends
 */
export function startDesksThread(thread: URL, place: OwnFile): DesksThread {
  // Both threads see this memory, so that wiping it once wipes it everywhere.
  const key = new Uint8Array(new SharedArrayBuffer(place.key.length))
  key.set(place.key)
  place.key.fill(0)
  const worker = new Worker(thread, { workerData: { file: place.file, key } satisfies OwnFile })
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: unknown): void }>()
  let last = 0
  let ended: unknown = null
  worker.on('message', (said: FromDesksThread) => {
    const asked = waiting.get(said.number)
    waiting.delete(said.number)
    if ('answer' in said) asked?.resolve(said.answer)
    else asked?.reject(new Problem(said.failure.code, said.failure.details))
  })
  const end = (failure: unknown): void => {
    ended ??= failure
    key.fill(0)
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.once('error', end)
  worker.once('exit', () => end(new Problem('not_signed_in')))

  function ask(work: Work): Promise<unknown> {
    if (ended !== null) return Promise.reject(ended)
    const number = (last += 1)
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, ...work })
    })
  }

  return {
    look: () => ask({ do: 'look' }) as Promise<Look>,
    pack: (name) => ask({ do: 'pack', name }) as Promise<Uint8Array>,
    noted: async (parts) => void (await ask({ do: 'noted', parts })),
    stage: async (part) => void (await ask({ do: 'stage', ...part })),
    take: async (parts, state, open) => void (await ask({ do: 'take', parts, state, open })),
    closeKeyless: async () => void (await ask({ do: 'closeKeyless' })),
    async stop() {
      await worker.terminate()
    },
  }
}
