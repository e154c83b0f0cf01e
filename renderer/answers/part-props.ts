import type { Ref } from 'react'
import type { Account } from '../../shared/office/account.ts'

/** What the frame may ask of the part. */
export type AnswersHandle = { focusList: () => void }

/** The screens of the part that have help of their own. */
export type AnswersScreen = 'answers' | 'entry' | 'publishing' | 'asked'

/** What in the part is opened: the question copied from a letter, or an entry. */
export type AnswersTarget = Chosen | { view: 'due' }
/** What is open. */
export type Chosen = { candidate: string } | { entry: string }

export type AnswersPartProps = {
  account: Account
  search: string
  onSearch: (text: string) => void
  /** What another part leads to; a new object leads there again. */
  target: AnswersTarget | undefined
  /** Which screen is at hand, for its help. */
  onScreen: (screen: AnswersScreen) => void
  /** Leads to a letter, for whoever may read letters. */
  openLetter: (id: string) => void
  ref?: Ref<AnswersHandle>
}
