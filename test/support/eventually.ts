import { vi } from 'vitest'

/** Milliseconds that a test waits for a state: no loaded machine takes so long, and nothing waits longer than it must. */
export const patience = 180_000

/** Waits until something is so, and returns it as it was seen then; throws with what it is instead. */
export function eventually<T>(look: () => T | Promise<T>, is: (seen: T) => boolean = Boolean): Promise<T> {
  return vi.waitFor(
    async () => {
      const seen = await look()
      if (!is(seen)) throw new Error(`still ${JSON.stringify(seen)}`)
      return seen
    },
    { timeout: patience, interval: 20 },
  )
}
