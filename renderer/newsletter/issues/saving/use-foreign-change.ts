import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import type { IssueContent } from './issue-content.ts'
import type { Saving } from '../../../ui/use-saving.ts'

/** Another state that somebody kept while something here was not kept yet: it waits for a person. */
export type ForeignChange = {
  /** What they kept, as the desk has it. */
  theirs: Issue
  keepMine: () => void
  takeTheirs: () => void
} | null

/**
 * Follows what others keep of the issue that is open: where nothing here is unkept it is taken over at once, and can be taken back with undo like
 * anything written; else it is told.
 */
export function useForeignChange(
  issue: Issue,
  saving: Saving,
  read: () => IssueContent,
  replace: (content: IssueContent) => void,
): ForeignChange {
  const { saver, state } = saving
  const latest = useRef(issue)
  latest.current = issue
  const takeTheirs = useCallback(() => {
    const { revision, subjects, document } = latest.current
    replace({ subjects, document })
    // What was put here is what the desk has.
    saver.goOnFrom(revision, false)
  }, [replace, saver])
  const keepMine = useCallback(() => saver.goOnFrom(latest.current.revision, true), [saver])
  const { revision } = issue
  useEffect(() => {
    if (revision <= saver.revision() || saver.isOpen()) return
    const { subjects, document } = latest.current
    // A request for approval counts up, too, and changes nothing.
    if (isSame(read(), { subjects, document })) saver.goOnFrom(revision, false)
    else takeTheirs()
  }, [revision, state, saver, read, takeTheirs])
  // What could not be kept while the issue was sealed is tried again once it is open.
  const isDraft = issue.state === 'draft'
  useEffect(() => {
    if (state === 'sealed' && isDraft) saver.goOnFrom(saver.revision(), true)
  }, [state, isDraft, saver])
  return useMemo(
    () => (state === 'conflict' ? { theirs: issue, keepMine, takeTheirs } : null),
    [state, issue, keepMine, takeTheirs],
  )
}

function isSame(one: IssueContent, other: IssueContent): boolean {
  return JSON.stringify([one.subjects, one.document]) === JSON.stringify([other.subjects, other.document])
}
