import type { Ref } from 'react'
import type { Account } from '../../shared/office/account.ts'
import type { StatisticsPlace } from './places.tsx'

/** What the frame may ask of the part. */
export type StatisticsHandle = { focusList: () => void; show: (place: StatisticsPlace) => void }

/** The screens of the part that have help of their own. */
export type StatisticsScreen = 'accessNumbers' | 'logImports' | 'statisticsNotes' | 'releases'

export type StatisticsPartProps = {
  account: Account
  search: string
  onSearch: (text: string) => void
  /** Which screen is at hand, for its help. */
  onScreen: (screen: StatisticsScreen) => void
  ref?: Ref<StatisticsHandle>
}
