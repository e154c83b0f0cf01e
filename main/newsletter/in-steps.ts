/** Milliseconds of work in one step: letters and whoever waits have their turn in between. */
const longestStep = 40

/**
 * Does something with many things in steps of so many that each takes a few milliseconds; between two of them others have their turn.
 * Stops before the next step where the signal says so; returns how many were done.
 */
export async function inSteps<Thing>(
  things: readonly Thing[],
  work: (some: readonly Thing[]) => void,
  signal?: AbortSignal,
): Promise<number> {
  let size = 100
  let done = 0
  while (done < things.length && !signal?.aborted) {
    const some = things.slice(done, done + size)
    const began = workedSoFar()
    work(some)
    done += some.length
    size = Math.max(50, Math.min(2000, Math.round((size * longestStep) / Math.max(workedSoFar() - began, 1))))
    await turn()
  }
  return done
}

/** Sorted by comparing, in steps between which others have their turn. What things are sorted by must not change meanwhile. */
export async function sortedInSteps<Thing>(
  things: readonly Thing[],
  compare: (one: Thing, other: Thing) => number,
): Promise<Thing[]> {
  let runs: Thing[][] = []
  for (let at = 0; at < things.length; at += sortedAtOnce) {
    runs.push(things.slice(at, at + sortedAtOnce).toSorted(compare))
    await turn()
  }
  while (runs.length > 1) {
    const next: Thing[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      const [one, other] = [runs[at]!, runs[at + 1]]
      next.push(other ? await merged(one, other, compare) : one)
    }
    runs = next
  }
  return runs[0] ?? []
}

/** Things sorted, or merged, before others have their turn: some five milliseconds. */
const sortedAtOnce = 4000
const mergedAtOnce = 40_000

async function merged<Thing>(
  one: readonly Thing[],
  other: readonly Thing[],
  compare: (one: Thing, other: Thing) => number,
): Promise<Thing[]> {
  const all: Thing[] = []
  for (let [here, there] = [0, 0]; here < one.length || there < other.length; ) {
    const first = there === other.length || (here < one.length && compare(one[here]!, other[there]!) <= 0)
    all.push(first ? one[here++]! : other[there++]!)
    if (all.length % mergedAtOnce === 0) await turn()
  }
  await turn()
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
