/** How hard a passphrase is to guess: 0 (very weak) to 4 (very strong), and zxcvbn's code for what makes it weak. */
export type Strength = { score: 0 | 1 | 2 | 3 | 4; because: string | null }

/** What the worker is asked; own words are names that must not be counted as hard to guess. */
export type Question = { id: number; passphrase: string; ownWords: string[] }

/** From this score on a passphrase is taken. */
export const strongEnough = 3
export const shortest = 12

/** Characters as people count them, after NFKC. */
export function lengthOf(passphrase: string): number {
  return [...passphrase.normalize('NFKC')].length
}

/** Judges a passphrase in a worker of its own, which starts with the first question; rejects where no worker can be had. */
export function judgeStrength(passphrase: string, ownWords: string[]): Promise<Strength> {
  return new Promise((resolve, reject) => {
    const id = ++last
    waiting.set(id, { resolve, reject })
    worker ??= startWorker()
    worker.postMessage({
      id,
      passphrase: passphrase.normalize('NFKC'),
      ownWords,
    } satisfies Question)
  })
}

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, { resolve: (strength: Strength) => void; reject: (failure: Error) => void }>()

function startWorker(): Worker {
  const started = new Worker(new URL('./strength-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', (event: MessageEvent<{ id: number; strength: Strength }>) => {
    waiting.get(event.data.id)?.resolve(event.data.strength)
    waiting.delete(event.data.id)
  })
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('no strength worker'))
    waiting.clear()
    worker = null
  })
  return started
}
