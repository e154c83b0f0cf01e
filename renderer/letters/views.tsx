import {
  Archive16Regular,
  CalendarClock16Regular,
  CalendarLtr16Regular,
  CheckmarkCircle16Regular,
  ChatHelp16Regular,
  Circle16Regular,
  Clock16Regular,
  DocumentQuestionMark16Regular,
  MailInbox16Regular,
  MailDismiss16Regular,
  Mention16Regular,
  PeopleTeam16Regular,
  Person16Regular,
  SendClock20Regular,
  Translate16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { LetterView } from '../../shared/letters/letter.ts'

/** One place of the views list; `tone` colours its count where something waits there. */
export type ViewPlace = { view: LetterView; icon: ReactElement; tone?: 'look' | 'stopped' }

/** Where letters are looked for from day to day. */
export const dailyViews: readonly ViewPlace[] = [
  { view: 'inbox', icon: <MailInbox16Regular /> },
  { view: 'mine', icon: <Person16Regular /> },
  { view: 'colleagues', icon: <PeopleTeam16Regular /> },
  { view: 'nobody', icon: <Circle16Regular /> },
  { view: 'mentions', icon: <Mention16Regular />, tone: 'look' },
  { view: 'due', icon: <CalendarLtr16Regular />, tone: 'look' },
  { view: 'waiting', icon: <Clock16Regular /> },
  { view: 'later', icon: <CalendarClock16Regular /> },
  { view: 'candidates', icon: <ChatHelp16Regular /> },
  { view: 'answered', icon: <CheckmarkCircle16Regular /> },
  { view: 'all', icon: <Archive16Regular /> },
]

/** What wants a person's eye. */
export const checkViews: readonly ViewPlace[] = [
  { view: 'unrecognizedForms', icon: <DocumentQuestionMark16Regular />, tone: 'look' },
  { view: 'doubtful', icon: <Translate16Regular />, tone: 'look' },
  { view: 'unconfirmed', icon: <SendClock20Regular style={{ width: 16, height: 16 }} />, tone: 'stopped' },
  { view: 'setApart', icon: <MailDismiss16Regular /> },
]
