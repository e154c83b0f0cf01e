import {
  CheckmarkCircle16Regular,
  Clock16Regular,
  ErrorCircle16Filled,
  QuestionCircle16Regular,
  Send16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { ReplyState } from '../../shared/letters/reply.ts'
import type { Tone } from '../ui/status.tsx'

/** How each state of a reply is marked. */
export const replySigns: Record<ReplyState, { tone: Tone; icon: ReactElement }> = {
  waiting: { tone: 'neutral', icon: <Clock16Regular /> },
  sending: { tone: 'own', icon: <Send16Regular /> },
  sent: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  'not-sent': { tone: 'stopped', icon: <ErrorCircle16Filled /> },
  uncertain: { tone: 'stopped', icon: <QuestionCircle16Regular /> },
  cancelled: { tone: 'neutral', icon: <Clock16Regular /> },
}

/** A reply that failed and is tried again by itself. */
export const retrySign: { tone: Tone; icon: ReactElement } = { tone: 'look', icon: <Warning16Filled /> }
