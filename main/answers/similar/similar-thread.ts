import { Worker } from 'node:worker_threads'
import type { OwnFile } from '../../database/own-file.ts'
import type { IndexedLetter } from './kept-postings.ts'

/** What the thread is asked, and what it answers under the same number; null where it failed. */
export type ToSimilar = { number: number } & (
  | { add: IndexedLetter[] }
  | { renew: IndexedLetter[] }
  | { skip: number }
  | { terms: string[]; most: number }
  | { tidy: true }
)
export type FromSimilar = { number: number; answer: unknown }

/** Letters that are like a text, by their places. */
export type SimilarLetters = {
  /** Whether every letter of this workstation has been taken in. */
  isReady(): boolean
  /** Takes in what has come since; does nothing while it is at that. */
  wake(): void
  /** Places of the nearest letters, the nearest first; null while the lists are loaded. */
  nearest(terms: readonly string[], most: number): Promise<number[]> | null
  stop(): Promise<void>
}

export type SimilarDeps = {
  worker: URL
  /** The file with a copy of its key. */
  file: () => OwnFile
  /** Letters whose places follow one, in their order, at most so many. */
  lettersAfter: (place: number, most: number) => IndexedLetter[]
  /** Letters that have another text than when they were taken, at most so many; they are told again until they are settled. */
  changedLetters: (most: number) => { letters: IndexedLetter[]; settled: () => void }
  /** Told when every letter is in. */
  ready: () => void
}

/** Letters that are handed over at once: the desk reads their texts, and answers calls between. */
const handed = 100

/** The thread starts when it is first woken or asked. */
export function startSimilarLetters({
  worker: thread,
  file,
  lettersAfter,
  changedLetters,
  ready,
}: SimilarDeps): SimilarLetters {
  let worker: Worker | null = null
  let last: number | null = null
  let isReady = false
  let feeding = false
  let again = false
  let stopped = false
  let number = 0
  const waiting = new Map<number, (answer: unknown) => void>()

  function start(): void {
    if (worker !== null || stopped) return
    const own = file()
    const key = new Uint8Array(new SharedArrayBuffer(own.key.length))
    key.set(own.key)
    own.key.fill(0)
    const started = new Worker(thread, { workerData: { file: own.file, key } satisfies OwnFile })
    worker = started
    started.on('message', (said: FromSimilar) => {
      if (said.number === 0) {
        last = said.answer as number
        return void feed()
      }
      waiting.get(said.number)?.(said.answer)
      waiting.delete(said.number)
    })
    started.on('error', () => undefined)
    started.once('exit', () => {
      key.fill(0)
      for (const settle of waiting.values()) settle(null)
      waiting.clear()
      if (worker === started) worker = null
      last = null
      isReady = false
    })
    started.unref()
  }

  const ask = (work: object): Promise<unknown> =>
    new Promise((resolve) => {
      if (worker === null) return resolve(null)
      number += 1
      waiting.set(number, resolve)
      worker.postMessage({ number, ...work })
    })

  /** Takes letters together, or each by itself where that fails: one that cannot be taken keeps none of the others out. False where none can. */
  async function take(letters: readonly IndexedLetter[]): Promise<boolean> {
    let taken = await ask({ add: letters })
    if (taken === null && letters.length > 1) {
      for (const letter of letters) if (!(await take([letter]))) return false
      return true
    }
    taken ??= await ask({ skip: letters[0]!.place })
    if (typeof taken !== 'number') return false
    last = taken
    return true
  }

  /** Takes letters anew in the same way; one that cannot be taken is found by the terms that it had. False where the thread has ended. */
  async function renew(letters: readonly IndexedLetter[]): Promise<boolean> {
    if (letters.length === 0 || (await ask({ renew: letters })) !== null) return true
    if (letters.length > 1) for (const letter of letters) if (!(await renew([letter]))) return false
    return last !== null
  }

  async function feed(): Promise<void> {
    if (feeding) {
      again = true
      return
    }
    feeding = true
    try {
      while (!stopped && last !== null) {
        const letters = lettersAfter(last, handed)
        if (letters.length === 0) break
        if (!(await take(letters))) return
      }
      while (!stopped && last !== null) {
        const { letters, settled } = changedLetters(handed)
        if (!(await renew(letters))) return
        settled()
        if (letters.length === 0) break
      }
      if (!stopped && last !== null) await ask({ tidy: true })
    } finally {
      feeding = false
    }
    if (again) {
      again = false
      return feed()
    }
    if (!stopped && last !== null && !isReady) {
      isReady = true
      ready()
    }
  }

  return {
    isReady: () => isReady,
    wake() {
      start()
      if (last !== null) void feed()
    },
    nearest(terms, most) {
      start()
      if (last === null) return null
      return ask({ terms: [...terms], most }).then((answer) => (answer as number[] | null) ?? [])
    },
    async stop() {
      stopped = true
      await worker?.terminate()
    },
  }
}
