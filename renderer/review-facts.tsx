import { CalendarClock16Regular } from '@fluentui/react-icons'
import type { EntryCounts } from '../shared/answers/entries.ts'
import type { Words } from '../shared/words/index.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'

/** What the status bar says of entries of the Q&A that are to be looked at again; it leads to them. */
export function reviewFacts(counts: EntryCounts | undefined, words: Words, onClick: () => void): StatusFact[] {
  if (!counts || counts.due === 0) return []
  return [
    {
      id: 'review',
      words: words.frame.status.toReview(counts.due),
      icon: <CalendarClock16Regular />,
      look: true,
      onClick,
    },
  ]
}
