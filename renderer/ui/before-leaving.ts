import { useEffect, useRef } from 'react'

const savers = new Set<() => Promise<void>>()

/** Registers what must be saved before the desk is locked, as long as the caller is on the screen. */
export function useBeforeLeaving(save: () => Promise<void>): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  }, [save])
  useEffect(() => {
    const saver = () => latest.current()
    savers.add(saver)
    return () => void savers.delete(saver)
  }, [])
}

/** Saves what is being written everywhere; a failure to save must not keep the desk open. */
export async function saveBeforeLeaving(): Promise<void> {
  await Promise.allSettled([...savers].map((save) => save()))
}

const lastActs = new Set<() => Promise<void>>()

/** Registers what must be done before the desk is locked, but not where only the part is changed. */
export function useBeforeLocking(act: () => Promise<void>): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  }, [act])
  useEffect(() => {
    const last = () => latest.current()
    lastActs.add(last)
    return () => void lastActs.delete(last)
  }, [])
}

/** Saves what is being written, and does what else must not wait behind the lock. */
export async function finishBeforeLocking(): Promise<void> {
  await Promise.allSettled([saveBeforeLeaving(), ...[...lastActs].map((act) => act())])
}

/** A way out of what is on the screen, which waits for the person: `go` takes it, `stay` gives it up. */
export type WayOut = { why: 'place' | 'lock' | 'close'; go: () => void; stay: () => void }

let asks: ((way: WayOut) => void) | null = null

/** Has every way out asked about first, as long as the caller is on the screen and gives `ask`: what it holds can only be kept by the person. */
export function useAskBeforeLeaving(ask: ((way: WayOut) => void) | null): void {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  }, [ask])
  const wanted = ask !== null
  useEffect(() => {
    if (!wanted) return
    asks = (way) => latest.current?.(way)
    const closing = (event: BeforeUnloadEvent) => {
      if (asks === null) return
      event.preventDefault()
      leave(() => window.close(), { why: 'close' })
    }
    window.addEventListener('beforeunload', closing)
    return () => {
      asks = null
      window.removeEventListener('beforeunload', closing)
    }
  }, [wanted])
}

/** Leaves at once, or once the person has agreed to lose what is not saved. */
export function leave(
  go: () => void,
  { why = 'place', stay = () => undefined }: Partial<Omit<WayOut, 'go'>> = {},
): void {
  if (asks === null) return go()
  asks({
    why,
    stay,
    go: () => {
      asks = null
      go()
    },
  })
}
