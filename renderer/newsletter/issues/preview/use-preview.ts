import type { Issue, Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { client } from '../../../client.ts'
import { useFollowed, type Followed } from '../use-followed.ts'

export type IssuePreview = Followed<{
  text: string
  subject: string
  sender: string
  octets: number
  variant: Variant
  revision: number
}>

/** How a form of the issue looks at a revision; what was there before stays until it has come. Nothing is asked while `wanted` is false. */
export function usePreview(
  id: string,
  revision: number,
  variant: Variant,
  title: Issue['title'],
  wanted: boolean,
): IssuePreview {
  return useFollowed(wanted ? `${id} ${revision} ${variant}` : null, async () => {
    const { text, subject, octets } = await client.newsletter.previewIssue({ id, variant })
    return { text, subject, sender: title[variant === 'en' ? 'en' : 'ja'], octets, variant, revision }
  })
}
