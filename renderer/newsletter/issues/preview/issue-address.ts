import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'

/** What is shown of an issue: one of its forms at a revision, the mail of one reader, or a page of its archive. */
export type ShownIssue =
  | { id: string; variant: Variant; revision: number }
  | { id: string; reader: string }
  | { id: string; page: IssueLanguage }

/**
 * The document around a preview (renderer/issue-holder.ts) at the letters' host, app://letter beside app://desk, and the host `letter…` beside `desk…`
 * where the shell stands in for app: by another scheme. What is shown stands behind the #: another revision loads no other document.
 */
export function issueAddress(
  shown: ShownIssue,
  look: { scheme: 'light' | 'dark'; title: string },
  window: Pick<Location, 'protocol' | 'host'>,
): string {
  const host = window.host.replace(/^desk\b/u, 'letter')
  const title = new URLSearchParams({ title: look.title })
  return `${window.protocol}//${host}/issue-holder.html?${title}#${pathOf(shown)}scheme=${look.scheme}`
}

function pathOf(shown: ShownIssue): string {
  if ('reader' in shown) return `/issue/${shown.id}/reader?reader=${shown.reader}&`
  if ('page' in shown) return `/issue/${shown.id}/page-${shown.page}?`
  return `/issue/${shown.id}/${shown.variant}?revision=${shown.revision}&`
}
