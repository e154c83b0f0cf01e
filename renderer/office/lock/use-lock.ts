import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { client, keyOf } from '../../client.ts'
import { finishBeforeLocking, leave } from '../../ui/before-leaving.ts'

export type LockReason = 'person' | 'idle' | 'system'

/** Whoever locks the desk may have turned away already: a question about unsaved changes does not keep it open for longer. */
const secondsToAnswer = 30

/**
 * Locks the desk: first what is being written is saved, then the desk forgets its keys. A person is asked about what only they can save; nobody
 * is there to be asked where the desk has not been used for a while, or the computer is locked.
 */
export function useLock(): (because: LockReason) => void {
  const queries = useQueryClient()
  const locking = useRef(false)
  const lockNow = useCallback(
    (because: LockReason) => {
      if (locking.current) return
      locking.current = true
      void finishBeforeLocking()
        .then(() => client.office.lock({ because }))
        // A lock that succeeds ends this screen. One that fails may be tried again; a desk that was locked meanwhile says so through its status.
        .catch(() => {
          locking.current = false
        })
        .then(() => queries.invalidateQueries({ queryKey: keyOf(client.office.status, {}) }))
    },
    [queries],
  )
  return useCallback(
    (because) => {
      if (because !== 'person') return lockNow(because)
      const late = setTimeout(() => lockNow(because), secondsToAnswer * 1000)
      const answered = () => clearTimeout(late)
      leave(
        () => {
          answered()
          lockNow(because)
        },
        { why: 'lock', stay: answered },
      )
    },
    [lockNow],
  )
}
