import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ErrorCode } from '../../../../shared/errors.ts'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { client } from '../../../client.ts'
import { useBeforeLeaving } from '../../../ui/before-leaving.ts'
import { issueSaver, type IssueContent, type IssueSaver, type SaveState } from './issue-saver.ts'

export type IssueSaving = {
  saver: IssueSaver
  state: SaveState
  why: ErrorCode | null
  /** When it was kept last, as far as this window knows. */
  savedAt: string
}

/** Keeps what is written of an issue within a second; `read` gives what is there now. */
export function useIssueSaving(issue: Issue, read: () => IssueContent): IssueSaving {
  const [told, setTold] = useState<{ state: SaveState; why: ErrorCode | null; savedAt: string }>({
    state: 'kept',
    why: null,
    savedAt: issue.changedAt,
  })
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  }, [read])
  const { id } = issue
  const saver = useMemo(
    () =>
      issueSaver({
        revision: issue.revision,
        pauseMilliseconds: 800,
        read: () => latest.current(),
        save: (content, revision) => client.newsletter.saveIssue({ id, revision, ...content }),
        onState: (state, why) =>
          setTold((before) => ({
            state,
            why,
            savedAt: state === 'kept' ? new Date().toISOString() : before.savedAt,
          })),
      }),
    // Only the first revision counts: what the desk tells later is compared, not taken over.
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
