import { Tag16Regular } from '@fluentui/react-icons'
import type { Category, EntryCounts } from '../../shared/answers/entries.ts'
import { countOf } from '../ui/numbers.ts'
import { SideHeading, SideRow } from '../ui/side-row.tsx'
import { views, type ListView } from './list/views.tsx'
import { useAnswersWords } from './use-answers-words.ts'

/** Where one is in the part. */
export type AnswersPlace = { view: ListView; category: string | null }

/** Every view of entries and every category, behind the title of the list. */
export function PlacesList(props: {
  place: AnswersPlace
  counts: EntryCounts | undefined
  categories: readonly Category[]
  hasCandidates: boolean
  onView: (view: ListView, category: string | null) => void
}) {
  const { say, language } = useAnswersWords()
  const { place, counts } = props
  return (
    <nav aria-label={say.placesLabel}>
      {views
        .filter(({ view }) => view !== 'candidates' || props.hasCandidates)
        .map(({ view, icon }) => (
          <SideRow
            key={view}
            icon={icon}
            chosen={place.view === view && place.category === null}
            onClick={() => props.onView(view, null)}
            tone={view === 'due' && (counts?.due ?? 0) > 0 ? 'look' : undefined}
            count={counts && countOf(counts[view])}
          >
            {say.list.views[view]}
          </SideRow>
        ))}
      {props.categories.length > 0 && <SideHeading>{say.list.categories}</SideHeading>}
      {props.categories.map(({ id, names, entries }) => (
        <SideRow
          key={id}
          icon={<Tag16Regular />}
          chosen={place.category === id}
          onClick={() => props.onView('all', id)}
          count={countOf(entries)}
        >
          {names[language]}
        </SideRow>
      ))}
    </nav>
  )
}
