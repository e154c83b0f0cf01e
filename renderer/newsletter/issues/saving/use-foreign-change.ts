import { hashKey } from '@tanstack/react-query'
import { useMemo } from 'react'
import { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { useFollowing } from '../../../ui/use-following.ts'
import type { Saving } from '../../../ui/use-saving.ts'
import type { IssueContent } from './issue-content.ts'

/** Another state that somebody kept beside what was written here: it waits for a person. */
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
  saving: Saving<IssueContent>,
  replace: (content: IssueContent) => void,
): ForeignChange {
  const { revision, subjects, document, state } = issue
  const content = useMemo(() => ({ subjects, document }), [subjects, document])
  const { takeTheirs, keepMine } = useFollowing(
    { revision, content, isDraft: state === 'draft' },
    saving,
    replace,
    wordsOf,
  )
  const { state: kept } = saving
  return useMemo(
    () => (kept === 'conflict' ? { theirs: issue, keepMine, takeTheirs } : null),
    [kept, issue, keepMine, takeTheirs],
  )
}

/** The same for a document as it is written and as the desk has it: in any order of its fields, with what a call adds. */
function wordsOf({ subjects: { ja, en }, document }: IssueContent): string {
  return hashKey([ja, en, IssueDocument.safeParse(document).data])
}
