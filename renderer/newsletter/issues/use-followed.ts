import { useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../../../shared/errors.ts'

/** The latest answer to a question that is asked anew whenever `key` changes; what was answered before stays until the new answer has come. */
export type Followed<T> = { data: T | undefined; problem: Problem | null; asking: boolean; again: () => void }

/** Asks what takes a while, such as a preview: never two questions at a time, and at the end the latest. A null key asks nothing. */
export function useFollowed<T>(key: string | null, ask: () => Promise<T>): Followed<T> {
  const [state, setState] = useState<{ data: T | undefined; problem: Problem | null; asking: boolean }>({
    data: undefined,
    problem: null,
    asking: key !== null,
  })
  const [tries, setTries] = useState(0)
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  const running = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    if (key === null) return
    let wanted = true
    setState((before) => ({ ...before, asking: true }))
    running.current = running.current.then(async () => {
      if (!wanted) return
      try {
        const data = await latest.current()
        if (wanted) setState({ data, problem: null, asking: false })
      } catch (failure) {
        if (wanted) setState((before) => ({ ...before, problem: problemOf(failure), asking: false }))
      }
    })
    return () => {
      wanted = false
    }
  }, [key, tries])
  return { ...state, again: () => setTries((count) => count + 1) }
}
