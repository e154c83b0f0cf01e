import { may } from '../../shared/may.ts'
import { client } from '../client.ts'
import { EditorsPart } from './editors-part.tsx'
import type { NewsletterPartProps } from './part-props.ts'
import { SupervisorsPart } from './supervisors-part.tsx'

export type { NewsletterHandle, NewsletterScreen } from './part-props.ts'
export { useReadersEdge } from './widths.ts'

/** The part ニュースレター: editors keep the list and write the issues, a supervisor approves them and sees how many readers there are. */
export function NewsletterPart(props: NewsletterPartProps) {
  return may(props.account, client.newsletter.list.who) ? <EditorsPart {...props} /> : <SupervisorsPart {...props} />
}
