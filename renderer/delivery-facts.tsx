import { PauseCircle16Regular, Send16Regular } from '@fluentui/react-icons'
import type { DeliveryUnderWay } from '../shared/newsletter/issue/delivery.ts'
import type { Words } from '../shared/words/index.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'

/** What the status bar says of issues that are leaving; each leads to the newsletter. */
export function deliveryFacts(
  deliveries: readonly DeliveryUnderWay[],
  words: Words,
  onClick: () => void,
): StatusFact[] {
  const say = words.frame.status
  return deliveries.map(({ id, number, connections, stands }) => ({
    id: `delivery-${id}`,
    words: stands ? say.issueStands(number) : say.sendingIssue(number, connections),
    icon: stands ? <PauseCircle16Regular /> : <Send16Regular />,
    look: stands,
    onClick,
  }))
}
