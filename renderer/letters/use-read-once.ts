import { useEffect, useRef } from 'react'
import { client } from '../client.ts'

/** Marks a letter read, and records the reading, once it stands on the screen: to be read, or above the reply to it. */
export function useReadOnce(id: string | undefined): void {
  const last = useRef('')
  useEffect(() => {
    if (id === undefined || last.current === id) return
    last.current = id
    // Not being able to record the reading is said where it matters: by the next act.
    client.letters.open({ id }).catch(() => undefined)
  }, [id])
}
