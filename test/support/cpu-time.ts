/**
 * How much longer the CPU works on ten times the input: the best of five comparisons, each over as many runs as take 50 ms. About 10 where the work
 * grows with the input, about 100 where it grows with its square.
 */
export function growthOverTenTimes(work: (size: number) => unknown, size: number): number {
  return Math.min(...Array.from({ length: 5 }, () => timeOf(work, size * 10) / timeOf(work, size)))
}

/** Milliseconds of CPU time of one run. */
function timeOf(work: (size: number) => unknown, size: number): number {
  const begun = process.cpuUsage()
  for (let runs = 1; ; runs += 1) {
    work(size)
    const { user, system } = process.cpuUsage(begun)
    const spent = (user + system) / 1000
    if (spent >= 50) return spent / runs
  }
}
