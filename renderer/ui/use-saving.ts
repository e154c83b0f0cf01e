import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import { useBeforeLeaving } from './before-leaving.ts'
import { saverOf, type Saver, type SaveState } from './saver.ts'

export type Saving<Content = unknown> = {
  saver: Saver<Content>
  state: SaveState
  why: ErrorCode | null
  /** When it was kept last, as far as this window knows. */
  savedAt: string
}

/** Keeps what is written under an id within a second; `read` gives what is there now, `of` what the desk has at first. */
export function useSaving<Content>(
  of: { id: string; revision: number; changedAt: string; content: Content },
  read: () => Content,
  save: (content: Content, revision: number) => Promise<{ revision: number }>,
  heldBy: { conflict: ErrorCode; sealed: ErrorCode },
): Saving<Content> {
  const [told, setTold] = useState<{ state: SaveState; why: ErrorCode | null; savedAt: string }>({
    state: 'kept',
    why: null,
    savedAt: of.changedAt,
  })
  const latest = useRef({ read, save })
  useEffect(() => {
    latest.current = { read, save }
  }, [read, save])
  const { id } = of
  const saver = useMemo(
    () =>
      saverOf<Content>({
        revision: of.revision,
        kept: of.content,
        pauseMilliseconds: 800,
        read: () => latest.current.read(),
        save: (content, revision) => latest.current.save(content, revision),
        heldBy,
        onState: (state, why) =>
          setTold((before) => ({
            state,
            why,
            savedAt: state === 'kept' ? new Date().toISOString() : before.savedAt,
          })),
      }),
    // Only the first state counts: what the desk tells later is compared, not taken over.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [id],
  )
  useEffect(() => {
    const leave = () => void saver.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [saver])
  useBeforeLeaving(useCallback(() => saver.flush(), [saver]))
  return useMemo(() => ({ saver, ...told }), [saver, told])
}
