import { may } from '../../shared/may.ts'
import { client } from '../client.ts'
import { EditorsPart } from './editors-part.tsx'
import { NumbersPage } from './numbers-page.tsx'
import type { NewsletterPartProps } from './part-props.ts'

export type { NewsletterHandle, NewsletterScreen } from './part-props.ts'
export { useReadersEdge } from './widths.ts'

/** The part ニュースレター: editors keep the list, a supervisor sees how many readers it has. */
export function NewsletterPart(props: NewsletterPartProps) {
  return may(props.account, client.newsletter.list.who) ? (
    <EditorsPart {...props} />
  ) : (
    <NumbersPage onScreen={props.onScreen} />
  )
}
