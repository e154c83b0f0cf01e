import {
  ArrowExportUp16Regular,
  Translate16Regular,
  ChartMultiple16Regular,
  DataTrending16Regular,
  Tag16Regular,
  TextBulletListSquare16Regular,
} from '@fluentui/react-icons'
import type { Category, EntryCounts } from '../../shared/answers/entries.ts'
import { may } from '../../shared/may.ts'
import type { Account } from '../../shared/office/account.ts'
import { client } from '../client.ts'
import { countOf } from '../ui/numbers.ts'
import { SideHeading, SideRow } from '../ui/side-row.tsx'
import { views, type ListView } from './list/views.tsx'
import type { Words } from '../../shared/words/index.ts'
import { useAnswersWords } from './use-answers-words.ts'

/** The screens beside the list of entries. */
export type ScreenName = 'publishing' | 'asked' | 'workload' | 'categories' | 'glossary'

/** Where one is in the part: at a view of the entries, or at another screen. */
export type AnswersPlace = { view: ListView; category: string | null; screen: ScreenName | null }

const screens = [
  { name: 'publishing', icon: <ArrowExportUp16Regular />, who: client.answers.nextPublication.who },
  { name: 'asked', icon: <ChartMultiple16Regular />, who: client.answers.askedTable.who },
  { name: 'workload', icon: <DataTrending16Regular />, who: client.answers.workload.who },
  { name: 'categories', icon: <TextBulletListSquare16Regular />, who: client.answers.saveCategory.who },
  { name: 'glossary', icon: <Translate16Regular />, who: client.answers.glossary.who },
] as const

/** The screens that an account may open, with what each is called. */
export function screensFor(account: Account, say: Words['answers']) {
  const names: Record<ScreenName, string> = {
    publishing: say.publishing.title,
    asked: say.askedScreen.title,
    workload: say.askedScreen.workload,
    categories: say.tables.categories,
    glossary: say.tables.glossary,
  }
  return screens.filter(({ who }) => may(account, who)).map((one) => ({ ...one, words: names[one.name] }))
}

/** Every view of entries and every category, behind the title of the list. */
export function PlacesList(props: {
  place: AnswersPlace
  counts: EntryCounts | undefined
  categories: readonly Category[]
  hasCandidates: boolean
  account: Account
  onScreen: (screen: ScreenName) => void
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
            chosen={place.screen === null && place.view === view && place.category === null}
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
          chosen={place.screen === null && place.category === id}
          onClick={() => props.onView('all', id)}
          count={countOf(entries)}
        >
          {names[language]}
        </SideRow>
      ))}
      <SideHeading>{say.list.screens}</SideHeading>
      {screensFor(props.account, say).map(({ name, icon, words }) => (
        <SideRow key={name} icon={icon} chosen={place.screen === name} onClick={() => props.onScreen(name)}>
          {words}
        </SideRow>
      ))}
    </nav>
  )
}
