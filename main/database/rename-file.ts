import { renameSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds for which a rename that another program holds up is tried again, and between two tries. */
const patience = 2000
const between = 50

/**
 * Gives a file another name, in the place of one that stands there. On Windows a virus scanner or an indexer that reads a new file makes
 * this fail for a moment: it is tried again for two seconds. Throws what the last try threw.
 */
export function renameFile(from: string, to: string, system = thisSystem): void {
  for (let waited = 0; ; waited += between) {
    try {
      return system.rename(from, to)
    } catch (error) {
      if (waited >= patience || !isHeld(error, system.platform)) throw error
      system.wait(between)
    }
  }
}

/** The same without holding up whatever else this thread does. */
export async function renameFileLater(from: string, to: string, platform: string = process.platform): Promise<void> {
  for (let waited = 0; ; waited += between) {
    try {
      return await rename(from, to)
    } catch (error) {
      if (waited >= patience || !isHeld(error, platform)) throw error
      await pause(between)
    }
  }
}

const thisSystem = {
  platform: process.platform as string,
  rename: renameSync as (from: string, to: string) => void,
  wait: (milliseconds: number): void => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  },
}

function isHeld(error: unknown, platform: string): boolean {
  return platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')
}
