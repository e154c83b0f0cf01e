import type { ShellEvent } from '../../shared/shell/contract.ts'

/** What tells that the computer is locked, sleeps, wakes or ends; Electron's powerMonitor is one. */
export type ComputerEvents = { on(event: 'lock-screen' | 'suspend' | 'resume', listener: () => void): unknown }

/** How long the window has for saving what is being written. */
const secondsToSave = 3

/**
 * Locks together with the computer: the window saves what is being written and locks; where it does not answer, the desk is locked all the
 * same, after three seconds or as soon as the computer wakes, for no clock runs while it sleeps. A desk that is locked already refuses a second
 * lock, which is no trouble. Gives back what locks in the same way for any other reason of the system's.
 */
export function lockWithTheComputer(
  computer: ComputerEvents,
  office: { tell: (event: ShellEvent) => void; lock: () => void },
): () => void {
  let waiting: NodeJS.Timeout | null = null
  const lockAnyway = () => {
    if (waiting) clearTimeout(waiting)
    waiting = null
    office.lock()
  }
  const lock = () => {
    office.tell({ kind: 'lock', because: 'system' })
    if (waiting) clearTimeout(waiting)
    waiting = setTimeout(lockAnyway, secondsToSave * 1000).unref()
  }
  computer.on('lock-screen', lock)
  computer.on('suspend', lock)
  // The window was told before the sleep and had its time; where the sleep came without a word, it has it now.
  computer.on('resume', () => (waiting ? lockAnyway() : lock()))
  return lock
}
