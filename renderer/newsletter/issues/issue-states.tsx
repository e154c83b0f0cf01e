import {
  CalendarClock16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  DismissCircle16Regular,
  Edit16Regular,
  Send16Regular,
  ShieldCheckmark16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { IssueState } from '../../../shared/newsletter/issue/issue.ts'
import type { Tone } from '../../ui/status.tsx'

/** Icon and tone of each state of an issue. */
export const issueSigns: Readonly<Record<IssueState, { tone: Tone; icon: ReactElement }>> = {
  draft: { tone: 'own', icon: <Edit16Regular /> },
  asked: { tone: 'look', icon: <Clock16Regular /> },
  approved: { tone: 'done', icon: <ShieldCheckmark16Regular /> },
  scheduled: { tone: 'neutral', icon: <CalendarClock16Regular /> },
  delivering: { tone: 'own', icon: <Send16Regular /> },
  delivered: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  cancelled: { tone: 'neutral', icon: <DismissCircle16Regular /> },
}

/** What an account may do with issues. */
export type MayDo = { edit: boolean; approve: boolean }

/** The four steps of an issue, in their order. */
export const issueSteps = ['compose', 'check', 'approval', 'delivery'] as const
export type IssueStep = (typeof issueSteps)[number]

/** How many of the steps are behind an issue: an approved one has only its delivery before it. */
export function stepsDone(state: IssueState): number {
  return { draft: 0, asked: 2, approved: 3, scheduled: 3, delivering: 3, delivered: 4, cancelled: 3 }[state]
}

/** Where an issue is opened: an editor goes on writing, a supervisor looks at what was asked. */
export function openingStep(state: IssueState, may: MayDo): IssueStep {
  if (state === 'draft') return may.edit ? 'compose' : 'check'
  if (state === 'asked') return may.approve || !may.edit ? 'approval' : 'compose'
  return 'delivery'
}
