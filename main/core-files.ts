import { writeFileSync } from 'node:fs'

/**
 * Keeps what this process holds, letters and keys among it, out of the file that Linux may write when a process fails (core(5)): the file then
 * names the failure and holds no memory. Elsewhere there is nothing to do: Windows keeps no such file of a program unless it is told to.
 */
export function keepMemoryOutOfCoreFiles(): void {
  if (process.platform !== 'linux') return
  try {
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // A system without it, or without /proc, writes no such file for us either, or not by our leave.
  }
}
