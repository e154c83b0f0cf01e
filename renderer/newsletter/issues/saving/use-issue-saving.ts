import { useCallback } from 'react'
import type { Issue } from '../../../../shared/newsletter/issue/issue.ts'
import { client } from '../../../client.ts'
import { useSaving, type Saving } from '../../../ui/use-saving.ts'
import type { IssueContent } from './issue-content.ts'

const heldBy = { conflict: 'issue_changed', sealed: 'issue_sealed' } as const

/** Keeps what is written of an issue within a second; `read` gives what is there now. */
export function useIssueSaving(issue: Issue, read: () => IssueContent): Saving<IssueContent> {
  const { id, revision, changedAt, subjects, document } = issue
  const save = useCallback(
    (content: IssueContent, from: number) => client.newsletter.saveIssue({ id, revision: from, ...content }),
    [id],
  )
  return useSaving({ id, revision, changedAt, content: { subjects, document } }, read, save, heldBy)
}
