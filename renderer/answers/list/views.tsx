import {
  Archive16Regular,
  CalendarClock16Regular,
  ChatHelp16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  Edit16Regular,
  ShieldCheckmark16Regular,
  TextBulletListSquare16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { EntryView } from '../../../shared/answers/entries.ts'

/** What the list shows: questions copied from letters, or entries of a state. */
export type ListView = 'candidates' | EntryView

/** Those that stand above the list; the others are behind its title. */
export const tabs = ['candidates', 'draft', 'asked', 'published'] as const

/** Every view in the order of the way that an entry goes. */
export const views: readonly { view: ListView; icon: ReactElement }[] = [
  { view: 'candidates', icon: <ChatHelp16Regular /> },
  { view: 'draft', icon: <Edit16Regular /> },
  { view: 'asked', icon: <Clock16Regular /> },
  { view: 'approved', icon: <ShieldCheckmark16Regular /> },
  { view: 'published', icon: <CheckmarkCircle16Regular /> },
  { view: 'withdrawn', icon: <Archive16Regular /> },
  { view: 'due', icon: <CalendarClock16Regular /> },
  { view: 'all', icon: <TextBulletListSquare16Regular /> },
]
