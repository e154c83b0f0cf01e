/** Milliseconds that one step may take: letters and whoever waits have their turn in between. */
const longestStep = 15

/**
 * Does something with many things in steps of so many that each takes a few milliseconds; between two of them others have their turn.
 * Stops before the next step where the signal says so; returns how many were done.
 */
export async function inSteps<Thing>(
  things: readonly Thing[],
  work: (some: readonly Thing[]) => void,
  signal?: AbortSignal,
): Promise<number> {
  let size = 50
  let done = 0
  while (done < things.length && !signal?.aborted) {
    const some = things.slice(done, done + size)
    const began = performance.now()
    work(some)
    done += some.length
    const took = performance.now() - began
    size = Math.max(20, Math.min(1000, Math.round((size * longestStep) / Math.max(took, 1))))
    await turn()
  }
  return done
}

/** Others have their turn. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
