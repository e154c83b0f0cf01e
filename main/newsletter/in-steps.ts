/** Milliseconds of work in one step: letters and whoever waits have their turn in between. */
const longestStep = 20

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
    size = Math.max(50, Math.min(1000, Math.round((size * longestStep) / Math.max(workedSoFar() - began, 1))))
    await turn()
  }
  return done
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
