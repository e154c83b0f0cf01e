import { useEffect, useRef } from 'react'

const savers = new Set<() => Promise<void>>()

/** Registers what must be saved before the desk is locked, as long as the caller is on the screen. */
export function useBeforeLeaving(save: () => Promise<void>): void {
  const latest = useRef(save)
  useEffect(() => { latest.current = save }, [save])
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
