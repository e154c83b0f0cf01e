import { createHook } from 'node:async_hooks'
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** One turn of the event loop that was not short: when it ended, and the processor time of its thread, both in milliseconds. */
export type Turn = { at: number; milliseconds: number }

const file = process.env['MADOGUCHI_BENCH_TURNS']
// Processes that the shell starts, as the one that reads mails, inherit NODE_OPTIONS and are not the shell.
delete process.env['MADOGUCHI_BENCH_TURNS']

// Loaded into the program's shell before all else (node --import). From the first callback of a turn to the end of its poll phase: that
// may be several tasks, never less than one. Turns below 5 ms are not worth a line.
if (isMainThread && file !== undefined) {
  let begun: number | null = null
  let own = 0
  const cpu = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const turnEnds = (): void => {
    const milliseconds = cpu() - begun!
    begun = null
    if (milliseconds >= 5) appendFileSync(file, `${JSON.stringify({ at: Date.now(), milliseconds } satisfies Turn)}\n`)
  }
  createHook({
    init(id, type) {
      if (type === 'Immediate' && own === -1) own = id
    },
    before(id) {
      if (begun !== null || id === own) return
      begun = cpu()
      own = -1
      setImmediate(turnEnds).unref()
    },
  }).enable()
}
