import type { Ref } from 'react'
import type { Account } from '../../shared/office/account.ts'

/** What the frame may ask of the part. */
export type NewsletterHandle = { focusList: () => void }

/** The screens of the part that have help of their own. */
export type NewsletterScreen = 'readers' | 'readerTasks' | 'importReaders' | 'readerNumbers' | 'issues' | 'issue'

export type NewsletterPartProps = {
  account: Account
  search: string
  onSearch: (text: string) => void
  /** Which screen is at hand, for its help. */
  onScreen: (screen: NewsletterScreen) => void
  ref?: Ref<NewsletterHandle>
}
