import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { client, keyOf } from '../../client.ts'
import { saveBeforeLeaving } from '../../ui/before-leaving.ts'

export type LockReason = 'person' | 'idle' | 'system'

/** Locks the desk: first what is being written is saved, then the desk forgets its keys. */
export function useLock(): (because: LockReason) => void {
  const queries = useQueryClient()
  const locking = useRef(false)
  return useCallback((because) => {
    if (locking.current) return
    locking.current = true
    void saveBeforeLeaving()
      .then(() => client.office.lock({ because }))
      // A lock that succeeds ends this screen. One that fails may be tried again; a desk that was locked meanwhile says so through its status.
      .catch(() => { locking.current = false })
      .then(() => queries.invalidateQueries({ queryKey: keyOf(client.office.status, {}) }))
  }, [queries])
}
