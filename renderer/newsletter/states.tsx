import {
  CheckmarkCircle16Regular,
  Clock16Regular,
  ErrorCircle16Filled,
  MailProhibited16Regular,
  Pause16Regular,
  PauseCircle16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { ReaderState } from '../../shared/newsletter/reader.ts'
import type { Tone } from '../ui/status.tsx'

/** How a state looks: what it asks of the office, and its sign. */
export const stateSigns: Record<ReaderState, { tone: Tone; icon: ReactElement }> = {
  active: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  pending: { tone: 'neutral', icon: <Clock16Regular /> },
  paused: { tone: 'neutral', icon: <Pause16Regular /> },
  unsubscribed: { tone: 'neutral', icon: <PauseCircle16Regular /> },
  bounced: { tone: 'stopped', icon: <ErrorCircle16Filled /> },
  complained: { tone: 'stopped', icon: <MailProhibited16Regular /> },
}

/** Whom the office mails to no more unless they ask for it themselves. */
export function isOptedOut(state: ReaderState): boolean {
  return state === 'unsubscribed' || state === 'complained'
}
