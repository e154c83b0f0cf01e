import { readFileSync } from 'node:fs'

/** How often memory is looked at, in milliseconds. */
const every = 100

/**
 * Watches the memory of a process and of those it starts; the peak is in megabytes (10⁶), the most they held together at one look.
 * What several hold in common, as the program text of Node, counts once (proportional set size, proc(5)). Linux only.
 */
export function watchMemory(pid: number): { peak(): number } {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid))
  }, every).unref()
  return {
    peak() {
      clearInterval(timer)
      return (Math.max(peak, memoryOf(pid)) * 1024) / 1e6
    },
  }
}

/** In kibibytes; 0 where the process has gone. */
function memoryOf(pid: number): number {
  try {
    const own = Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter((one) => one !== '')
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own)
  } catch {
    return 0
  }
}
