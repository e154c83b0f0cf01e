import type { Going } from './going.ts'

const tellEvery = 200

/** Tells how deliveries go, a few times a second where something changed. */
export function telling(all: () => Iterable<Going>, tell: (going: Going) => void): { soon(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const now = (): void => {
    timer = undefined
    for (const going of all()) {
      if (!going.dirty) continue
      going.dirty = false
      tell(going)
    }
  }
  return { soon: () => void (timer ??= setTimeout(now, tellEvery)), stop: () => clearTimeout(timer) }
}
