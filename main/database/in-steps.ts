import { mostRowsInStep, roomFor, rowsTold } from './audited.ts'
import type { Database } from './open.ts'

/** Milliseconds of work in one step: letters and whoever waits have their turn in between. Some steps take twice as long as the one before. */
const longestStep = 20

/**
 * Does something with many things in steps of so many that each takes a few milliseconds; between two of them others have their turn. In an office of
 * several desks a step changes no more rows than travel at once, and the next one waits until they have. Stops before the next step where the signal
 * says so; returns how many were done.
 */
export async function inSteps<Thing>(
  db: Database,
  things: readonly Thing[],
  work: (some: readonly Thing[]) => void,
  signal?: AbortSignal,
): Promise<number> {
  let size = fewest
  let done = 0
  while (done < things.length && (await roomFor(db, signal))) {
    const some = things.slice(done, done + size)
    const [began, before] = [workedSoFar(), rowsTold(db)]
    work(some)
    done += some.length
    const byTime = (size * longestStep) / Math.max(workedSoFar() - began, 1)
    const rows = rowsTold(db) - before
    const byRows = rows === 0 ? Number.POSITIVE_INFINITY : (some.length * mostRowsInStep) / rows
    size = Math.max(1, Math.floor(Math.min(Math.max(fewest, Math.round(Math.min(2000, byTime))), byRows)))
    await turn()
  }
  return done
}

/** Things of the first step, and of any by its time. */
const fewest = 50

/** Sorted by comparing, in steps between which others have their turn. What things are sorted by must not change meanwhile. */
export async function sortedInSteps<Thing>(
  things: readonly Thing[],
  compare: (one: Thing, other: Thing) => number,
): Promise<Thing[]> {
  const runs: Thing[][] = []
  for (let at = 0; at < things.length; at += sortedAtOnce) {
    runs.push(things.slice(at, at + sortedAtOnce).toSorted(compare))
    await turn()
  }
  return merged(runs, compare)
}

/** Things sorted, or merged, before others have their turn: some five milliseconds. */
const sortedAtOnce = 4000
const mergedAtOnce = 20_000

/**
 * All runs at once, with the run whose next thing is the first on top of a heap: two by two each thing would be fetched from far memory once for
 * every pass, and that took most of the time.
 */
async function merged<Thing>(
  runs: readonly (readonly Thing[])[],
  compare: (one: Thing, other: Thing) => number,
): Promise<Thing[]> {
  const next = runs.map(() => 0)
  const isBefore = (one: number, other: number): boolean => {
    const compared = compare(runs[one]![next[one]!]!, runs[other]![next[other]!]!)
    return compared < 0 || (compared === 0 && one < other)
  }
  const heap: number[] = []
  /** Puts a run where it belongs, from this place of the heap downwards. */
  const settle = (run: number, from: number): void => {
    let place = from
    for (let below = 2 * place + 1; below < heap.length; below = 2 * place + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below += 1
      if (!isBefore(heap[below]!, run)) break
      heap[place] = heap[below]!
      place = below
    }
    heap[place] = run
  }
  for (let run = 0; run < runs.length; run += 1) heap.push(run)
  for (let place = heap.length - 1; place >= 0; place -= 1) settle(heap[place]!, place)
  const all: Thing[] = []
  while (heap.length > 0) {
    const run = heap[0]!
    all.push(runs[run]![next[run]!]!)
    next[run]! += 1
    if (next[run]! < runs[run]!.length) settle(run, 0)
    else {
      const last = heap.pop()!
      if (heap.length > 0) settle(last, 0)
    }
    if (all.length % mergedAtOnce === 0) await turn()
  }
  return all
}

/** Others have their turn. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

/** Milliseconds that this thread has worked: a computer that is busy with other things makes no step shorter. */
function workedSoFar(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
