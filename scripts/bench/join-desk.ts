import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { memoryOfDesk } from './desk-memory.ts'
import type { Answered, Asked, Watched } from './join-child.ts'
import { watchMemory } from './memory.ts'

/** A workstation in a process of its own. */
export type JoinDesk = {
  /** Throws what the call fails with. */
  call<T>(path: string, input: unknown): Promise<{ output: T; milliseconds: number }>
  /** From now on the list is asked for ten times a second; returns what was seen since it was before. */
  watch(): Promise<Watched>
  unwatch(): Promise<Watched>
  /** The largest memory until now, in megabytes. */
  peak(): number
  close(): Promise<void>
}

/** Starts one. `background` is false where it does only what it is told. */
export function startJoinDesk(dataDir: string, background: boolean): JoinDesk {
  const file = fileURLToPath(new URL('./join-child.ts', import.meta.url))
  const child = fork(file, [JSON.stringify({ dataDir, background })], {
    execArgv: [memoryOfDesk],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const memory = watchMemory(child.pid!)
  const waiting = new Map<number, PromiseWithResolvers<Answered>>()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let next = 0
  child.on('message', (said: Answered) => waiting.get(said.id)?.resolve(said))
  child.once('exit', (code) => {
    for (const one of waiting.values()) one.reject(new Error(`a desk ended with ${code}`))
  })
  const ask = async (asked: Omit<Asked, 'id'>): Promise<Answered> => {
    const id = next++
    const one = Promise.withResolvers<Answered>()
    waiting.set(id, one)
    child.send({ ...asked, id })
    return one.promise.finally(() => waiting.delete(id))
  }
  const watching = async (watch: boolean): Promise<Watched> => (await ask({ watch })).output as Watched
  return {
    async call<T>(path: string, input: unknown) {
      const { ok, output, milliseconds } = await ask({ path, input })
      if (!ok) throw new Error(`${path}: ${JSON.stringify(output)}`)
      return { output: output as T, milliseconds }
    },
    watch: () => watching(true),
    unwatch: () => watching(false),
    peak: () => memory.peak(),
    async close() {
      await ask({ close: true })
      await ended
    },
  }
}
