import { monitorEventLoopDelay } from 'node:perf_hooks'
import { startDesk } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'

/** What a desk of its own process is asked: a call of the contract, to begin or end asking for the list, or to close. */
export type Asked =
  | { id: number; path: string; input: unknown }
  | { id: number; watch: boolean }
  | { id: number; close: true }

/** What it answers: what came of the call and its milliseconds, or what was seen while the list was asked for. */
export type Answered = { id: number; ok: boolean; output: unknown; milliseconds: number }

/** Milliseconds of each answer to letters.list, and the longest for which this thread had no turn. */
export type Watched = { list: number[]; longest: number }

/** Milliseconds between two questions, as somebody who works there may ask them. */
const between = 100

const { dataDir, background } = JSON.parse(process.argv[2]!) as { dataDir: string; background: boolean }
// As it was built: taking the types out of its sources is no part of the program.
const workers = { ...workerFiles(), readingProcess: new URL('../../out/main/reading-process.js', import.meta.url) }
const desk = startDesk({ dataDir, workers, background })
const delay = monitorEventLoopDelay({ resolution: 5 })
let list: number[] = []
let timer: NodeJS.Timeout | null = null

process.on('message', (asked: Asked) => {
  void answer(asked).then((said) => process.send!(said))
})

async function answer(asked: Asked): Promise<Answered> {
  const began = performance.now()
  if ('path' in asked) {
    const result = await desk.call(asked.path, asked.input)
    const output = result.ok ? result.output : result.error
    return { id: asked.id, ok: result.ok, output, milliseconds: performance.now() - began }
  }
  if ('close' in asked) {
    stopWatching()
    await desk.close()
    setImmediate(() => process.disconnect())
    return { id: asked.id, ok: true, output: null, milliseconds: performance.now() - began }
  }
  const watched: Watched = { list, longest: delay.max / 1e6 }
  stopWatching()
  if (asked.watch) startWatching()
  return { id: asked.id, ok: true, output: watched, milliseconds: performance.now() - began }
}

function startWatching(): void {
  delay.reset()
  delay.enable()
  ask(performance.now() + between)
}

/** Counted from when it was to be asked: what kept this thread busy keeps whoever asks waiting, too. */
function ask(at: number): void {
  timer = setTimeout(
    () => {
      void desk.call('letters.list', { view: 'all', limit: 100 }).then(({ ok }) => {
        if (timer === null) return
        const now = performance.now()
        if (ok) list.push(now - at)
        ask(Math.max(now, at + between))
      })
    },
    Math.max(0, at - performance.now()),
  )
}

function stopWatching(): void {
  if (timer) clearTimeout(timer)
  timer = null
  list = []
  delay.disable()
}
