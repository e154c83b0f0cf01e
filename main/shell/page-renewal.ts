import type { Result } from '../../shared/rpc.ts'

/** The page's process, as far as renewing it goes; Electron's webContents with a way to load the page again. */
export type RenewablePage = {
  /** Ends the page's process at once; `onGone` hears of it. */
  end(): void
  load(): void
  onGone(listener: () => void): void
  /** Whether nobody is signed in at the desk. */
  isLocked(): Promise<boolean>
}

/** How often the page may end by itself in a minute before it is not loaded again. */
const mostEnds = 3

/**
 * Replaces the page's process whenever the desk is locked, so that nothing of letters or of a passphrase stays in its memory, and loads the page
 * again where the process ended by itself. While the desk locks, the page is told nothing: it would draw the lock's screen once more only to go.
 */
export function renewPage(
  page: RenewablePage,
  listeners: { changed: (part: string) => void; goneByItself: () => void; gaveUp: () => void },
  now: () => number = Date.now,
) {
  let held: Set<string> | null = null
  let isExpected = false
  let ends: number[] = []
  page.onGone(() => {
    if (!isExpected) {
      ends = [...ends.filter((at) => now() - at < 60_000), now()]
      listeners.goneByItself()
      if (ends.length > mostEnds) return listeners.gaveUp()
    }
    isExpected = false
    page.load()
  })
  const renew = (): void => {
    isExpected = true
    page.end()
  }
  return {
    tellChanged(part: string): void {
      if (held) held.add(part)
      else listeners.changed(part)
    },
    async renewAfter<T>(lock: () => Promise<Result<T>>): Promise<Result<T>> {
      held ??= new Set()
      let answered = false
      const locking = lock().finally(() => (answered = true))
      // A desk that is locked lets what is on its way leave first, for seconds: the letters must not stand on the screen as long.
      const isLockedEarly = (await page.isLocked()) && !answered
      if (isLockedEarly) renew()
      const result = await locking
      // A lock may fail in part, as on a full disk, and have locked all the same; one that finds the desk locked has been heard before.
      const isLocked = result.ok || (result.error.code !== 'not_signed_in' && (await page.isLocked()))
      const waiting = held ?? []
      held = null
      if (isLocked && !isLockedEarly) renew()
      else for (const part of waiting) listeners.changed(part)
      return result
    },
  }
}
