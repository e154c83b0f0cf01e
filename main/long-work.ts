import { Worker } from 'node:worker_threads'
import { Problem } from '../shared/errors.ts'
import type { Failure } from '../shared/rpc.ts'

/**
 * Long work of a part, in a thread of its own: meanwhile the desk goes on answering. The thread writes a file of its own, or tables of its own
 * in the office data, and hands over what it did; shared tables and the record are written by the desk's connection alone.
 */
export type LongWorkThread<Outcome> = {
  /** What the thread hands over. Rejects with a Problem where it failed, and where it ended without a word. */
  outcome: Promise<Outcome>
  /** Ends the thread; what it had not finished stays begun, and is settled at the next start. */
  stop(): Promise<void>
}

/** Megabytes of the newest objects in a thread: V8 would let them grow to where an import of logs holds some tens more of what is long done with. */
const youngMegabytes = 16

/** Where the thread writes, with the key of that file. */
export type WrittenPlace = { file: string; key: Uint8Array; ownTables?: readonly string[] }

/** What a thread is started with. The key lies in memory that both threads see, so that wiping it once wipes it everywhere. */
export type WorkOrder<Ask> = { id: string; place: WrittenPlace; ask: Ask }

/** What a thread says: how far it is (in whatever the part counts), and at its end what came of it. */
export type FromThread<Outcome, Progress = number> =
  | { progress: Progress }
  | { outcome: Outcome }
  | { failure: Failure }

/**
 * Starts the thread for a work whose intent stands in the office data (`noteIntent`). The key given here is wiped at once, the thread's
 * when it has opened its file, at the latest when it ends.
 * @param told is called with how far the work is
 */
export function startLongWork<Ask, Outcome, Progress = number>(
  thread: URL,
  { id, place, ask }: WorkOrder<Ask>,
  told: (progress: Progress) => void = () => {},
): LongWorkThread<Outcome> {
  const key = new Uint8Array(new SharedArrayBuffer(place.key.length))
  key.set(place.key)
  place.key.fill(0)
  const order: WorkOrder<Ask> = { id, place: { ...place, key }, ask }
  const worker = new Worker(thread, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } })
  const outcome = new Promise<Outcome>((resolve, reject) => {
    worker.on('message', (said: FromThread<Outcome, Progress>) => {
      if ('progress' in said) told(said.progress)
      else if ('outcome' in said) resolve(said.outcome)
      else reject(new Problem(said.failure.code, said.failure.details))
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      key.fill(0)
      reject(new Error('the thread ended without an outcome'))
    })
  })
  // Who stops the work may not wait for it any more.
  outcome.catch(() => undefined)
  return {
    outcome,
    async stop() {
      await worker.terminate()
    },
  }
}
