import {
  Archive16Regular,
  ArrowSync16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  MailInbox16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { LetterStatus } from '../../../shared/letters/triage.ts'

/** How far a letter is, as a sign. */
export const letterStatusIcons: Readonly<Record<LetterStatus, ReactElement>> = {
  new: <MailInbox16Regular />,
  'in-progress': <ArrowSync16Regular />,
  waiting: <Clock16Regular />,
  answered: <CheckmarkCircle16Regular />,
  closed: <Archive16Regular />,
}
