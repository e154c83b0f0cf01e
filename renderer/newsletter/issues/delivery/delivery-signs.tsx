import {
  CheckmarkCircle16Regular,
  Clock16Filled,
  Clock16Regular,
  ErrorCircle16Filled,
  MailDismiss16Filled,
  Prohibited16Regular,
  QuestionCircle16Regular,
  Send16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { DeliveryCounts, DeliveryState } from '../../../../shared/newsletter/issue/delivery.ts'
import type { Tone } from '../../../ui/status.tsx'

/** How what became of a mail looks: what it asks of the office, and its sign. */
export const deliverySigns: Readonly<Record<DeliveryState, { tone: Tone; icon: ReactElement }>> = {
  waiting: { tone: 'neutral', icon: <Clock16Regular /> },
  sending: { tone: 'own', icon: <Send16Regular /> },
  accepted: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  deferred: { tone: 'look', icon: <Clock16Filled /> },
  refused: { tone: 'stopped', icon: <ErrorCircle16Filled /> },
  uncertain: { tone: 'stopped', icon: <QuestionCircle16Regular /> },
  bounced: { tone: 'stopped', icon: <MailDismiss16Filled /> },
  'opted-out': { tone: 'neutral', icon: <Prohibited16Regular /> },
}

/** The states in the order in which they are told. */
export const deliveryOrder: readonly DeliveryState[] = [
  'accepted',
  'deferred',
  'refused',
  'uncertain',
  'bounced',
  'opted-out',
  'sending',
  'waiting',
]

/** What a reader was not reached by, the most pressing first. */
export const missedOrder = ['uncertain', 'refused', 'deferred', 'bounced', 'opted-out'] as const

/** Readers of whom is known what became of their mail. */
export function settledOf(counts: DeliveryCounts): number {
  return deliveryOrder.reduce(
    (sum, state) => (state === 'waiting' || state === 'sending' ? sum : sum + counts[state]),
    0,
  )
}
