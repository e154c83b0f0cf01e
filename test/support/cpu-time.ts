/** Below this the parts of a machine that are no work of ours (new memory, its collection, the compiler) are most of what is measured. */
const measurable = 50

/**
 * How much longer the CPU works on ten times the input: the best of twelve comparisons, each over as many runs as take 50 ms, or the first that is near
 * ten. About 10 where the work grows with the input, about 100 where it grows with its square. 0 where even the long input takes less than 50 ms: with
 * inputs of this length, work that grows with the square takes seconds.
 */
export function growthOverTenTimes(work: (size: number) => unknown, size: number): number {
  work(size)
  if (cpuTimeOf(() => work(size * 10), 0) < measurable) return 0
  let best = Infinity
  for (let tries = 0; tries < 12 && best > 15; tries += 1)
    best = Math.min(best, cpuTimeOf(() => work(size * 10)) / cpuTimeOf(() => work(size)))
  return best
}

/** Milliseconds of CPU time of one run, over as many as take so long: the clock of the CPU is too coarse for a short one. */
export function cpuTimeOf(work: () => unknown, atLeast = measurable): number {
  const begun = process.cpuUsage()
  for (let runs = 1; ; runs += 1) {
    work()
    const { user, system } = process.cpuUsage(begun)
    const spent = (user + system) / 1000
    if (spent >= atLeast) return spent / runs
  }
}
