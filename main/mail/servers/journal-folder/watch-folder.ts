import { setTimeout as pause } from 'node:timers/promises'
import type { OneConnection } from './one-connection.ts'
import { lookEvery, type Records } from './records.ts'

/** Milliseconds between two calls for no reason, of looking all the time after something has come, and after a failure. */
const [callEvery, lively, retryEvery] = [20_000, 2000, 2000]

export type FolderWatch = {
  /** Calls back soon after something has come, now and then without a reason, and after a failure. Returns what ends it. */
  add(onNews: () => void): () => Promise<void>
  /** Something is going on: for a while it looks instead of waiting to be told, since servers tell late (Dovecot after half a second). */
  beLively(): void
  close(): void
}

/** Watches a folder for as long as somebody wants to know. */
export function watchFolder(eyes: OneConnection, records: Records): FolderWatch {
  const listeners = new Set<() => void>()
  const over = new AbortController()
  let livelyUntil = 0
  let running: Promise<void> | null = null
  /** The newest position that was told, and when. */
  let [told, toldAt] = [-1, 0]

  const rest = (milliseconds: number): Promise<void> =>
    pause(milliseconds, undefined, { signal: over.signal, ref: false }).catch(() => undefined)
  /** Looks, tells, and waits until it is time to look again. */
  const step = async (): Promise<void> => {
    await eyes.use(records.look)
    const { position } = records.newest()
    if (position !== told) {
      if (told >= 0) livelyUntil = performance.now() + lively
      told = position
      tellAll()
    } else if (performance.now() - toldAt >= callEvery) tellAll()
    if (performance.now() < livelyUntil) await rest(lookEvery)
    else await eyes.rest(callEvery)
  }
  const tellAll = (): void => {
    toldAt = performance.now()
    for (const tell of listeners) tell()
  }
  const watch = async (): Promise<void> => {
    told = -1
    while (!over.signal.aborted && listeners.size > 0)
      await step().catch(async () => {
        // Whoever reads now is told why; here it is tried again.
        tellAll()
        await rest(retryEvery)
      })
    running = null
  }
  return {
    add(onNews) {
      // Each wants to be called for itself, whoever else gave the same function.
      const tell = (): void => onNews()
      listeners.add(tell)
      running ??= watch()
      return async () => void listeners.delete(tell)
    },
    beLively: () => void (livelyUntil = performance.now() + lively),
    close() {
      listeners.clear()
      over.abort()
    },
  }
}
